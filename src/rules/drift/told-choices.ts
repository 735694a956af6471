import type { Mention } from '../../engine/mentions/mentions';
import type { NoteContext, Report } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { subjectOf } from '../../engine/values';
import { aroundOf, type Surroundings } from './around';
import type { ChoiceSetting } from './choices';
import { no, unset } from './choices/setting';
import { fitting, holdersThat, type IsSaid, relatedOf, wordsOf } from './held';
import type { Holder } from './holders';
import { isOf, kindsIn } from './kinds';
import { numberSettings } from './measures';
import { statedNumbers } from './numbers';
import { deadLetterQueueOf } from './relatives';
import { reworded } from './rewritten';
import { type StatedChoice, statedChoices } from './stated-choices';
import { firstIn, joined, subjectsOfStatement } from './subject';
import { clauseAt, type View } from './view';

/** What a sentence says of a setting that is one of several, where the template has another. */
export function* choices({ doc }: NoteContext, view: View, around: Surroundings, isSaid: IsSaid): Iterable<Report> {
  const told = new Set<string>();
  for (const stated of statedChoices(view).filter(isSaid)) {
    const { setting, name, span } = stated;
    if (isCounted(view, stated)) continue;
    const fits = fitting(setting);
    // In a cell that is nothing but a value, a name is that value: "| Dead-letter queue | Failed |".
    const isWholeCell = view.cell && span.start === view.own && span.end === view.text.length;
    const named = setting.ofFirst === true ? firstIn(view, span, fits) : undefined;
    const only =
      name === undefined
        ? isWholeCell
          ? aroundOf(view, fits, around)
          : named
        : view.mentions.find((one) => one.name === name && fits(one) !== undefined);
    const isOpen = only === undefined && name === undefined && !isWholeCell;
    const all = name === undefined ? joined(view, span, fits) : [];
    // "`Orders` is FIFO, with deduplication switched on at the topic": not its own.
    const of = /^[^.;,]{0,16}\b(?:at|on|for|of|in) the (queue|topic|stream)\b/.exec(view.text.slice(span.end))?.[1];
    const kind = (of && kindsIn(`the ${of}`)) || [];
    const isOfOther = (one: Mention): boolean => setting.types.some((type) => kind.includes(type)) && !isOf(one, kind);
    const subjects = isOpen ? subjectsOfStatement(view, span, fits, around) : all.length > 0 ? all : only ? [only] : [];
    // "It moves to the DLQ `Failed`", "has a DLQ (`Failed`)": what the words are followed by is meant by them.
    const isMeant = (one: Mention): boolean =>
      setting.ofFirst === true &&
      view.mentions.includes(one) &&
      one.span.start >= span.end &&
      /^[^.;]{0,40}[:(→]\W{0,4}$|^(?: (?:is|called|named))?\W{0,4}$/.test(view.text.slice(span.end, one.span.start));
    // "… come back to the DLQ", below the heading of one: itself.
    const isItself = (one: Mention): boolean =>
      setting.id === 'dlq' &&
      /\bto the $/.test(view.text.slice(0, span.start)) &&
      deadLetterQueueOf(one)?.name === one.name;
    // "`News` gets every event": a topic does, whatever it lets through.
    const isTopic = (one: Mention): boolean =>
      setting.id === 'filter' &&
      /^(?:gets?|receives?|sees?|takes?)\b/i.test(view.text.slice(span.start, span.end)) &&
      one.declared.some(({ resource }) => resource.type === 'AWS::SNS::Topic');
    const reports = subjects
      .filter((one) => !isOfOther(one) && !isMeant(one) && !isItself(one) && !isTopic(one))
      .map((one) => choiceReport(doc.text, view, stated, one, around.all));
    const report = reports.find((one) => one !== undefined);
    if (!report || told.has(report.message.slice(report.message.indexOf(':')))) continue;
    told.add(report.message.slice(report.message.indexOf(':')));
    yield report;
  }
}

/** "Has a delay of 5 s" is told by its number. */
function isCounted(view: View, { setting: { path, says }, span }: StatedChoice): boolean {
  if (says[no] === undefined || !numberSettings.some((one) => one.path === path)) return false;
  return statedNumbers(view).some(
    (one) => one.setting.path === path && clauseAt(view, one.span) === clauseAt(view, span),
  );
}

function choiceReport(
  text: string,
  view: View,
  stated: StatedChoice,
  subject: Mention,
  all: readonly Mention[],
): Report | undefined {
  const { setting, value } = stated;
  const differing = holdersThat(subject, setting, (holder) => {
    const actual = setting.read(holder);
    return actual === undefined ? undefined : !agrees(setting, value, actual);
  });
  const [first] = differing ?? [];
  const actual = first && setting.read(first);
  if (!first || actual === undefined) return undefined;
  const span = { start: stated.span.start + view.by, end: stated.span.end + view.by };
  // What a bucket tells others of is its own, where it is named.
  const bucket = all.find(({ declared }) => declared.some(({ resource }) => resource === first.resource));
  const { name } = bucket ?? subject;
  const says = `${name} in ${nameOf(first.declared.doc.uri)} ${saysOf(setting, actual, first)}`;
  const article = /\ban?\s{1,4}$/i.exec(text.slice(Math.max(0, span.start - 6), span.start))?.[0] ?? '';
  const words = text.slice(span.start, span.end);
  const written = fitsArticle(article, setting.write?.(words, actual) ?? reworded(words, value, actual, setting.names));
  return {
    span,
    message: `"${wordsOf(text, span)}": ${says}.`,
    subject: subjectOf(bucket ? first.resource : first.declared.resource),
    related: [relatedOf(first, setting.paths?.[first.resource.type] ?? setting.path, `${says}.`)],
    ...(written !== undefined && {
      fixes: [{ title: `Write ${written} as the template does`, edits: [{ span, text: written }], safe: false }],
    }),
  };
}

/** "An ActiveMQ broker" would need another article. */
function fitsArticle(article: string, word: string | undefined): string | undefined {
  if (word === undefined || article === '') return word;
  return /^an/i.test(article) === /^[aeiou]/i.test(word) ? word : undefined;
}

function saysOf({ says }: ChoiceSetting, actual: string, { resource }: Holder): string {
  return (says[actual] ?? `says ${actual}`).replace('{noun}', resource.type === 'AWS::SNS::Topic' ? 'topic' : 'queue');
}

/** "Encrypted" is true of whatever key it is encrypted with, "with KMS" of whoever owns the key. */
function agrees({ unchosen, agrees: own }: ChoiceSetting, stated: string, actual: string): boolean {
  if (own) return own(stated, actual);
  if (stated === actual || (stated === 'yes' && actual !== 'no')) return true;
  if (stated === unset) return unchosen?.includes(actual) === true;
  return stated.startsWith(`${actual}-`) || actual.startsWith(`${stated}-`);
}
