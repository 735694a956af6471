import { readQuantities } from '../../engine/read/quantity';

/** Whether a typed answer states the same amount: "1,024 KB" and "1 MiB" do. Without amounts the words are compared. */
export function isSameQuantity(typed: string, answer: string): boolean {
  const [ours] = readQuantities(answer);
  const [theirs] = readQuantities(typed);
  if (!ours || !theirs) return normalise(typed) !== '' && normalise(typed) === normalise(answer);
  const sameUnit = ours.unit === theirs.unit || theirs.unit === 'none' || ours.unit === 'none';
  return sameUnit && ours.readings.some((reading) => theirs.readings.includes(reading));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s*_`.,]/g, '')
    .trim();
}
