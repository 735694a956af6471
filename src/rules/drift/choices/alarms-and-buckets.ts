import { inOneLine } from '../../../engine/in-one-line';
import type { Pattern } from '../../../engine/types';
import { eventsOf, filterOf } from '../../notifications';
import type { Holder } from '../holders';
import { ALARM } from '../kinds';
import { type ChoiceSetting, itsWords, no, said, textOf, yes } from './setting';

/** What metrics are called in prose, and by AWS. */
const metrics: readonly (readonly [words: Pattern, metric: Pattern])[] = [
  [/oldest|message age|age of (?:the )?messages/i, /OldestMessage$/],
  [/iterator|lag\b/i, /IteratorAge/],
  [/visible|depth|backlog|number of messages|queue length/i, /MessagesVisible$/],
  [/throttl/i, /Throttl/],
  [/duration|run ?time/i, /^Duration$/],
  [/concurren/i, /^ConcurrentExecutions$/],
  [/errors?|failures?/i, /Error|Fail/],
  [/invocations?/i, /Invocations$/],
];
const METRIC = inOneLine`
    (?<at>(?:age of (?:the )?(?:oldest )?messages?|(?:oldest )?message age|iterator age|(?:number of )?visible messages|queue depth|backlog
    |number of messages|errors?|throttl(?:es|ing)|duration|concurrent executions|concurrency|invocations?|failed invocations|[A-Z][\w.]{4,50}))\b`;

const meant = (text: string, metric: boolean): string | undefined =>
  metrics.find((pair) => pair[metric ? 1 : 0].test(text))?.[1].source;

/** What an alarm makes of a period without data, in CloudWatch's words and in others. */
const TREATED = inOneLine`
    ["'(]{0,2}(?<at>not[ -]?breaching|breaching|breach|bad|an? alarm|good|ok|fine|ignored?|missing)\b`;
const treated = (words: string): string =>
  /not|good|ok|fine/i.test(words) ? no : /breach|bad|alarm/i.test(words) ? yes : words.slice(0, 6).toLowerCase();

/** A part of a key, in a folder's form. */
const KEY = String.raw`(?<at>[\w.-]{1,40}(?:/[\w.-]{1,40}){0,4}/)`;
/** What others do with objects. */
const OUT = String.raw`\b(?:writ(?:es?|ten)|stor(?:es?|ed)|cop(?:y|ie[sd])|mov(?:es?|ed)|output|results?|saves?|reads?|fetch(?:es)?|lifecycle)\b`;
/** Words with which objects of a bucket come. */
const COMES = inOneLine`
    (?<!${OUT}[^.;]{0,80})\b(?:objects?|files?|only [a-z]{3,14}s|uploads?|uploaded|created|arrives?|lands?|landing|put|keys?|notif(?:y|ies|ied)|trigger(?:s|ed)?|invoke[sd]?|everything|anything
    |reports?|tells|sends?|removed|deleted|dropped)\b(?:(?!${OUT})[^.;]){0,90}?`;
const isLess = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
const plain = (key: string): string => key.toLowerCase().replace(/^\W+|\/$/g, '');

/** Words with which a bucket tells somebody. */
const TOLD = String.raw`\b(?:trigger(?:s|ed)?|invoke[sd]|notif(?:y|ies|ied)|tells|told|runs|called|starts|started|fires|publishes|sends|reports|announces?|events?)\b[^.;]{0,80}?`;
/** Somebody is told of it further on in the clause. */
const TELLS = String.raw`(?=[^.;]{0,80}\b(?:sends|notif|invokes|triggers|tells|publishes|calls|starts|announce|(?:is|are) (?:sent|reported)))`;
const created = /creat|upload|put\b|new|arriv|added|land/i;

