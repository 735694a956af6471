import { inOneLine } from '../../../engine/in-one-line';
import { lazyPattern, longPattern } from '../../../engine/pattern';
import type { Holder } from '../holders';
import { type ChoiceSetting, isOn, isSet, itsWords, no, said, textOf, yes, yesNo } from './setting';

const MAPPING = 'AWS::Lambda::EventSourceMapping';
const SUBSCRIPTION = 'AWS::SNS::Subscription';

/** What subscribers are called, and their protocol. */
const protocols: readonly (readonly [words: RegExp, protocol: string])[] = [
  [/mail/, 'email'],
  [/sms|text|phone/, 'sms'],
  [/http|hook/, 'http'],
  [/lambda/, 'lambda'],
];

const protocol = {
  path: 'Protocol',
  read: (holder: Holder) => textOf(holder, 'Protocol'),
  agrees: (stated: string, actual: string) =>
    actual.includes(protocols.find(([words]) => words.test(stated))?.[1] ?? stated),
  says: {},
};

/** A limit or wait that may be left out: "no reserved concurrency". */
function leftOut(path: string, words: string, of: Pick<ChoiceSetting, 'types' | 'through'>): ChoiceSetting {
  return {
    ...of,
    id: path,
    path,
    head: lazyPattern('i', () => `(?:^|: )\\W{0,4}(?:${words})\\W{0,4}$`),
    sayings: said(no, `\\b(?<at>(?:no|without(?: an?y?)?|not have an?y?) (?:${words}))\\b`),
    read: (holder) => {
      const value = textOf(holder, path, '0');
      return value === undefined ? undefined : yesNo(value !== '0');
    },
    says: { [yes]: `sets ${path}`, [no]: `does not set ${path}` },
  };
}

