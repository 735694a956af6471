import { formatNumber, KIB, MIB } from '../facts/units';

/** A declared size as its author would write it: 300,000 bytes are "300 KB", 262,144 are "256 KiB". */
export function shownSize(bytes: number): string {
  if (bytes % MIB === 0) return `${formatNumber(bytes / MIB)} MiB`;
  if (bytes >= 1_000_000 && bytes % 10_000 === 0) return `${formatNumber(bytes / 1_000_000)} MB`;
  if (bytes % KIB === 0) return `${formatNumber(bytes / KIB)} KiB`;
  if (bytes >= 1000 && bytes % 100 === 0) return `${formatNumber(bytes / 1000)} KB`;
  return `${formatNumber(bytes)} bytes`;
}
