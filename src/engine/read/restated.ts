import { inOneLine } from '../in-one-line';
import { lazyPattern } from '../pattern';

const card = /^(?<asked>[^?]{4,120}?)\s{0,4}::\s{1,4}(?<said>.{1,120})$/;

/** "Max retention :: 14 days": both sides of a card on one line. */
export function cardIn(text: string): { readonly asked: string; readonly said: string } | undefined {
  const { asked, said } = (text.includes('::') && card.exec(text)?.groups) || {};
  return asked === undefined || said === undefined ? undefined : { asked, said };
}

/** What a question and its short answer state together, as a sentence; nothing where that is anybody's guess. */
export function restated(question: string, answer: string): string | undefined {
  const asked = question
    .replace(leading, '')
    .replace(/[?\s*_"”:]{1,8}$/, '')
    .replace(/\s{1,8}/g, ' ');
  const said = answer.replace(answerMark, '').replace(/[\s*_.!]{1,8}$/, '');
  if (asked.length < 4 || said === '' || said.length > longestAnswer) return undefined;
  const number = howMany.test(asked) ? bareNumber.exec(said)?.[1] : undefined;
  if (number !== undefined) return `At most ${number} ${asked.replace(howMany, '')}.`;
  const [, agent, details = ''] = who.test(asked) ? (subject.exec(said) ?? []) : [];
  if (agent !== undefined) return `${agent} ${asked.replace(who, '')} ${details}.`;
  const [, open, verb = '', thing, rest = ''] = inverted.exec(asked) ?? [];
  // "Is the order kept? Only per group": no yes, and no word of the question.
  if (thing !== undefined && open === undefined && !verdict.test(said) && !rest.includes(' or ')) return undefined;
  if (thing !== undefined) return `${thing} ${predicate(verb.toLowerCase(), rest, said)}.`;
  if (/^(?:do|does|is|are|can|could|should|how|why|when|where|who|name|list)\b/i.test(asked) || verdict.test(said))
    return undefined;
  return `${asked.replace(what, '')}${/^\W{0,3}\d/.test(said) ? ':' : ' is'} ${said}.`;
}

/** "can", "be changed", "yes" → "can be changed"; of "push or pull" the answer tells which. */
function predicate(verb: string, rest: string, said: string): string {
  const [, yes, no, more = ''] = verdict.exec(said) ?? [];
  const told = `${rest} ${more}`.trim();
  if (no !== undefined) return `${verb} not ${rest}`;
  const chosen = yes === undefined && rest.includes(' or ') ? said : yes === undefined ? `${rest} ${said}` : told;
  if (verb !== 'does') return verb === 'do' ? chosen : `${verb} ${chosen}`;
  return chosen.replace(/^\w{1,20}/, (word) => `${word}${/(?:s|sh|ch|x|o)$/.test(word) ? 'es' : 's'}`);
}

const longestAnswer = 120;
/** "Q3: ", "**Question**", "4. " */
const leading = /^\W{0,6}(?:(?:q(?:uestion)?\s?\d{0,3}|\d{1,3})\s?[:.)]\W{0,4})?/i;
const answerMark = /^\W{0,6}(?:a(?:nswer)?\s?:\W{0,4})?(?=[\w(])/i;
const howMany = /^how many /i;
const bareNumber = /^(?:up to |at most |only |max(?:imum)?\.? )?(\d[\d,.]{0,12}k?)$/i;
const who = /^who (?=\w{2,16}s )/i;
const subject = /^((?:the )?\w{2,16}(?: \w{2,16})?)(?:, (.{1,120}))?$/i;
const what = /^(?:what|which)(?: is| are|'s)? (?:the )?/i;
const verdict = /^(?:(yes|yep|true|sure|correct)|(no|nope|never|false))\b\W{0,3}(.{0,120})$/i;
const things = inOneLine`
  (?:queues?|topics?|streams?|bus(?:es)?|rules?|targets?|destinations?|messages?|records?|events?|shards?|consumers?|subscri(?:bers?|ptions?)|producers?
  |brokers?|functions?|DLQs?|order(?:ing)?|data|batch(?:es)?|polic(?:y|ies)|time-?out|retention|encryption|polling|S[QN]S
  |Kinesis|Firehose|Lambda|EventBridge|ActiveMQ|RabbitMQ|MQ|S3|you|we|it|they)\b`;
const inverted = lazyPattern(
  'i',
  () =>
    `^(where |how )?(can|could|may|is|are|does|do|must|should|will|has|have) ((?:[\\w.-]{1,16} ){0,3}?${things}(?: ${things}){0,2}(?: \\([^()]{0,24}\\))?) (.{2,160})$`,
);
