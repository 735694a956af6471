/// <reference lib="dom" />
// Draws media/icon.svg into media/icon.png, which is what the editor shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../tools/editor/chromium.mjs';
import { pngOf } from './lib/png.mjs';
import { runMain } from './lib/problem.mjs';

const size = 256;

await runMain(async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const source = `data:image/svg+xml;base64,${readFileSync('media/icon.svg').toString('base64')}`;
  const pixels = await page.evaluate(
    async ({ source, size }) => {
      const image = new Image(size, size);
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(size, size).getContext('2d');
      canvas?.drawImage(image, 0, 0, size, size);
      return [...(canvas?.getImageData(0, 0, size, size).data ?? [])];
    },
    { source, size },
  );
  await browser.close();
  writeFileSync('media/icon.png', await pngOf(size, Uint8Array.from(pixels)));
});
