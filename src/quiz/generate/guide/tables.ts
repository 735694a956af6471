import { inOneLine } from '../../../engine/in-one-line';
import { longPattern } from '../../../engine/pattern';
import { normalise } from '../../../engine/read/quiz/normalise';
import type { Doc, Span } from '../../../engine/types';
import { shuffle } from '../../selection';
import type { QuizItem } from '../../types';
import { itemOf, seedOf } from '../item';
import type { Outline, TableOf } from './outline';
import { sourceOf } from './points';
import { contentWords, namedIn, overlap } from './wording';

/** Headers of a first column that names properties: what is compared stands in the other columns. */
const property = longPattern`
    ^(?:|feature|aspect|property|criteri(?:a|on)|attribute|parameter|characteristic|topic|point|dimension|capability
    |aspecto|característica|critério|criterio|atributo|tiêu chí|đặc điểm|tính năng|thuộc tính)s?$`;
/** Headers of a first column that names what is compared. */
const comparedThing =
  /^(?:(?:aws )?service|option|type|mode|queue(?: type)?|topic(?: type)?|stream|tier|class|engine|protocol|product|broker|pattern|strategy)s?$/i;

/** Headers of a first column that lists what one thing consists of: each is what its row says by chance. */
const part = /^(?:(?:aws )?resource|component|name|file|step|task|lab|stack|id|item)s?$/i;

/** Columns of a list of settings: what stands in them compares nothing. */
const ofSettings = 'defaults?|values?|allowed|required|units?|range|status|remarks?|comments?|notes?';
/** Columns that tell where something is treated, and how much it counts: a table of contents. */
const ofPlaces = 'tests?|questions?|locations?|pages?|chapters?|sections?|study|priority|weight|domains?|links?|files?';
const settingOrPlace = new RegExp(`^(?:${ofSettings}|${ofPlaces}|alias(?:es)?)\\b`, 'i');

/** Columns that say something about the first one: nothing is compared with them. */
const remark = new RegExp(
  inOneLine`
    ^(?:${ofSettings}|${ofPlaces}|descriptions?|examples?|applicable|purposes?|benefits?|details?|explanation|meaning
    |use cases?|best for|optional|mandatory|why|how|what|when|where|types?|kinds?|formats?|present|syntax|data type
    |setting|your|our|limit|column|field|total|importance|key|savings|difficulty|resources?|scores?|hours|minutes)\b`,
  'i',
);

/** A degree alone tells nothing apart without the rest of the table, nor does a price, which changes. */
const degree = longPattern`
    ^(?:(?:very|more|less|most|least|highly?|relatively|fully) )?(?:limited|minimal|high|higher|low|lower|medium
    |moderate|simple[rs]?t?|complex|eas(?:y|ier|iest)|hard(?:er)?|basic|advanced|fast(?:er|est)?|slow(?:er|est)?
    |cheap(?:er|est)?|good|better|best|partial|full|optional|varies|depends|variable|customizable|flexible|scalable
    |standard|managed|free|paid|common|rare|some|many|several|multiple|any|all|none|gratuito|grátis|gratis|pago|alto|alta|baixo|baixa|bajo
    |baja|médio|média|medio|media|cao|thấp|trung bình|miễn phí)$|^(?:soft|hard) limits?$
    |^(?:auto(?:matic)?(?: scaling)?|manual(?:\/auto)?|configurable|(?:not )?required|(?:multiple|many) consumers
    |seconds|minutes|hours|days|possible|(?:may|can|pode|puede) (?:occur|happen|ocorrer|ocurrir))$
    |^(?:the )?same\b|^(?:auto(?:matically)?|highly|easily|infinitely)[ -]?scal|^scales? (?:auto|well|easily|with)
    |^most (?:workloads|(?:use )?cases|applications)$|[$€£]|^\d{1,3} ?% (?:more|less)`;

/** Properties by which things of our field are compared. */
const comparedBy = longPattern`
    ^(?:max(?:imum)?|min(?:imum)?|message|order(?:ing)?|delivery|throughput|scal(?:ability|ing)|retention|latency|costs?
    |pricing|price|use cases?|purpose|persistence|protocols?|consumers?|producers?|size|durability|security|encryption
    |dedup\w*|duplicates?|model|type|pattern|targets?|integrations?|management|availability|performance|replay
    |storage)\b`;

/** An example of one thing may well be one of another. */
const illustration = /\bexamples?\b/i;

/** Things that a table compares: which of them has this value of that property? */
interface Compared {
  readonly things: readonly string[];
  readonly property: string;
  readonly values: readonly string[];
  readonly span: Span;
}

/**
 * Questions from tables of two to six compared things, in columns or in rows: "Which of these has this delivery: at
 * least once?" Only for values that one thing alone has, and never where `isStale` holds of the place.
 */
export function questionsFromTables(
  doc: Doc,
  { tables }: Outline,
  isStale: (span: Span) => boolean,
): readonly QuizItem[] {
  return tables.flatMap((table) =>
    comparedIn(table)
      .filter(({ span }) => !isStale(span))
      .flatMap((row) => row.values.map((_, index) => whichHas(doc, table, row, index)))
      .filter((item) => item !== undefined),
  );
}

