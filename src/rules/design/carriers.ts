import type { FifoMode } from '../../engine/graph';
import { moved } from '../../engine/moved';
import { oncePer } from '../../engine/once-per';
import { pieceAt, saysAnywhere, sentencesBeside } from '../../engine/pieces';
import { singular } from '../../engine/read/units';
import type { Note, Sentence, Service } from '../../engine/types';
import { sectionAt } from '../sections';
import { type Mention, mentionsIn } from './mentions';

/** One queue, stream, topic or bus of a design, with all that the note tells of it wherever it does. */
export interface Carrier {
  readonly service: Service;
  readonly type: 'standard' | 'fifo' | undefined;
  readonly mode: FifoMode;
  /** Of a stream, where one number is told. */
  readonly shards: number | 'on-demand' | undefined;
  /** There is, or may be, more than one of it. */
  readonly isSeveral: boolean;
  readonly name: string | undefined;
  readonly mentions: readonly PlacedMention[];
}

/** A mention with offsets that count from the start of the note. */
export interface PlacedMention extends Mention {
  /** Where its piece starts: offsets of its sentence count from there. */
  readonly start: number;
  /** Which stretch between two headings it stands in. */
  readonly section: number;
}

/** A sentence and the two on either side of it, as far as no heading stands between. */
export function paragraphAt(note: Note, { sentence, start }: { sentence: Sentence; start: number }): readonly string[] {
  const index = note.pieces[pieceAt(note.pieces, start)]?.sentences.indexOf(sentence) ?? -1;
  const beside = ([-1, 1] as const).flatMap((step) => {
    const found: string[] = [];
    for (const { text, zone } of sentencesBeside(note, start, index, step)) {
      if (zone === 'heading' || found.length === 2) break;
      found.push(text);
    }
    return found;
  });
  return [sentence.text, ...beside];
}

/** Everything that carries messages in a note. */
export const carriersOf = oncePer((note: Note): readonly Carrier[] => {
  const all = mentionsIn(note).map(({ start, found }): PlacedMention => {
    const span = moved(found.span, start);
    return { ...found, span, start, section: sectionAt(note, span.start) };
  });
  const services = new Set(all.map(({ service }) => service));
  if (!namesKinesis(note)) services.delete('kinesis');
  if (!namesAws(note)) services.delete('sqs');
  return [...services].flatMap((service) => carriersOfService(all.filter((one) => one.service === service)));
});

/** Databases have shards as well, and anything may be called a stream. */
const namesKinesis = saysAnywhere(/\bkinesis\b|\bKDS\b|\bdata streams?\b/i);

/** So have schedulers and languages queues. */
const namesAws = saysAnywhere(
  /\bSQS\b|\bAWS\b|\bAmazon\b|\bLambda\b|\bSNS\b|\bKinesis\b|\bEvent ?Bridge\b|\bFIFO\b|\.fifo\b/i,
);

function carriersOfService(mentions: readonly PlacedMention[]): readonly Carrier[] {
  const names = new Set(mentions.flatMap(({ name }) => name ?? []));
  const [only] = names.size === 1 ? names : [];
  const groups = new Map<string | undefined, PlacedMention[]>();
  let last: PlacedMention | undefined;
  for (const one of mentions) {
    const isOfLast = last?.section === one.section && one.sentence.zone !== 'heading';
    const name = one.name ?? only ?? nameAbove(one.sentence, names) ?? (isOfLast ? last?.name : undefined);
    if (one.name !== undefined) last = one;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(one);
  }
  // What several are told apart by name is not told again without one.
  if (names.size > 1) groups.delete(undefined);
  return [...groups].map(([name, group]) => carrierFrom(name, group));
}

/** A heading or bullet above that names one of them: "### orders.fifo". */
function nameAbove({ under }: Sentence, names: ReadonlySet<string>): string | undefined {
  for (const text of under) {
    const words = new Set([...text.toLowerCase().matchAll(/[a-z][\w-]{1,60}/g)].map(([word]) => singular(word)));
    for (const name of names) if (words.has(name)) return name;
  }
  return undefined;
}

function carrierFrom(name: string | undefined, mentions: readonly PlacedMention[]): Carrier {
  const types = new Set(mentions.flatMap(({ type }) => type ?? []));
  const shards = new Set(mentions.flatMap((one) => one.shards ?? []));
  const modes = mentions.flatMap(({ mode }) => mode ?? []);
  const [type] = types.size === 1 ? types : [];
  const [count] = shards.size === 1 ? shards : [];
  return {
    service: mentions[0]?.service ?? 'sqs',
    type,
    mode: modes.includes('high-throughput') ? 'high-throughput' : 'default',
    shards: count,
    isSeveral: name === undefined && (types.size > 1 || mentions.some((one) => one.isOneOfSeveral)),
    name,
    mentions,
  };
}
