import { inOneLine } from '../in-one-line';
import { lazyPattern } from '../pattern';
import type { Pattern, Unit } from '../types';
import { byteUnit, rateSeconds, singular, timeUnit } from './units';

const unitGap = '[\\s\\u00a0*`-]{0,6}';
const bytes = lazyPattern(
  'iy',
  () =>
    `${unitGap}((?:[kmgt]i?b(?:ytes?)?|[kmg]bs|ko|(?:kilo|mega|giga|tera|kibi|mebi|gibi|tebi)bytes?|bytes?)(?![A-Za-z])|B(?![A-Za-z]))`,
);
/** French, in capitals alone: in English "mo" are months. */
const megaoctets = lazyPattern('y', () => `${unitGap}(Mo)(?![A-Za-z])`);
const bytesPerSecond = lazyPattern('y', () => `${unitGap}((?:[KMGTkmgt]i?|)B)(?:ps|PS)(?![A-Za-z])`);
/** "Mb/s" are bits; in lower case people write "mb/s" for bytes. */
const bits = lazyPattern('y', () => `${unitGap}(?:[KMGTkmgt]?(?:bps|bit/s|bits?\\b)|[KMGT]?b/s)`);
const time = lazyPattern(
  'iy',
  () => inOneLine`
    ${unitGap}(milliseconds?|msecs?|millis|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?
    |seg(?:undo)?s?|minutos?|horas?|d[ií]as?|semanas?|secondi|minuti|ore|giorni|secondes?|sekunden?|minuten|heures?|stunden?
    |jours?|tagen?|giây|phút|giờ|ngày|(?:[秒分]|(?<!月\s?\d{1,2})日)間?|초|분|天|時間|小时|시간|(?<!월\s?\d{1,2})일)
    (?![A-Za-z])`,
);
const shortTime =
  /\s?([smhdH])(?![A-Za-z0-9/'’\u00c0-\u024f\u1e00-\u1eff]|\s(?:per|of(?!\s(?:the|its|our|that)\b))\b)/y;
const perSecondNoun = lazyPattern('iy', () => `${unitGap}(TPS|RPS|QPS|T(?=/s))(?:/s(?:ec)?)?(?![A-Za-z])`);
const qualifiers = inOneLine`
    in-?flight|in flight|aws|api|reads?|writes?|put|publish|metadata|message|event|consumer|standard|fifo|active|concurrent
    |parallel|different|unique|individual|separate|registered|source|sqs|sns|eventbridge|lambda|kinesis|dead-letter
    |provisioned|on-demand|open|outstanding|retry|delivery|custom|user|data|input|output|total|batched|stored|queued
    |receive|delete|send|queue|topic|filter|key|value|partition|failed|small|new|added|more|additional|extra|maximum|max|get
    |efo|enhanced fan-?out`;
const nouns = inOneLine`
    messages?|msgs?|records?|recs?|events?|topics?|subs?criptions?|subs?cribers?|subs|targets?|rules?|bus(?:s?es)?|queues?
    |shards?|streams?|transactions?|txns?|tx|requests?|reqs?|calls?|operations?|ops|entries|entry|items?|attributes?|tags?
    |consumers?|pollers?|filters?|keys?|values?|combinations?|patterns?|partitions?|brokers?|connections?|groups?
    |characters?|chars?|retries|retry|attempts?|tries|times|invocations?|invokes?|executions?|functions?|policies|policy
    |destinations?|endpoints?|notifications?|publishes|pubs?|in-?flight|polls?|batch(?:es)?|tasks?|producers?|publishers?
    |applications?|apps?|nodes?|instances?|users?|files?|copies|copy|units?|pipes?|schedules?|environments?|archives?
    |receives?|sends?|deliveries|reads?|writes?|messages?\(s\)|mensage(?:m|ns)|mensajes?|messaggi|nachrichten
    |registr(?:os?|i)|enregistrements?|transa(?:ç(?:ão|ões)|cci(?:ón|ones)|zion[ei])|le(?:itura|ctura)s?|メッセージ|메시지`;
const noun = lazyPattern(
  'iy',
  () => `(?:[\\s\\u00a0*\`]{0,6}|-)((?:(?:${qualifiers})[\\s*\`-]{1,6}){0,3})(${nouns})(?![A-Za-z])(?:\\(s\\))?`,
);
const rate = lazyPattern(
  'iy',
  () => inOneLine`
    (?:[\s*\`]{1,4}(?:\(?(?:arrive|come(?: in)?|enter|flow in|(?:are|get) [a-z]{2,10}(?:ed|nt|ld|de|en)|batched
        |unbatched|sent|received|published|written|inbound|outbound
        |d[ei] (?:dados|datos|dati)|of (?:input|output)?[\s-]?(?:data|reads?|writes?|traffic)|of (?!the\b|our\b|its\b)[a-z]{3,14}
        |of ['"]?(?:read|write)s?['"]?|with(?:out)? batching)\)?)){0,2}[\s*\`]{0,4}(?:\/|p\/|per|\bp[oa]r|\bpro|\bal|(?:\bin(?= a (?:second|minute|hour)(?! [a-z]{4})) )?\ban?
    |\bp\.|each|every)?[\s*\`]{0,4}(?:each |every )?(s|secs?|seconds?|seg(?:undo)?|second[eo]|sekunde|giây|秒|초|mins?|minutes?
    |hours?|hrs?|days?)(?![A-Za-z'’])`,
);
/** Anything that is counted by the second: "500 orders per second", "20,000 price ticks a second". */
const anyRate = lazyPattern(
  'iy',
  () => inOneLine`
    [\s*\`]{1,6}(?:all |different |new |incoming |small |large )?((?!percent)[a-z][a-z-]{2,16})
    (?:[\s*\`]{1,4}((?!arrive|come|enter)[a-z][a-z-]{2,16}))?
    (?=(?: (?:arrive|come(?: in)?|enter|flow in|(?:are|get) [a-z]{2,10}(?:ed|nt|ld|de|en)))?[\s*\`]{0,4}
      (?:\/\s?(?:s(?:ec)?|mins?|minutes?|hours?|hrs?|days?)\b|per (?:second|sec|minute|min|hour|day)\b
      |(?:an?|every|each) (?:second|minute|hour|day)\b|in a (?:second|minute|hour)(?! [a-z]{4})))`,
);
/** Chinese, Japanese and Korean count with a word of their own, and tell the second before or behind: "每秒 300 条", "300件/秒". */
const counter = '(?:[条件个個次건개]|TPS)(?:消息|记录|レコード)?';
const countedPerSecond = lazyPattern(
  'y',
  () => `(?<=(?:[每毎]秒|초당)[^\\d，。；、]{0,8}[\\d,.]{1,9})\\s?${counter}|\\s?(?:${counter})?\\s?[/每]\\s?[秒초]`,
);
/** "每秒最多 2MB" */
const perSecondBefore = /(?:[每毎]秒|1\s?秒間に)[^\d，。；、]{0,8}[\d,.]{1,9}$/;
const rateMark = /\/|\b(?:per|p[oa]r|pro|al|an?|each|every|p\.)\b/i;
/** A unit as it is written, what one of it is worth in ours, and where it ends. */
export interface WithUnit {
  readonly unit: Unit;
  readonly factors: readonly number[];
  readonly end: number;
  readonly noun?: string;
}

/** The unit that stands right behind a number, with its rate; nothing where there is none. */
export function readUnit(text: string, at: number): WithUnit | undefined {
  const plain = sticky(bytesPerSecond, text, at);
  if (plain) return { unit: 'byte/second', factors: byteUnit(plain[1] ?? '') ?? [1], end: at + plain[0].length };
  if (sticky(bits, text, at)) return undefined;
  const size = sticky(bytes, text, at) ?? sticky(megaoctets, text, at);
  if (size) {
    const end = at + size[0].length;
    const plainUnit = perSecondBefore.test(text.slice(Math.max(0, at - 24), at)) ? 'byte/second' : 'byte';
    return withRate(text, end, byteUnit(size[1] ?? '') ?? [1], plainUnit, 'byte/second');
  }
  const tps = sticky(perSecondNoun, text, at);
  if (tps)
    return {
      unit: 'count/second',
      factors: [1],
      end: at + tps[0].length,
      noun: singular(tps[1]?.replace(/^T$/i, 'TPS') ?? ''),
    };
  const perSecond = sticky(countedPerSecond, text, at);
  if (perSecond) {
    const counted = /记录|レコード/.test(perSecond[0]) ? 'record' : 'message';
    return { unit: 'count/second', factors: [1], end: at + perSecond[0].length, noun: counted };
  }
  const counted = sticky(noun, text, at);
  // "20,000 FIFO queue" counts no queues.
  if (counted && !/(?:standard|fifo)[\s*`-]{1,6}(?:queue|topic)$/i.test(counted[0])) {
    const end = at + counted[0].length;
    return { ...withRate(text, end, [1], 'count', 'count/second'), noun: singular(counted[2] ?? '') };
  }
  const long = sticky(time, text, at) ?? sticky(shortTime, text, at);
  const span = long && timeUnit(long[1] ?? '');
  if (long && span) return { ...span, end: at + long[0].length };
  const anything = sticky(anyRate, text, at);
  if (anything) {
    const counted = withRate(text, at + anything[0].length, [1], 'count', 'count/second');
    return { ...counted, noun: singular(anything[2] ?? anything[1] ?? '') };
  }
  const byTime = sticky(rate, text, at);
  if (byTime && rateMark.test(byTime[0])) return withRate(text, at, [1], 'count', 'count/second');
  return undefined;
}

function withRate(text: string, end: number, factors: readonly number[], plain: Unit, perSecond: Unit): WithUnit {
  const match = sticky(rate, text, end);
  const seconds = match && rateSeconds(match[1] ?? '');
  const marked = match && (rateMark.test(match[0]) || /^[\s*`]{1,4}secs?(?:onds?)?$/i.test(match[0]));
  if (!match || !seconds || !marked) return { unit: plain, factors, end };
  return { unit: perSecond, factors: factors.map((factor) => factor / seconds), end: end + match[0].length };
}

/** A match at that very place. */
export function sticky(pattern: Pattern, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