/** What alarms measure; which objects a bucket tells of. */
export const alarmAndBucketChoices: readonly ChoiceSetting[] = [
  {
    id: 'metric',
    types: ALARM,
    path: 'MetricName',
    sayings: said(
      itsWords,
      `\\b(?:metric(?: is)?\\W{1,6}|(?:watches|monitors|measures|observes|looks at|counts|goes by|(?:is|alarm) (?:on|about)) )(?:at )?(?:the |its )?${METRIC}`,
    ),
    read: (holder) => textOf(holder, 'MetricName'),
    agrees: (stated, actual) => {
      const wanted = meant(stated, false);
      return wanted === undefined || wanted === (meant(actual, true) ?? wanted);
    },
    says: {},
  },
  {
    // CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data".
    id: 'missing-data',
    types: ALARM,
    path: 'TreatMissingData',
    sayings: said(
      itsWords,
      `\\b(?:(?:missing|no|absent) data(?: ?points?)?|TreatMissingData|treat_missing_data)\\b[^.;]{0,30}?(?:\\b(?:as|for|is|are|mean)|[:=]) {0,3}(?:an? |the )?${TREATED}`,
      '\\b(?<at>ignores?) (?:missing|absent) data',
    ),
    read: (holder) => textOf(holder, 'TreatMissingData', 'missing'),
    agrees: (stated, actual) => treated(stated) === treated(actual),
    says: {},
  },
  {
    id: 'prefix',
    types: [],
    through: ['filtered'],
    path: 'Filter',
    sayings: said(
      itsWords,
      `\\bprefix(?:es)?(?: is| of|ed with)?\\W{1,6}(?<at>[\\w.-]{2,40}(?:/[\\w.-]{1,40}){0,4}/?)(?![\\w-])`,
      `${COMES}\\b(?:under|below|beneath|in|into|within|inside|starts? with|begins? with)\\b(?: the)?(?: folder| prefix| path)?\\s{1,4}${KEY}`,
    ),
    read: keyBy('prefix'),
    agrees: (stated, actual) => isLess(plain(stated), plain(actual)),
    says: {},
  },
  {
    id: 'suffix',
    types: [],
    through: ['filtered'],
    path: 'Filter',
    sayings: said(
      itsWords,
      // "`.csv` or `.xlsx`": the second of two.
      '(?<=\\b(?:ends?|ending) (?:in|on|with)[^\\w.]{1,4}\\.[a-z0-9]{2,8}[^\\w.]{1,4}(?:or|and)[^\\w.]{1,4})(?<at>\\.[a-z0-9]{2,8})\\b',
      '\\b(?:suffix(?: is| of)?|(?:ends?|ending) (?:in|on|with)|ending|extension)[^\\w.]{1,6}(?<at>\\.?[a-z0-9]{2,8}(?:\\.[a-z0-9]{2,8})?)(?![\\w/-])',
      '\\b(?:each|every|only|new)[^\\w.]{1,4}(?<at>\\.[a-z0-9]{2,8})(?![\\w/-])(?![^.;]{0,60}\\b(?:ignored|skipped|left))',
      '(?<![\\w/])(?<at>\\.[a-z0-9]{2,8})\\s{1,4}(?:files?|objects?|uploads?|documents?|images?|lands?|arrives?|(?:is|gets) (?:put|uploaded|added|created|dropped))\\b',
    ),
    read: keyBy('suffix'),
    agrees: (stated, actual) => actual.toLowerCase().endsWith(plain(stated)),
    write: (words, actual) => (words.startsWith('.') ? actual : actual.replace(/^\./, '')),
    says: {},
  },
  {
    id: 'event',
    types: [],
    through: ['notification'],
    path: 'Event',
    sayings: [
      [/(?<at>s3:Object(?:Created|Removed)(?::(?:\*|\w{3,30}))?)/i, itsWords],
      ...said(
        itsWords,
        `\\b(?:on|upon) (?<at>uploads?|creation|deletions?|removals?)\\b${TELLS}`,
        `^\\W{0,4}(?:when|whenever|if|once|as soon as|for (?:each|every)) (?:(?:an?|the|some) )?[a-z]{3,12} (?:that )?(?:is|gets) (?<at>created|uploaded|added|removed|deleted)\\b${TELLS}`,
        `^\\W{0,4}(?<at>deleted|removed|new|uploaded) (?:objects?|files?)\\b${TELLS}`,
        `${TOLD}\\b(?:objects?|files?|[a-z]{3,12}s?) (?:is|are|gets?) (?:newly )?(?<at>created|uploaded|removed|deleted)\\b`,
        `${TOLD}\\b(?:on|by|of|for|about|every|each) (?:(?:the|an?|every|each|all) )?(?<at>created|uploaded|new|removed|deleted|uploads?|deletions?|removals?|creation)(?= (?:objects?|files?|of|in|to|from|under)\\b|\\W{0,3}$)`,
      ),
    ],
    read: ({ properties }) => eventsOf({ settings: properties })?.join(),
    agrees: (stated, actual) => {
      if (stated.startsWith('s3:'))
        return actual
          .toLowerCase()
          .split(',')
          .some((one) => isLess(one.replace('*', ''), stated.replace('*', '')));
      return actual.split(',').some((one) => one.startsWith('s3:ObjectCreated') === created.test(stated));
    },
    says: {},
  },
];

function keyBy(part: 'prefix' | 'suffix'): (holder: Holder) => string | undefined {
  return ({ properties }) => filterOf({ settings: properties })?.[part] || undefined;
}
