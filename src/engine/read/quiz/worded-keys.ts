import type { Built } from './build';
import { readKeyTokens } from './keys';
import { withAnswer } from './loose';
import { normalise } from './normalise';
import type { NumberedItem, NumberedList } from './numbered-lists';

/** Fewer items that repeat an option may do so by chance. */
const fewest = 2;
/** The words of an option end here; what follows explains. */
const endsThere = /^(?:$|["')\]]{0,3}[ .,:;])/;

/**
 * `2. Privilege creep`, `3. B. It expires` below "Answers": an item of a list of answers that begins with an option of the
 * question with its number, or with its letter, is the key of that question. Of a list most items have to. As many
 * answers as questions stand above them are theirs in order: a number may have been left out.
 */
export function withWordedKeys(built: readonly Built[], lists: readonly NumberedList[]): readonly Built[] {
  const answers = lists.filter(({ kind }) => kind === 'answers');
  if (answers.length === 0 || !built.some(isOpen)) return built;
  const keyed = [...built];
  let from = 0;
  for (const { items } of answers) {
    const above = built.flatMap((one, at) => (isOpen(one) && isBetween(one, from, items[0]) ? [at] : []));
    from = items.at(-1)?.span.end ?? from;
    const inOrder = above.length === items.length;
    const open = items.flatMap((item, index) => {
      const numbered = (one: Built) => isOpen(one) && one.number === item.number && isBetween(one, 0, item);
      const at = (inOrder ? above[index] : undefined) ?? built.findLastIndex(numbered);
      return at < 0 ? [] : [{ at, item, tokens: keyOf(built[at] as Built, item) }];
    });
    const found = open.filter(({ tokens }) => tokens.length > 0);
    if (found.length < fewest || found.length * 2 < open.length) continue;
    for (const { at, item, tokens } of found) {
      const zones = [{ span: item.span, zone: 'key' }] as const;
      const answered = withAnswer(built[at] as Built, {
        number: item.number,
        span: item.span,
        tokens,
        whys: [],
        zones,
      });
      keyed[at] = { ...answered, zones: [...answered.zones, ...zones] };
    }
  }
  return keyed;
}

function isOpen({ keyed, question }: Built): boolean {
  return !keyed && question.options.length > 0;
}

function isBetween({ question }: Built, from: number, item: NumberedItem | undefined): boolean {
  return question.span.start >= from && item !== undefined && question.span.start < item.span.start;
}

/** The letter, else the place, of the longest option that the item repeats, behind the stem or not, or fills in; else the letters it begins with. */
function keyOf({ question: { stem, options } }: Built, { words }: NumberedItem): readonly string[] {
  const [asked, all] = [normalise(stem), normalise(words)];
  const said = all.startsWith(asked) ? all.slice(asked.length).replace(/^[^\p{L}\p{N}`]+/u, '') : all;
  const repeated = options.flatMap(({ text, label }, index) => {
    const own = normalise(text);
    const begins = own.length > 1 && said.startsWith(own) && endsThere.test(said.slice(own.length));
    const fills = said === normalise(stem.replace(/_{3,}/, text));
    return begins || fills || (own === said && own !== '')
      ? [{ key: label ?? String(index + 1), length: own.length }]
      : [];
  });
  const [longest] = repeated.sort((one, other) => other.length - one.length);
  if (longest !== undefined) return [longest.key];
  const found = readKeyTokens(words);
  const isKey =
    found?.doubtful === false && found.tokens.every((token) => options.some(({ label }) => label === token));
  return isKey ? found.tokens : [];
}
