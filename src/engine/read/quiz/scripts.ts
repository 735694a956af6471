/** Letters that stand before options in other scripts, as far as six options go: `А) …`, `أ: …`, `가. …`. */
const alphabets = 'абвгдеأبجدهو가나다라마바';
const one = `[${alphabets}]`;
const ahead = String.raw`^[\s>*_+-]{0,12}\(?`;
const second = new RegExp(`${ahead}[бب나][*_]{0,2}[.):]`, 'im');
const labelOrKey = new RegExp(
  String.raw`(?<=${ahead}|[:：][*_]{0,3}[ \t]?[*_(]{0,3}|\d[.)–-][ \t]?[*_]{0,3}|(?<!\p{L})${one},[ \t]?)${one}(?=[*_]{0,2}(?:[.),:*_]|\s*$|[ \t][–—-]))`,
  'gimu',
);

/** The text with Latin letters in place of those before options and in keys, each as long as before. */
export function withLatinLetters(text: string): string {
  if (!['б', 'Б', 'ب', '나'].some((letter) => text.includes(letter)) || !second.test(text)) return text;
  return text.replace(labelOrKey, (letter) => 'ABCDEF'[alphabets.indexOf(letter.toLowerCase()) % 6] ?? letter);
}
