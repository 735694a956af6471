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
 * question with its number, or with its letter, is the key of that question. Of a list most items have to.
 */
export function withWordedKeys(built: readonly Built[], lists: readonly NumberedList[]): readonly Built[] {
  const answers = lists.filter(({ kind }) => kind === 'answers');
  if (answers.length === 0 || !built.some(isOpen)) return built;
  const keyed = [...built];
  for (const { items } of answers) {
    const open = items.flatMap((item) => {
      const at = built.findLastIndex((one) => isOpen(one) && one.number === item.number && isBefore(one, item));
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

function isBefore({ question }: Built, { span }: NumberedItem): boolean {
  return question.span.start < span.start;
}

/** The letter, else the place, of the longest option that the item repeats; else the letters it begins with. */
function keyOf({ question: { options } }: Built, { words }: NumberedItem): readonly string[] {
  const said = normalise(words);
  const repeated = options.flatMap(({ text, label }, index) => {
    const own = normalise(text);
    const repeats = own.length > 1 && said.startsWith(own) && endsThere.test(said.slice(own.length));
    return repeats ? [{ key: label ?? String(index + 1), length: own.length }] : [];
  });
  const [longest] = repeated.sort((one, other) => other.length - one.length);
  if (longest !== undefined) return [longest.key];
  const found = readKeyTokens(words);
  const isKey =
    found?.doubtful === false && found.tokens.every((token) => options.some(({ label }) => label === token));
  return isKey ? found.tokens : [];
}
