import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of the review log in a folder, as soon as there are some. */
export async function linesWhenThere(folder: string): Promise<readonly { readonly kind: string }[]> {
  for (let look = 0; look < 200; look++) {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
    const text = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    if (text.endsWith('\n'))
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No review was written to ${folder}.`);
}
