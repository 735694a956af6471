import { mentionsIn } from '../../../engine/read/mentions';
import type { Doc, Service, Span } from '../../../engine/types';
import { statement } from './wording';

/** A part of a note that may give questions, and where it stands. Whatever gives none is never parsed. */
export interface Stretch {
  readonly span: Span;
  /** The heading right above it. */
  readonly heading: string;
  /** The service that the headings above it are about, with the heading that says so. */
  readonly section?: { readonly service: Service; readonly heading: string };
  /** The headings between that one and the stretch. */
  readonly under: readonly string[];
}

const bullet = /^[ \t>]{0,20}(?:[-*+•]|\d{1,3}[.)])[ \t]/m;
const delimiterRow = /^[ \t]{0,20}(?:\|[ \t]{0,20})?:?-{3,200}:?[ \t]{0,20}\|[ \t\r|:-]{0,2000}$/gm;
const ourField = /\b(?:aws|amazon|queues?|topics?|streams?|brokers?|event bus|lambda|kinesis|sqs|sns)\b/i;

/**
 * The stretches of a note that are worth parsing: lists and first paragraphs below headings that name services, where
 * the note treats two of them, and tables whose header `isCompared` accepts. One look at each line.
 */
export function stretchesOf(
  { note, text }: Doc,
  isCompared: (header: readonly string[], firstCells: readonly string[]) => boolean,
): readonly Stretch[] {
  const places = placesOf(note?.headings ?? [], note?.frontmatter?.span.end ?? 0, text.length);
  const services = new Set(places.flatMap(({ section }) => section?.service ?? []));
  const hasTables = ourField.test(text);
  const opened = new Set<Service>();
  return places.flatMap((place) => {
    const { span, section, under } = place;
    const body = text.slice(span.start, span.end);
    if (section !== undefined && services.size >= 2) {
      const first = under.length === 0 && !opened.has(section.service);
      if (first) opened.add(section.service);
      if (bullet.test(body)) return [place];
      if (first)
        return [
          { ...place, span: firstParagraph(body, span.start) },
          ...(hasTables ? tablesIn(place, body, isCompared) : []),
        ];
    }
    return hasTables ? tablesIn(place, body, isCompared) : [];
  });
}

/** "Transforming data using Lambda" within what is about Firehose. */
const means = /\b(?:using|with|via|by|from|into|to|for|on)\b/i;

/** The text between each heading and the next, with what the headings above it say. */
function placesOf(
  headings: readonly { level: number; text: string; span: Span }[],
  from: number,
  to: number,
): readonly Stretch[] {
  const places: Stretch[] = [{ span: { start: from, end: headings[0]?.span.start ?? to }, heading: '', under: [] }];
  let section: Stretch['section'];
  let level = 0;
  let under: readonly { readonly level: number; readonly text: string }[] = [];
  /** The level of "Streams or Firehose" within what is about one of them: what stands there may be said of either. */
  let mixed = Number.POSITIVE_INFINITY;
  headings.forEach((one, index) => {
    const heading = statement(unmarked(one.text));
    const service = headingService(heading);
    const isOfBoth = one.level > level && section && service && service !== section.service && means.test(heading);
    if (one.level <= mixed) mixed = isOfBoth || servicesOf(heading).size > 1 ? one.level : Number.POSITIVE_INFINITY;
    if (service !== undefined || one.level <= level) {
      section = service === undefined ? undefined : { service, heading };
      level = one.level;
      under = [];
    } else under = [...under.filter((other) => other.level < one.level), { level: one.level, text: heading }];
    const span = { start: one.span.end, end: headings[index + 1]?.span.start ?? to };
    places.push({
      span,
      heading,
      under: under.map((other) => other.text),
      ...(section === undefined || mixed < Number.POSITIVE_INFINITY ? {} : { section }),
    });
  });
  return places;
}

function unmarked(heading: string): string {
  return heading
    .replace(/!?\[\[(?:[^[\]|]{1,200}\|)?([^[\]]{1,200})\]\]/g, '$1')
    .replace(/\[([^[\]]{1,200})\]\([^()]{0,400}\)/g, '$1')
    .replace(/\*{1,3}|_{2,3}|`/g, '');
}

function firstParagraph(body: string, at: number): Span {
  const start = body.search(/\S/);
  if (start < 0) return { start: at, end: at };
  const end = /\n[ \t\r]*\n/.exec(body.slice(start))?.index ?? body.length - start;
  return { start: at + start, end: at + start + end };
}

/** Tables of which a question can be made, each with its header. */
function tablesIn(
  place: Stretch,
  body: string,
  isCompared: (header: readonly string[], firstCells: readonly string[]) => boolean,
): readonly Stretch[] {
  if (!body.includes('|')) return [];
  return [...body.matchAll(delimiterRow)].flatMap(({ index, 0: row }) => {
    const start = body.lastIndexOf('\n', index - 2) + 1;
    const lines = body.slice(index + row.length + 1).split('\n');
    const count = lines.findIndex((line) => !line.includes('|'));
    const rows = count < 0 ? lines : lines.slice(0, count);
    const end = index + row.length + rows.reduce((sum, line) => sum + line.length + 1, 0);
    const header = cellsOf(body.slice(start, index));
    const firsts = rows.map((line) => cellsOf(line)[0] ?? '');
    if (!isCompared(header, firsts) || isFenced(body, start)) return [];
    return [
      { ...place, span: { start: place.span.start + start, end: Math.min(place.span.start + end, place.span.end) } },
    ];
  });
}

function isFenced(body: string, at: number): boolean {
  return (body.slice(0, at).match(/^[ \t]{0,20}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1;
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) => statement(unmarked(cell)));
}

/** "Pattern 4: Saga with Step Functions" tells of an architecture, not of the service in it. */
const ofOneCase = /^(?:pattern|scenario|example|use case|case study|lab|project|exercise|demo)s?\b/i;

/** The service that a heading is about: the only one it names, the first if the others stand in parentheses. */
export function headingService(heading: string): Service | undefined {
  if (ofOneCase.test(heading)) return undefined;
  const named = servicesOf(heading);
  const [service] = named;
  return named.size === 1 && service !== undefined && service !== 'other' && !besideOther(heading)
    ? service
    : undefined;
}

/** "Files in HDFS and S3": beside the service stands something that has a name as well. */
function besideOther(heading: string): boolean {
  const [first] = mentionsIn(heading);
  return first !== undefined && /\b[A-Z][A-Z\d]+ (?:and|or|&) (?:Amazon |AWS )?$/.test(heading.slice(0, first.start));
}

function servicesOf(heading: string): ReadonlySet<Service | 'other'> {
  const outside = heading.replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
  return new Set(mentionsIn(outside).map(({ service }) => service));
}
