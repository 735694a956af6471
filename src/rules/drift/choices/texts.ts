import { type ChoiceSetting, itsWords, said, textOf } from './setting';

/** Whether one is the beginning of the other: `3.13` and `3.13.2`, `raw/` and `raw/2026/`. */
const isPart = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** "Node.js 22" is `nodejs22.x`, ".NET 8" is `dotnet8`. */
const runtime = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\.?js|dot|\.x$|[^a-z\d.]/g, '')
    .replace(/^\./, '');

/** Names, versions and keys: what is neither a number nor one of a few. */
export const textChoices: readonly ChoiceSetting[] = (
  [
    [
      'Runtime',
      'AWS::Lambda::Function',
      (stated, actual) => isPart(runtime(actual), runtime(stated)),
      '(?:\\b(?:on|under|uses|runtime(?: is)?|written (?:in|for)|is an?(?: [a-z]{3,9})?)\\W{1,4}|(?:^|[,:(–—])\\W{0,4})(?<at>(?:Node(?:\\.?js)?|Python|Java|\\.NET|Ruby|dotnet) ?\\d{1,2}(?:\\.(?:\\d{1,2}|x))?)(?![\\w.]*\\d)',
    ],
    ['EngineVersion', 'AWS::AmazonMQ::Broker', isPart, 'MQ\\W{1,4}(?:version |v)?(?<at>\\d{1,2}\\.\\d{1,2})(?![\\w-])'],
    [
      'KmsMasterKeyId',
      'AWS::SQS::Queue',
      // A key without an alias may have one elsewhere.
      (stated, actual) => !actual.includes('alias/') || actual.toLowerCase().endsWith(stated),
      '(?<at>alias/[\\w/-]{2,60})',
    ],
    [
      'ExtendedS3DestinationConfiguration.Prefix',
      'AWS::KinesisFirehose::DeliveryStream',
      (stated, actual) => isPart(stated, actual.toLowerCase().split('!{', 1)[0] ?? ''),
      '^(?!.{0,200}\\b(?:fail|error|reject|bad|broken|invalid|cop|mov|result|Athena|Glue)).{0,200}?\\b(?:writ|put|stor|land|deliver|archiv|files|objects|keys|prefix|goes)[^.;]{0,80}?\\b(?:under|below|in|into|to|with|is)\\b(?: the)?(?: prefix| folder| path)?\\W{1,6}(?<at>[\\w.=-]{1,40}(?:/[\\w.=-]{1,40}){0,4}/)',
    ],
  ] as readonly [string, string, NonNullable<ChoiceSetting['agrees']>, string][]
).map(([path, type, agrees, saying]) => ({
  id: path,
  types: [type],
  path,
  sayings: said(itsWords, saying),
  read: (holder) => textOf(holder, path),
  agrees,
  says: {},
}));
