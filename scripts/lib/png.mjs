// Writes pictures of few colours: without the filters of PNG, and packed by Zopfli, they take a quarter less.
import { crc32 } from 'node:zlib';
import { zlibAsync } from '@gfx/zopfli';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits for each of red, green, blue and alpha; no filter, not interlaced. */
const rgba = [8, 6, 0, 0, 0];

/**
 * A square picture as PNG.
 * @param {number} size Width and height in pixels.
 * @param {Uint8Array} pixels Four bytes for each pixel, row by row.
 */
export async function pngOf(size, pixels) {
  const row = size * 4;
  const lines = Buffer.alloc((row + 1) * size);
  for (let y = 0; y < size; y++) lines.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set(rgba, 8);
  const packed = await zlibAsync(lines, { numiterations: 50 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * @param {string} type
 * @param {Uint8Array} data
 */
function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
