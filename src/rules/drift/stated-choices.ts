import { inOneLine } from '../../engine/in-one-line';
import { longPattern } from '../../engine/pattern';
import type { Span } from '../../engine/types';
import { type ChoiceSetting, choiceSettings } from './choices';
import { itsWords, unset } from './choices/setting';
import { isGeneral, isNotSo, isSupposed, withoutBounds } from './elsewhere';
import { ALARM } from './kinds';
import { hasVerb, notes } from './numbers';
import { clauseAt, isBehindName, isOfValues, type View } from './view';

/** A word that a sentence states of a setting. */
export interface StatedChoice {
  readonly setting: ChoiceSetting;
  readonly value: string;
  readonly span: Span;
  /** The resource that the words themselves name. */
  readonly name?: string;
}

/** A cheap look: a part of a word of every label and saying. Most sentences have none. */
const mayChoose = longPattern`
    retr|fail(?:ed|ing)|fifo|standard|dead|dlq|dedup|hash|order|throughput|encrypt|SSE|KMS|plain|raw|envelop|wrapp|bare|naked|pure
    |filter|policy|look|mail|sqs|https?\b|sms|text mes|texts |phone|web ?hook|lambda|everything|all |every |partial|batch|bisect|halves|divided|split|cut in|trim|latest|oldest|newest|earliest
    |beginning|new records|demand|provision|shard|compress|zip|snappy|mq|rabbit|instance|version|broker|node|standby|cluster
    |public|internet|\bEBS|\bEFS|upgrade|delay|destination|failure|redrive|managed key|\bkey\b|CMK|poll|immediately|at once|right away
    |instantly|straight away|without|private|VPC|switched|turned|enabled|disabled|active|paused|\bstate\b|\bat (?:\d|t|f|s|e|n|m|half)|day
    |weekend|: on\b|\bum \d|\bis o(?:n|ff)\b|metric|month|\bon (?:the|day) \w{1,7}(?:st|nd|rd|th)\b|missing|absent|no data|gaps|concurrency|window|prefix|suffix|ending|ends? (?:in|with)|\/ |\.[a-z0-9]{2,8}\s|creat|upload|is added|delet|remov|watch|monitor|measur|counts
    |runtime|Node|Python|Java|\.NET|Ruby|alias|start of|\d:\d\d`;

/** The statements of a sentence, one for each setting and clause. */
export function statedChoices(view: View): readonly StatedChoice[] {
  const found: StatedChoice[] = [];
  if (!mayChoose.test(view.text)) return found;
  for (const setting of choiceSettings) {
    for (const one of [...said(view, setting), ...labelled(view, setting), ...answered(view, setting)]) {
      const overlaps = found.some(
        ({ setting: other, span }) => other === setting && clauseAt(view, span) === clauseAt(view, one.span),
      );
      if (!overlaps && one.span.start >= view.own && mayState(view, one)) found.push(one);
    }
  }
  return [...found, ...denied(view, found)];
}

