import type { Built } from './build';
import { withAnswer } from './loose';
import { normalise } from './normalise';
import type { NumberedItem, NumberedList } from './numbered-lists';

/** Fewer items that repeat an option may do so by chance. */
const fewest = 2;
/** The words of an option end here; what follows explains. */
const endsThere = /^(?:$|["')\]]{0,3}[ .,:;])/;

/**
 * `2. Privilege creep` below "Answers": an item of a list of answers that repeats an option of the question with its
 * number is the key of that question. Of a list most items have to.
 */
export function withWordedKeys(built: readonly Built[], lists: readonly NumberedList[]): readonly Built[] {
  const answers = lists.filter(({ kind }) => kind === 'answers');
  if (answers.length === 0 || !built.some(isOpen)) return built;
  const keyed = [...built];
  for (const { items } of answers) {
    const open = items.flatMap((item) => {
      const at = built.findLastIndex((one) => isOpen(one) && one.number === item.number && isBefore(one, item));
      return at < 0 ? [] : [{ at, item, option: repeatedOption(built[at] as Built, item) }];
    });
    const found = open.filter(({ option }) => option !== undefined);
    if (found.length < fewest || found.length * 2 < open.length) continue;
    for (const { at, item, option } of found) {
      const zones = [{ span: item.span, zone: 'key' }] as const;
      const tokens = [String(option)];
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

/** Its letter, else its place, of the longest option that the item repeats. */
function repeatedOption({ question: { options } }: Built, { words }: NumberedItem): string | number | undefined {
  const said = normalise(words);
  const found = options.flatMap(({ text, label }, index) => {
    const own = normalise(text);
    const repeats = own.length > 1 && said.startsWith(own) && endsThere.test(said.slice(own.length));
    return repeats ? [{ key: label ?? index + 1, length: own.length }] : [];
  });
  return found.sort((one, other) => other.length - one.length)[0]?.key;
}
