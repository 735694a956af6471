// Copies the pictures that the texts show from out/screenshots, where the browser tests put them, to docs/images, and
// those of the walkthrough to media/walkthrough.
// On request only: each run draws them a little differently.
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { Problem, runMain } from './lib/problem.mjs';

/** Name of the picture in docs/images, and of the one the tests take. */
const pictures = {
  'hover-light': 'hover-light-server',
  'hover-dark': 'hover-dark-server',
  'problems-light': 'problems-light-server',
  'problems-dark': 'problems-dark-server',
  'quiz-light': 'quiz-practice-answered-light',
  'quiz-dark': 'quiz-practice-answered-dark',
  'diagram-light': 'diagram-editor-light',
  'diagram-dark': 'diagram-editor-dark',
};

await runMain(() => {
  mkdirSync('docs/images', { recursive: true });
  for (const [name, source] of Object.entries(pictures)) {
    const file = `out/screenshots/${source}.png`;
    if (!existsSync(file)) throw new Problem(`${file} is missing: run \`npm run test:ui\` first.`);
    copyFileSync(file, `docs/images/${name}.png`);
    console.log(`docs/images/${name}.png written.`);
  }
  const walkthrough = 'out/screenshots/walkthrough';
  if (!existsSync(walkthrough)) throw new Problem(`${walkthrough} is missing: run \`npm run test:ui\` first.`);
  for (const name of readdirSync(walkthrough).filter((name) => name.endsWith('.webp'))) {
    copyFileSync(`${walkthrough}/${name}`, `media/walkthrough/${name}`);
    console.log(`media/walkthrough/${name} written.`);
  }
});