/** A table with this header and these first cells compares things: the cheap look before it is parsed. */
export function isCompared([first = '', ...columns]: readonly string[], things: readonly string[]): boolean {
  if (isInColumns(first, columns, things)) {
    return (
      columns.length >= 2 &&
      columns.length <= 6 &&
      columns.every((name) => isName(name) && !isWord(name)) &&
      !columns.some((name) => remark.test(name))
    );
  }
  if (things.length < 3 || things.length > 12 || !things.every(isName) || part.test(first)) return false;
  if (comparedThing.test(first)) return true;
  const services = things.filter((name) => name.split(' ').length <= 5 && namedIn(name).size === 1).length;
  return services >= Math.max(3, things.length / 2);
}

/** What is compared stands in the columns; a first header that is empty leaves that to the others. */
function isInColumns(first: string, columns: readonly string[], rows: readonly string[]): boolean {
  const count = (names: readonly string[]) => names.filter((name) => comparedBy.test(name)).length;
  return property.test(first) && (first !== '' || count(columns) <= count(rows));
}

function comparedIn(table: TableOf): readonly Compared[] {
  const [first = '', ...columns] = table.headers;
  // A row with a cell too few or too many has its values below other headers than its author meant.
  const rows = table.rows.filter(({ cells }) => cells.length === table.headers.length);
  const things = rows.map(({ cells }) => cells[0] ?? '');
  if (!isCompared(table.headers, things)) return [];
  if (isInColumns(first, columns, things)) {
    return rows.map(({ cells: [name = '', ...values], span }) => ({
      things: columns,
      property: name,
      values,
      span,
    }));
  }
  const span = { start: rows[0]?.span.start ?? 0, end: rows.at(-1)?.span.end ?? 0 };
  return columns
    .filter((name) => namedIn(name).size === 0 && !settingOrPlace.test(name))
    .map((name) => ({
      things,
      property: name,
      values: rows.map(({ cells }) => cells[columns.indexOf(name) + 1] ?? ''),
      span,
    }));
}

/** A word of another language than that in which AWS names things: "Signs", "Choose". */
function isWord(name: string): boolean {
  return /[^\x00-\x7f–—’“”≤≥→×µ]/.test(withoutRemarks(name));
}

function withoutRemarks(text: string): string {
  return text.replace(/\([^()]*\)/g, '');
}

/** Short, and no picture or file. */
function isName(text: string): boolean {
  return text !== '' && text.length <= 60 && !/\.(?:png|jpe?g|svg|gif|webp|md)\b/i.test(text);
}

function whichHas(
  doc: Doc,
  table: TableOf,
  { things, property: name, values, span }: Compared,
  index: number,
): QuizItem | undefined {
  const value = values[index] ?? '';
  const thing = things[index] ?? '';
  if (
    name === '' ||
    illustration.test(name) ||
    thing.includes(' / ') ||
    things.length !== values.length ||
    value.length < 2 ||
    value.length > 90 ||
    /^[^\p{L}\p{N}\s`"'“(~<>≤≥+$]|^(?:yes|no|n\/a|có|không|sí|sim|não|oui|non|ja|nein)(?:$|\s?[-–—(,])/iu.test(value) ||
    degree.test(value)
  )
    return undefined;
  if ([thing, name].some((other) => normalise(value) === normalise(other))) return undefined;
  // "Real-time analytics" is said of "Data Streams", and "Data Analytics" would do as well.
  if (things.some((one) => says(value, one))) return undefined;
  const differing = things.filter((_, other) => other !== index && differs(value, values[other] ?? ''));
  if (differing.length !== things.length - 1 || namedIn(value).size > 0) return undefined;
  const stem = `Which of these does the table in your note describe like this?\n\n> **${name}:** ${value}`;
  return itemOf({
    stem,
    right: { text: thing },
    wrong: shuffle(differing, seedOf(stem, thing)).map((other) => ({
      text: other,
      why: `${name}: ${values[things.indexOf(other)] ?? ''}.`,
    })),
    ...(things.length === 2 ? { wanted: 1 } : {}),
    source: sourceOf(doc, { heading: table.heading }, { span }),
    services: [],
    topics: ['comparisons', table.heading],
  });
}

/** "Order guaranteed" says "Ordering", "compliance" "Retention (Governance/Compliance)", "create a queue" `CreateQueue`. */
function says(value: string, thing: string): boolean {
  const stems = (text: string) => {
    // The words of an action are parts of its name; those of a product are not.
    const words = /[`:]/.test(text) ? text.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : text;
    return [...contentWords(words)].map((word) => word.replace(/e$/, ''));
  };
  const words = new Set(stems(value));
  const named = stems(thing);
  // "Strict FIFO" of a "FIFO queue"
  if (thing.match(/\b[A-Z]{3,}\b/g)?.some((acronym) => value.includes(acronym))) return true;
  const telling = named.filter((word) => word.length >= shortestTelling);
  return telling.some((word) => words.has(word)) || (named.length > 0 && named.every((word) => words.has(word)));
}

/** Letters of a word that hardly stands in two places by chance. */
const shortestTelling = 5;

/** "Pull (consumers)" is "Pull". */
function coreOf(value: string): string {
  return normalise(withoutRemarks(value)) || normalise(value);
}

/** The amount that a value begins with. */
function amountAt(value: string): string | undefined {
  return /^\d[\d.,]{0,12} ?[a-z]+\b/i.exec(value)?.[0].replace(' ', '').toLowerCase();
}

function differs(value: string, other: string): boolean {
  if (other === '' || normalise(value) === normalise(other) || coreOf(value) === coreOf(other)) return false;
  // "1 MB limit", "1 MB by default, up to 10 MB"
  if (amountAt(value) !== undefined && amountAt(value) === amountAt(other)) return false;
  return overlap(contentWords(value), contentWords(other)) < 0.75 || /\d/.test(value);
}
