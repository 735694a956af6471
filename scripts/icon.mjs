// Draws media/icon.svg into media/icon.png, which is what the editor shows.
import { readFileSync } from 'node:fs';
import { launchChromium } from '../tools/editor/chromium.mjs';
import { runMain } from './lib/problem.mjs';

await runMain(async () => {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  const svg = readFileSync('media/icon.svg', 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: 'media/icon.png', omitBackground: true });
  await browser.close();
});
