/** No program that people write has more calls with type arguments open at once. */
const mostOpen = 8;

/**
 * Whether so many calls with type arguments stand in each other, none of them closed yet, that a parser which tries each
 * way to read `a<b>(` doubles its work with every one of them. Brackets in strings count too: who is wrong about those
 * only takes the parser that is slower.
 */
export function nestsTypeArguments(text: string): boolean {
  if (!mayNest(text)) return false;
  const open: boolean[] = [];
  let typed = 0;
  let isTagged = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 40: // (
      case 123: // {
      case 91: {
        const isTyped = isAfterTypes(text, at) || (isTagged && text.charAt(at - 1) === '$');
        open.push(isTyped);
        if (isTyped && ++typed > mostOpen) return true;
        isTagged = false;
        break;
      }
      case 41: // )
      case 125: // }
      case 93:
        if (open.pop()) typed--;
        break;
      case 96: // `
        isTagged = isAfterTypes(text, at);
        break;
    }
  }
  return false;
}

/** Most programs have too few brackets behind a `>` for any nesting of them to matter. */
function mayNest(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('>'); at >= 0; at = text.indexOf('>', at + 1)) {
    if (text.charCodeAt(at - 1) === 61) continue;
    let next = at + 1;
    while (text.charCodeAt(next) === 32) next++;
    if (opening.includes(text.charAt(next)) && ++count > mostOpen) return true;
  }
  return false;
}

const opening = '({[`';

/** Behind a `>` that is no arrow. */
function isAfterTypes(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === 32) before--;
  return text.charCodeAt(before) === 62 && text.charCodeAt(before - 1) !== 61;
}