/** How subscriptions and mappings pass messages on. */
export const connectionChoices: readonly ChoiceSetting[] = [
  leftOut('ReservedConcurrentExecutions', '(?:reserved )?concurrency(?! limit)|concurrency limit', {
    types: ['AWS::Lambda::Function'],
  }),
  leftOut('MaximumBatchingWindowInSeconds', 'batch(?:ing)? window', { types: [MAPPING], through: ['mapping'] }),
  {
    id: 'failure-destination',
    types: [MAPPING],
    through: ['mapping'],
    path: 'DestinationConfig',
    label: /\b(?:on-)?failure destination\b|\bon_?failure\b/i,
    read: (holder) => yesNo(isSet(holder, 'DestinationConfig.OnFailure')),
    says: { [yes]: 'has a failure destination', [no]: 'has no failure destination' },
  },
  {
    // EventBridge User Guide, "How EventBridge retries delivering events": a target is retried unless it says 0. So are the
    // records of a stream (Lambda API Reference, CreateEventSourceMapping).
    id: 'retries',
    types: [MAPPING],
    through: ['target', 'mapping'],
    path: 'RetryPolicy.MaximumRetryAttempts',
    paths: { [MAPPING]: 'MaximumRetryAttempts' },
    sayings: [
      [/\b(?<at>(?:never|does not|doesn['’]t) retr(?:y|ies)|(?:without|has no) retries)\b/i, no],
      [/\b(?:is|are) (?<at>(?:never|not) (?:retried|tried again))\b/i, no],
    ],
    read: (holder) => {
      if (holder.source === 'AWS::SQS::Queue') return undefined;
      const isMapping = holder.resource.type === MAPPING;
      const attempts = textOf(holder, isMapping ? 'MaximumRetryAttempts' : 'RetryPolicy.MaximumRetryAttempts', '-1');
      return attempts === undefined ? undefined : yesNo(attempts !== '0');
    },
    says: { [yes]: 'retries', [no]: 'does not retry' },
  },
  {
    ...protocol,
    id: 'protocol',
    types: [SUBSCRIPTION],
    sayings: [
      [
        /\b(?:(?:protocol|endpoint type)(?: is)?\W{1,4}|(?:by|via|over|through) )(?<at>e-?mail|SQS|https?|SMS|Lambda|Firehose)\b/i,
        itsWords,
      ],
    ],
  },
  // Each by itself: "two subscribers: a mail to the lead and a text message to the driver".
  ...[
    '(?:e-?)?mail(?:ing list)?',
    'SMS|text message|text|phone number',
    'https?|HTTPS? endpoint|web ?hook',
    'lambda(?: function)?',
  ].map(
    (words): ChoiceSetting => ({
      ...protocol,
      id: words,
      types: [],
      through: ['subscribers'],
      sayings: [
        String.raw`\b(?:(?:delivers|reaches|sends|gets? (?:it|them)|notifies|informs|alerts|tells|pages|calls|rings|goes out)\b[^.;,]{0,40}\b(?:by|via|over)|(?:sends|gets?|receives?|posts to|calls)(?: out)?|has) (?:(?:an?|one|only) )?(?:[a-z]{3,10} )?(?<at>${words})s?\b(?! (?:from|queue|function|sender)\b)`,
        String.raw`(?:\bsubscri(?:bers?|ptions?|bed)\b[^.;]{0,80}?|\bfrom there |^\W{0,4}it |^\W{0,4})\b(?:an?|the|one) (?<at>${words})s?(?! (?:from|queue|function|sender|is sent)\b)\b`,
        String.raw`\b(?<at>${words}) (?:subscri(?:bers?|ptions?)|address(?:es)?|is subscribed)\b`,
        String.raw`(?<!\b(?:the|an?|by|no|of) )\b(?<at>(?:${words})s) (?:the|our|us|whoever|everybody)\b`,
      ].flatMap((saying) => said(itsWords, saying)),
    }),
  ),
  {
    id: 'raw-delivery',
    types: [SUBSCRIPTION],
    through: ['subscription'],
    path: 'RawMessageDelivery',
    head: /\braw\b/i,
    label: /\braw[ _-]?message[ _-]?delivery\b|\bRawMessageDelivery\b|\braw delivery\b|\brawly\b/i,
    sayings: [
      [
        longPattern`
          \b(?<at>(?:delivers?|gets?|receives?|passes|sends?) (?:the )?(?:raw|bare|naked|pure) (?:messages?|bod(?:y|ies)
            |payloads?|text|JSON)|(?:as|in) raw (?:messages|bodies|payloads|form(?:at)?)
          |(?:without|no) (?:the |an? |any )?(?:SNS )?(?:envelope|wrapper|wrapping)
          |envelope (?:is |gets |has been )?(?:stripped|removed|taken off))\b`,
        yes,
      ],
      [
        longPattern`
          \b(?<at>wrapped (?:by|in|into) SNS|(?<=\b(?:gets?|receives?) (?:it|them|everything) |\b(?:comes?|arrives?) )wrapped|(?:(?:wraps?|wrapped|unwraps?|inside|in)\b[^.;,]{0,60}\b
            |(?:sees?|gets?|receives?|delivers?|has|uses?|with) (?:the |an? )?(?:(?:whole|full|entire|complete|usual|normal) )?(?:SNS )?)(?:envelope|wrapper))\b(?! (?:stripped|removed))`,
        no,
      ],
      [/\b(?<at>not (?:delivered )?raw)\b(?! there)/i, no],
      [
        /(?:\b(?:is|are|delivered|arrives?|comes?(?: in)?|(?:gets?|receives?) \w{1,12}(?: \w{1,12})?) |^\W{0,4})(?<at>raw)\b(?! (?!and\b|as well\b|too\b)[a-z])/i,
        yes,
      ],
    ],
    read: (holder) => yesNo(isOn(holder, 'RawMessageDelivery')),
    says: { [yes]: 'delivers raw messages', [no]: 'does not deliver raw messages' },
  },
  {
    id: 'filter',
    types: [SUBSCRIPTION],
    through: ['subscription'],
    path: 'FilterPolicy',
    label: /\bfilter[ _-]?polic(?:y|ies)\b|\bFilterPolicy\b|\bfilter\b/i,
    sayings: [
      [/\b(?<at>unfiltered)\b/i, no],
      [
        longPattern`
          \b(?<at>(?:gets?|receives?|sees?|takes?|passes on|passes
            |delivers?) (?:everything(?! (?:but|except|other than|with|of|that|whose|where|from)\b(?! (?:the topic|it|there)\b))|all (?:messages|events|of them)
            |every (?:[a-z]{3,12} )?(?:message|event|change|update|notification)))\b`,
        no,
      ],
    ],
    read: (holder) => yesNo(isSet(holder, 'FilterPolicy')),
    says: { [yes]: 'has a filter policy', [no]: 'has no filter policy' },
  },
  {
    id: 'filter-scope',
    types: [SUBSCRIPTION],
    through: ['subscription'],
    path: 'FilterPolicyScope',
    sayings: [
      ['attributes?', 'MessageAttributes'],
      ['(?:body|payload)', 'MessageBody'],
    ].flatMap(([word, scope = '']) =>
      said(
        scope,
        `\\b(?:(?:filter(?:s|ed|ing)?|policy)\\b[^.;]{0,24}\\b(?:on|by|to|looks at|checks|reads)|both look at) (?:the |its )?(?<at>(?:message )?${word})\\b`,
      ),
    ),
    read: (holder) =>
      isSet(holder, 'FilterPolicy') ? textOf(holder, 'FilterPolicyScope', 'MessageAttributes') : undefined,
    says: { MessageAttributes: 'filters on message attributes', MessageBody: 'filters on the message body' },
  },
  {
    id: 'partial-batch',
    types: [MAPPING],
    through: ['mapping'],
    path: 'FunctionResponseTypes',
    label:
      /\bpartial[ -](?:batch(?:es)?(?: (?:responses?|failures?))?|failures?)\b|\breport_?batch_?item_?failures\b|\bbatch[ -]item[ -]failures\b/i,
    sayings: [
      [
        longPattern`
          \b(?<at>(?:gets?|receives?) the (?:whole|entire|full) batch (?:again|back|once more)|(?:retry|retries|retried|returns|brings?(?: back)?|sends back|repeats|reprocesses|fails|reports) (?:the )?(?:whole
            |entire|full) batch|(?:whole|entire|full|complete) batch (?:fails\b(?! when)|(?:is|gets|comes?|goes) (?:retried|returned|repeated
            |reprocessed|sent back|back|(?:\w{4,12} )?again))
          |all (?:of them |\w{3,5} |(?:its|the) (?:messages|records|items) )?(?:are|come|get) (?:back|(?:\w{4,12} )?again
            |retried|repeated))\b`,
        no,
      ],
      [
        longPattern`
          \b(?<at>reports? (?:only )?(?:the )?(?:failed|failing|single|individual) (?:items?|messages?|records?|ones)
          |reports? (?:which|what|those|the) (?:items?|messages?|records?|ones)[^.;,]{0,24} (?:have )?failed
          |only (?:the (?:failed|failing|broken|bad)|failed|failing|that|this) (?:messages?|records?|items?|ones?) (?:is|are|gets?|comes?|goes?
            |returns?) (?:retried|returned|repeated|back|again))\b`,
        yes,
      ],
    ],
    read: (holder) => yesNo(isSet(holder, 'FunctionResponseTypes')),
    says: { [yes]: 'reports batch item failures', [no]: 'does not report batch item failures' },
  },
  {
    id: 'bisect',
    types: [MAPPING],
    through: ['mapping'],
    path: 'BisectBatchOnFunctionError',
    label: longPattern`
        \bBisectBatchOnFunctionError\b|\bbisect_?[bB]atch(?:_?[oO]n_?(?:[fF]unction_?)?[eE]rror)?\b
        |\bbisect(?:s|ed|ing|ion)?(?:[ -](?:batch[ -])?on[ -](?:function[ -])?error)?\b|\bsplits? (?:(?:the|a|its|every|failed|failing) ){0,2}batch(?:es)?\b
        |\b(?:split|cut|divided) in (?:two|half)\b|(?<=\bbatch(?:es)? (?:is|are) (?:not |never )?)(?:split|divided|cut|halved)\b|\bhalves\b
        |\bhalve (?:the|a|its) batch\b`,
    isVerb: true,
    sayings: said(no, '\\bbatch\\b[^.;]{0,60}\\b(?:it|they) (?:is|are) (?<at>not (?:split|cut|divided|halved))\\b'),
    read: (holder) => yesNo(isOn(holder, 'BisectBatchOnFunctionError')),
    says: { [yes]: 'splits a batch on error', [no]: 'does not split a batch on error' },
  },
  {
    id: 'start',
    types: [MAPPING],
    through: ['mapping', 'pipe'],
    path: 'StartingPosition',
    sayings: [
      [
        longPattern`
          \b(?<at>TRIM[_ ]HORIZON|(?:the )?oldest (?:available )?(?:records?|position)|the (?:beginning|start) of the stream
          |(?<=\b(?:begins?|starts?|starting|reads?) (?:with|at|from) )(?:the (?:very )?(?:oldest|earliest|first)(?: \w{3,12})?
            |what(?:ever)? is oldest))\b`,
        'TRIM_HORIZON',
      ],
      [
        lazyPattern(
          '',
          () => inOneLine`
          \b(?<at>LATEST|(?<=\bposition(?: of [\w.\s-]{2,90}?)?(?: is)?\W{1,4})latest|(?:the )?(?:newest|latest) (?:records?|position)|(?:the )?(?:tip|end|head) of the stream|(?:only )?new records(?: only)?
          |(?<=\b(?:begins?|starts?|reads?) (?:with|at|from) )what(?:ever)? is newest)(?:\b|$)`,
        ),
        'LATEST',
      ],
    ],
    read: (holder) => textOf(holder, 'StartingPosition'),
    names: { TRIM_HORIZON: 'TRIM_HORIZON', LATEST: 'LATEST' },
    says: { TRIM_HORIZON: 'starts at TRIM_HORIZON', LATEST: 'starts at LATEST' },
  },
];
