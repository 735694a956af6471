import { longPattern } from '../../pattern';
import type { Claim } from '../../types';
import { amazonMq } from '../mentions';
import type { ProseSentence } from '../prose';
import type { Candidate, Scope } from '../scope';

/** Ways to find a service that look at nothing but the sentence. */
export const inTheSentence: ReadonlySet<Claim['scope']> = new Set<Claim['scope']>(['line', 'noun', 'clause']);

const onlyOnAws = longPattern`
    \bvisibility[- ]?time[- ]?outs?\b|\bin[- ]?flight\b|\b(?:long|short)[- ]poll|\b(?:Receive|Send|Delete)Message
    |\bmessage group|\bmaxReceiveCount\b|\benhanced fan-?out\b|\bdelivery streams?\b
    |\bsubscri(?:ptions?|bers?) per topic\b|\bsubscri(?:ption|be)\w{0,2}\b[^.;]{0,60}\bconfirm
    |\bconfirm\w{0,6}\b[^.;]{0,60}\bsubscri|\bevent ?bus|\bPut(?:Records?|Events)\b|\bApproximate\w|\bSSE-SQS\b
    |\bdeduplication (?:interval|window|id)\b|\bextended client\b`;

/**
 * Queues, topics and brokers are anybody's: only what says whose they are contradicts a fact, if nothing else what the note
 * is called. `words` stand around the number, in the sentence and over it. Returns the candidate with what says so.
 */
export function contradicting(candidate: Candidate, words: string, place: Place): Candidate | undefined {
  const { service, scope: kind } = candidate;
  if (service === 'mq') return namesAmazonMq(place) || amazonMq.test(words) ? candidate : undefined;
  if (kind !== 'noun' || onlyOnAws.test(words)) return candidate;
  const { title, file } = place.scope.around;
  if (title.length === 1 && title[0] === service) return { ...candidate, scope: 'title' };
  return file.length === 1 && file[0] === service ? { ...candidate, scope: 'file' } : undefined;
}

interface Place {
  readonly scope: Scope;
  readonly sentence: ProseSentence;
}

/** The sentence, a heading over it or the title names Amazon MQ: what RabbitMQ does elsewhere is no claim about it. */
export function namesAmazonMq({ scope, sentence }: Place): boolean {
  const { title, file } = scope.around;
  if (title.includes('mq') || file.includes('mq')) return true;
  const headings = scope.blocks[sentence.block]?.headings ?? [];
  return (
    amazonMq.test(scope.prose.mask.slice(sentence.start, sentence.end)) ||
    headings.some(({ text }) => amazonMq.test(text))
  );
}
