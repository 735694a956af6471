import type { Claim } from '../../types';
import { amazonMq } from '../mentions';
import type { ProseSentence } from '../prose';
import type { Candidate, Scope } from '../scope';

/** Ways to find a service that look at nothing but the sentence. */
export const inTheSentence: ReadonlySet<Claim['scope']> = new Set<Claim['scope']>(['line', 'noun', 'clause']);

const onlyOnAws =
  /\bvisibility[- ]?time[- ]?outs?\b|\bin[- ]?flight\b|\b(?:long|short)[- ]poll|\b(?:Receive|Send|Delete)Message|\bmessage group|\bmaxReceiveCount\b|\benhanced fan-?out\b|\bdelivery streams?\b|\bsubscri(?:ptions?|bers?) per topic\b|\bsubscri(?:ption|be)\w{0,2}\b[^.;]{0,60}\bconfirm|\bconfirm\w{0,6}\b[^.;]{0,60}\bsubscri|\bevent ?bus|\bPut(?:Records?|Events)\b|\bApproximate\w|\bSSE-SQS\b|\bdeduplication (?:interval|window|id)\b/i;

/**
 * Queues, topics and brokers are anybody's: only what says whose they are contradicts a fact. `words` stand around the
 * number, in the sentence and over it.
 */
export function mayContradict({ service, scope: kind }: Candidate, words: string, place: Place): boolean {
  if (service === 'mq') return namesAmazonMq(place) || amazonMq.test(words);
  return kind !== 'noun' || onlyOnAws.test(words);
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
