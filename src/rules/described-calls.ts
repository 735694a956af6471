import { inOneLine } from '../engine/in-one-line';
import { everyMatch, lazyPattern } from '../engine/pattern';
import { inPieces } from '../engine/pieces';
import type { NoteContext, Span } from '../engine/types';
import type { FactKey } from '../facts';
import { bounds, zones } from './described-ranges';
import { isStruckOut } from './sayings/surroundings';
import { isTakenBackAt } from './sayings/taken-back';

/** The calls that take several entries, with the fact that tells how many. */
const factOfCall: Readonly<Record<string, FactKey>> = {
  ReceiveMessage: 'sqs.batch.count',
  SendMessageBatch: 'sqs.batch.count',
  DeleteMessageBatch: 'sqs.batch.count',
  PublishBatch: 'sns.batch',
  PutEvents: 'eb.putevents',
  PutRecords: 'kds.putrecords',
  PutRecordBatch: 'fh.batch',
};

const calls = Object.keys(factOfCall).join('|');
const entries = '(\\d{2,5}|\\d{1,2},\\d{3})\\s(?:messages|records|events|entries|items|notifications)';
/** "PutRecords is called with 800 records", "25 messages per ReceiveMessage call" */
const told = lazyPattern(
  'g',
  () => inOneLine`
    \b(${calls})\b(?:\s{1,3}(?:calls?|requests?|is|are|called)){0,3}\s{1,3}(?:with|of|takes|carries|holds)\s${entries}\b
    |\b${entries}\s(?:per|(?:in|into|with|by)\s(?:one|an?|each|every|a\ssingle))\s{1,3}(${calls})\b`,
);

const toldIn = inPieces(({ mask, sentences }) =>
  !told.test(mask)
    ? []
    : sentences.flatMap(({ text, zone, span, asserted }, index) =>
        everyMatch(told, text).flatMap((match) => {
          const { start, end } = { start: match.index, end: match.index + match[0].length };
          if (!zones.has(zone) || !asserted || bounds.test(text.slice(0, end))) return [];
          if (isTakenBackAt(text, start, end, false, sentences[index + 1]?.text)) return [];
          const number = Number((match[2] ?? match[3] ?? '').replace(',', ''));
          return [{ call: match[1] ?? match[4] ?? '', number, start: span.start + start, end: span.start + end, span }];
        }),
      ),
);

/** A call that prose gives more entries than it takes. */
export interface DescribedCall {
  readonly call: string;
  readonly fact: FactKey;
  readonly number: number;
  readonly most: number;
  readonly span: Span;
}

/** Every such call of a note, in the order of the text. */
export function crowdedCalls({ note, doc, facts }: NoteContext): readonly DescribedCall[] {
  return toldIn(note).flatMap(({ start: by, found: { call, number, start, end, span } }): readonly DescribedCall[] => {
    const fact = factOfCall[call];
    const most = fact && facts.number(fact);
    const place = { start: by + start, end: by + end };
    const isOut = isStruckOut(doc.text, place, { start: by + span.start, end: by + span.end });
    return !fact || most === undefined || number <= most || isOut ? [] : [{ call, fact, number, most, span: place }];
  });
}