/** "Long polling: `Orders` has it, `Bills` does not", "`Clicks` is FIFO, `Orders` too": the setting is named before. */
function* denied(view: View, found: readonly StatedChoice[]): Iterable<StatedChoice> {
  const { words, clauses, isBare, cell } = view;
  const topic = cell ? undefined : /^([^:]{3,40}): /.exec(words)?.[1];
  const listed =
    topic &&
    choiceSettings.find(({ head, label }) => rest.test(topic.replace((head ?? label)?.exec(topic)?.[0] ?? '', '')));
  for (const [index, { start, end }] of clauses.entries()) {
    const match = has.exec(words.slice(start, end));
    const front = words.slice(start, start + (match?.index ?? 0)).replace(index === 0 ? `${topic}:` : '', '');
    const told = match?.[0] ?? '';
    const isSame = /\b(?:too|as well|likewise)\b/i.test(told);
    const isNot = /n[o'’]/.test(told);
    const before = found.find(
      (one) =>
        (isSame ? one.name === undefined : isNot && one.value === 'yes') && clauseAt(view, one.span) === index - 1,
    );
    const value = isNot ? 'no' : ((isSame ? before?.value : undefined) ?? 'yes');
    const setting = listed && (isBare || /^\W*$/.test(front)) ? listed : before?.setting;
    if (!match || !setting || found.some(({ span }) => clauseAt(view, span) === index)) continue;
    const from = start + match.index;
    yield { setting, value, span: { start: from, end: from + match[0].replace(/\W$/, '').length } };
  }
}

/** What is left of "Dead-letter queues", but not of "DLQ alarms". */
const rest = /^\W{0,4}(?:ing|s)?(?: queues?| polic(?:y|ies)| responses?| delivery)?\W{0,4}$/i;
const has =
  /(?:\b(?:has|have|does|do|is|are)(?: not|n['’]t| none)?(?: it| them| one)?|^\W{0,90}not)(?=\W{0,4}$)|\b(?:(?:has|have|does|do|is|are)(?: it| them| one)? )?(?:too|as well|likewise)(?=\W{0,4}$)/i;

function* said(view: View, setting: ChoiceSetting): Iterable<StatedChoice> {
  // A clause may begin with its name; sayings with a comma need the whole sentence.
  // What heads a row is no value: only of a cell behind it the label names both.
  const isValue = view.cell && view.text.slice(0, view.own).includes(': ');
  const [first] = view.clauses;
  const cell = isValue && first ? [first.end, view.text.length].map((end) => ({ start: view.own, end })) : [];
  for (const part of [...view.clauses, ...cell, { start: 0, end: view.text.length }]) {
    const text = view.words.slice(part.start, part.end);
    for (const [pattern, value] of setting.sayings ?? []) {
      const match = pattern.exec(pattern.source.includes('<name>') ? view.text.slice(part.start, part.end) : text);
      const words = match?.groups?.at;
      if (!match || words === undefined) continue;
      const name = match.groups?.name;
      if (name !== undefined && !view.isBare && !view.mentions.some((one) => one.name === name)) continue;
      const start = part.start + match.index + match[0].indexOf(words);
      if (name === undefined && value !== 'no' && isDenied(view.text.slice(part.start, start))) continue;
      yield {
        setting,
        value: value === itsWords ? words.toLowerCase() : value,
        span: { start, end: start + words.length },
        ...(name !== undefined && { name }),
      };
      break;
    }
  }
}

function* labelled(view: View, setting: ChoiceSetting): Iterable<StatedChoice> {
  const { label, head } = setting;
  const headed = head?.exec(view.text.slice(0, view.own));
  const cell = headed ? inCell(view, setting) : undefined;
  if (cell) yield { setting, value: cell, span: { start: view.own, end: view.text.length } };
  // What heads a row says nothing of itself: "split batch on error".
  if (!label || (view.cell && !view.text.slice(0, view.own).includes(': '))) return;
  const isNotes = view.cell && notes.test(view.text.slice(0, view.own));
  for (const part of view.clauses) {
    const text = view.words.slice(part.start, part.end);
    const match = label.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    const inHead = part.start + match.index < view.own;
    // "| `Orders` | Important settings | content-based deduplication, 20 s |": what heads the cell says nothing of it.
    const before = text.slice(isNotes ? Math.max(0, view.own - part.start) : 0, match.index);
    // "Raw delivery of `Orders` is on".
    const behind = text.slice(end).replace(/^ (?:of|for|on|in) {2,90}/, ' ');
    const value = inHead ? inCell(view, setting) : polarity(before, behind, setting.isVerb === true, isNotes);
    if (!value) continue;
    const start = inHead ? view.own : part.start + match.index;
    // "Deduplication: no": the answer is at fault.
    const answer =
      /^(?:(?: [a-z]{2,8}){0,2}\s{0,2}[:=])?\s{1,3}(?=(yes|no|on|off|true|false|enabled|disabled)\b(?! [a-z]| {2}))/i.exec(
        text.slice(end),
      );
    const from = part.start + end + (answer?.[0].length ?? 0);
    // "Deduplication is disabled": all of it is.
    const [told] = (value === 'no' ? takenBack : confirmed).exec(behind) ?? [];
    const length = told === undefined ? 0 : told.length + text.length - end - behind.length;
    const own = answer ? { start: from, end: from + (answer[1]?.length ?? 0) } : { start, end: from + length };
    const span = inHead ? { start, end: view.text.length } : own;
    yield { setting, value, span };
  }
}

/** "Are messages wrapped by SNS? – Yes.": the question is so, or is not. */
function* answered(view: View, setting: ChoiceSetting): Iterable<StatedChoice> {
  const question = view.cell ? '' : view.words.slice(0, view.own).replace(/ {2}[\w.-]{1,80} {2}|\s+/g, ' ');
  const answer = question.includes('?') ? inCell(view, setting) : undefined;
  if (answer !== 'yes' && answer !== 'no') return;
  const asked = setting.sayings?.find(([words]) => !words.source.includes('<name>') && words.test(question))?.[1];
  const value = answer === 'yes' ? asked : { yes: 'no', no: 'yes' }[asked ?? ''];
  if (value) yield { setting, value, span: { start: view.own, end: view.text.length } };
}

const denies =
  /\b(?:no|not|without|lacks?|never|neither|cannot|nor|disabled|(?:turns?|switch(?:es)?) off|[a-z]{2,5}n['’]t)\b[\w\s-]{0,28}$/i;
const copula = inOneLine`
    ^[\s"'\`*):=|]{0,8}(?:(?:is|are|was|were|has been|stays?|mode|set to|turned|switched|policy
      |currently)\s{1,3}){0,3}[\s:=|]{0,4}`;
const takenBack = longPattern`
    ${copula}(?:not\b|[a-z]{0,4}n['’]t\b|off\b|disabled\b|false\b|no\b|none\b|missing\b
    |absent\b|❌|✗|✘|—)`;
const confirmed = longPattern`
    ${copula}(?:on\b(?! (?:error|failure)\b| {2})|enabled\b|true\b|yes\b|active\b|set\b
    |configured\b|✓|✔|✅)`;
const affirms = longPattern`
    (?:\b(?:is|are|has|have|with|uses?|using|via|its|their|thanks to|due to|enables?|enabled|turn(?:s|ed) on|gets?|by|in
    |reports?|reporting|supports?|there is)\b|\b(?:it|that)['’]s\b)[\w\s-]{0,20}$`;

/** A cell under a setting, or the answer to whether it is so: yes, no, or what is set. */
function inCell({ text: whole, own, cell }: View, { id, unchosen, head }: ChoiceSetting): string | undefined {
  const text = whole.slice(own).replace(/^\W{0,4}A(?:nswer)?:/i, '');
  if (unchosen && /^\s{0,4}(?:none|n\/a|-|–|—)\s{0,4}$/i.test(text)) return unset;
  if (/^\s{0,4}(?:no(?:, .{0,40})?|none|false|off|disabled|n\/a|not\b.{0,20}|-|–|—|✗|✘|❌)[.!]?\s{0,4}$/i.test(text))
    return 'no';
  if (/^\s{0,4}(?:yes|true|on|enabled|✓|✔|✅)\b/i.test(text)) return 'yes';
  // "| DLQ | `Failed` | 14 days |": what heads the row is its kind, unless the column is one of values.
  const column = whole.slice(whole.lastIndexOf(': ', own) + 2, own);
  return cell && id === 'dlq' && /\w/.test(text) && (head?.test(column) || isOfValues(`: ${column}`))
    ? 'yes'
    : undefined;
}

/** Whether the words around a label say that it is so, that it is not so, or neither. */
function polarity(before: string, behind: string, isVerb: boolean, isNotes: boolean): string | undefined {
  // "Not encrypted with our key": with another.
  if (isDenied(before)) return takenBack.test(behind) || /^\s(?:with|by|using)\b/.test(behind) ? undefined : 'no';
  if (takenBack.test(behind)) return 'no';
  // "Encrypted at rest.", "(raw delivery)"
  const isAll = (isNotes ? /^\W*$/ : /(?:^|[(:–—])\W{0,4}(?:also )?$/i).test(before) && /^\W{0,4}$/.test(behind);
  return isVerb || isAll || confirmed.test(behind) || affirms.test(before) ? 'yes' : undefined;
}

function isDenied(before: string): boolean {
  return denies.test(before) && !/\bnot only\b|\b(?:that|which|what(?:ever)?) (?:cannot|can['’]t)\b/i.test(before);
}

const team = /^\W{0,4}(?:the|our) (?:[a-z]{2,12} )?(?:team|people|users?|customers?|partners?) /i;

function mayState(view: View, { setting, span, name }: StatedChoice): boolean {
  const index = clauseAt(view, span);
  const [before, clause] = [view.clauses[index - 1], view.clauses[index]];
  const textBefore = before ? view.text.slice(before.start, before.end) : '';
  if (!clause || isSupposed(textBefore)) return false;
  const says = view.text.slice(clause.start, clause.end);
  const isTold = setting.through?.includes('subscribers');
  // "The finance team gets them by mail": whom a topic reaches.
  const text = setting.types === ALARM ? withoutBounds(says) : isTold ? says.replace(team, '') : says;
  // "They recommended 15 minutes for `Orders` and a FIFO queue".
  if (!hasVerb.test(text) && view.text.slice(0, clause.start).endsWith('and') && isNotSo(textBefore)) return false;
  const named = view.mentions.some((one) => one.span.start < clause.end && one.span.end > clause.start);
  // "Nothing comes while the rule is off": when, not that it is.
  if (setting.id === 'state' && !named && view.text.slice(0, clause.start).endsWith('while')) return false;
  const duty = /\b(?:must|have to|has to|need not|needs?|needn['’]t)\b[^.;]{0,40}\bdedup/i.test(text);
  return (
    (duty || !isNotSo(text)) &&
    (named || view.isBare === true || name !== undefined || view.cell || isBehindName(view, clause) || !isGeneral(text))
  );
}
