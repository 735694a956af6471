/** A denial whose apostrophe was left out: "doesnt", "arent". Few words end in "nt": only behind one is looked back. */
const withoutApostrophe =
  /nt\b(?<=\b(?:does|did|do|is|are|was|were|has|have|had|ca|wo|could|should|would|must|need)nt)/gi;

/**
 * A mask in which such denials are the plain words that patterns know, padded so that every offset stays: "doesnt" is
 * "don't ", "isnt" is "not ".
 */
export function withApostrophes(mask: string): string {
  let plain = '';
  let from = 0;
  for (const { index } of mask.matchAll(withoutApostrophe)) {
    const start = wordStart(mask, index);
    const length = index + 2 - start;
    plain += mask.slice(from, start) + (length < 5 ? 'not' : "don't").padEnd(length);
    from = start + length;
  }
  return from === 0 ? mask : plain + mask.slice(from);
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[A-Za-z]/.test(text.charAt(start - 1))) start--;
  return start;
}
