import { inOneLine } from '../../../engine/in-one-line';
import { lazyPattern, longPattern } from '../../../engine/pattern';
import { wordNumber } from '../../../engine/read/units';
import type { Pattern } from '../../../engine/types';
import { type ChoiceSetting, isOn, isSet, itsWords, no, said, textOf, yes, yesNo } from './setting';

const STREAM = 'AWS::Kinesis::Stream';
const FIREHOSE = 'AWS::KinesisFirehose::DeliveryStream';
const BROKER = 'AWS::AmazonMQ::Broker';

const RULES = ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'];

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const days = dayNames.map((day) => day.slice(0, 3).toUpperCase());

/** A rule that the sentence before names, or a line or cell for its state. */
const IT_IS = inOneLine`
    (?:^\W{0,4}(?:(?:at (?:the moment|present)|for (?:now|the time being)|right now),? )?(?:it['’]s |(?:(?:it|(?:the|this) (?:rule|schedule)) )?(?:(?:is|stays) |(?=currently|now|still)))
    |\bstat(?:e|us)\b\W{1,6}(?:is |Value )?)(?:(?:currently|now|still) )?`;

/** The same of a name. */
const NAME_IS =
  '(?<!\\b(?:of|for|on|in|by)\\s{1,4}(?:the )?)(?<name>[\\w.-]{1,80})\\s{1,4}(?:rule |schedule )?(?:is|stays) (?:currently |now |still )?';

/** Not only for a while: "paused during the holidays". */
const FOR_GOOD =
  '(?! (?:during|while|when|for(?! now| the time being| good)|until|over|at(?! the moment| present)|if|by)\\b)';

/** "It is paused", "`Tick` is switched off": of what was spoken of before, or by name. */
function isState(switched: string, words: string, value: string): readonly (readonly [Pattern, string])[] {
  const at = (end: string): string =>
    `(?<at>(?:switched|turned) ${switched}|${words}|${switched}(?=${end}))\\b${FOR_GOOD}`;
  return [
    [lazyPattern('i', () => IT_IS + at('\\W{0,3}$')), value],
    [lazyPattern('i', () => NAME_IS + at('[,.;)]| (?:at|for|right) |\\s{0,4}$')), value],
    [lazyPattern('i', () => `(?<name>[\\w.-]{1,80})\\s{1,4}\\((?:currently |now |still )?${at('\\)')}`), value],
  ];
}

const RUNS =
  '(?:runs?|fires?|goes off|starts?|wakes|triggers|invokes|calls|kicks|triggered|invoked|scheduled|puts|sends|queues|builds)';

/** "3:15", "8 o'clock", "6:30 pm UTC", "midnight"; of another time zone none. */
const TIME = inOneLine`
    (?<at>(?:0?\d{1,2}:\d\d(?!\d)(?: ?[AaPp](?:\.m\.|[Mm]\b)| Uhr)?|(?:half past )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
    (?: ?[AaPp](?:\.m\.|[Mm]\b)| o['’]clock| Uhr| in the (?:morning|afternoon|evening)| at night|(?=[.,;)]? {0,4}$| (?:UTC|GMT)\b))|midnight|noon)
    (?:,? (?:UTC|GMT))?)(?! ?(?:(?!UTC|GMT)[A-Z]{3,4}\b|local|in [A-Z]|[A-Z][a-z]+ time))`;

/** What such words may mean; without "a.m." or "p.m." the hours up to twelve are of either half of the day. */
function timesOf(words: string): readonly string[] {
  const [, half, number = '', minute = half ? '30' : '00'] =
    /^(half past )?(\d{1,2}|[a-z]{3,8})(?::(\d\d))?/.exec(words) ?? [];
  if (number === 'noon') return ['12:00'];
  if (number === 'midnight') return ['0:00'];
  const hour = Number(number) || (wordNumber(number) ?? 0);
  const isEarly = /a\.?m|morning/.test(words);
  const isLate = /p\.?m|noon|evening/.test(words);
  if (words.includes(':') && !isEarly && !isLate) return [`${hour}:${minute}`];
  return [...(isLate ? [] : [0]), ...(isEarly ? [] : [12])].map((more) => `${(hour % 12) + more}:${minute}`);
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** `TUE,THU` and `MON-SAT`, also where they are counted. */
function listed(field: string): string | undefined {
  const all = field.split(',').flatMap((part) => {
    const [from = -1, to = from] = part.split('-').map((day) => (days.indexOf(day) + 1 || Number(day)) - 1);
    return from >= 0 && from <= to ? days.slice(from, to + 1) : [undefined];
  });
  return all.includes(undefined) ? undefined : all.join();
}

/** Where the clock shows the time of UTC at least in winter. */
const nearGreenwich =
  /UTC|GMT|^Africa|London|Dublin|Lisbon|Belfast|Reykjavik|Canary|Faroe|Madeira|Jersey|Guernsey|Isle_of_Man/;

/** Capacity of streams, what Firehose writes, engines and modes of brokers. */
export const streamAndBrokerChoices: readonly ChoiceSetting[] = [
  {
    id: 'stream-mode',
    types: [STREAM],
    path: 'StreamModeDetails',
    sayings: [
      [/(?<at>\bon[- ]demand)\b/i, 'ON_DEMAND'],
      [/(?<at>\bprovisioned)\b/i, 'PROVISIONED'],
      [/(?<at>\b(?:\d{1,4}|one|two|three|four|five|six|eight|ten) shards?)\b/i, 'PROVISIONED'],
    ],
    read: (holder) =>
      textOf(holder, 'StreamModeDetails.StreamMode', isSet(holder, 'ShardCount') ? 'PROVISIONED' : undefined),
    says: { ON_DEMAND: 'is on-demand', PROVISIONED: 'is provisioned' },
  },
  {
    id: 'compression',
    types: [FIREHOSE],
    path: 'ExtendedS3DestinationConfiguration.CompressionFormat',
    label: /\bcompress(?:ed|ion|es)?\b/i,
    sayings: [
      [/\b(?<at>uncompressed|not compressed)\b/i, no],
      [/\b(?:writes?|delivers?|stores?|puts?) (?:\w{1,12} ){0,2}(?<at>compressed)\b/i, yes],
      [/\b(?<at>gzip(?:ped)?)\b/i, 'GZIP'],
      [/\b(?<at>snappy)\b/i, 'SNAPPY'],
      [/\b(?<at>zip(?:ped)?)\b/i, 'ZIP'],
    ],
    read: (holder) => {
      if (!isSet(holder, 'ExtendedS3DestinationConfiguration')) return undefined;
      const format = textOf(holder, 'ExtendedS3DestinationConfiguration.CompressionFormat', 'UNCOMPRESSED');
      return format === undefined ? undefined : format === 'UNCOMPRESSED' ? no : format.toUpperCase();
    },
    names: { GZIP: 'GZIP', SNAPPY: 'Snappy', ZIP: 'ZIP' },
    says: {
      GZIP: 'compresses with GZIP',
      SNAPPY: 'compresses with Snappy',
      ZIP: 'compresses with ZIP',
      [no]: 'does not compress what it writes',
    },
  },
  {
    id: 'engine',
    types: [BROKER],
    path: 'EngineType',
    sayings: [
      [/\b(?<at>RabbitMQ|Rabbit)\b/i, 'RABBITMQ'],
      [/\b(?<at>ActiveMQ)\b/i, 'ACTIVEMQ'],
    ],
    read: (holder) => textOf(holder, 'EngineType')?.toUpperCase(),
    names: { RABBITMQ: 'RabbitMQ', ACTIVEMQ: 'ActiveMQ' },
    says: { RABBITMQ: 'is a RabbitMQ broker', ACTIVEMQ: 'is an ActiveMQ broker' },
  },
  {
    id: 'host',
    types: [BROKER],
    path: 'HostInstanceType',
    sayings: [[/(?<at>\bmq\.[a-z0-9]{1,8}\.[a-z0-9]{1,10})\b/i, itsWords]],
    read: (holder) => textOf(holder, 'HostInstanceType')?.toLowerCase(),
    write: (_, actual) => actual,
    says: {},
  },
  {
    // Amazon MQ API Reference, brokers: ActiveMQ is on EFS unless it says else, RabbitMQ always on EBS.
    id: 'storage',
    types: [BROKER],
    path: 'StorageType',
    sayings: ['EBS', 'EFS'].flatMap((type) =>
      said(type, `\\b(?:stor(?:age|es)|uses|with)\\b[^.;,]{0,24}\\b(?<at>${type})\\b`),
    ),
    read: (holder) => textOf(holder, 'StorageType', /^A/i.test(textOf(holder, 'EngineType') ?? '') ? 'EFS' : 'EBS'),
    says: {},
  },
  {
    id: 'upgrades',
    types: [BROKER],
    path: 'AutoMinorVersionUpgrade',
    label: /\bminor versions?\b[^.;,]{0,40}\b(?:automatically|by itself)\b/i,
    isVerb: true,
    read: (holder) => yesNo(isOn(holder, 'AutoMinorVersionUpgrade')),
    says: { [yes]: 'upgrades minor versions by itself', [no]: 'does not upgrade minor versions by itself' },
  },
  {
    id: 'deployment',
    types: [BROKER],
    path: 'DeploymentMode',
    sayings: [
      ...said(
        'SINGLE_INSTANCE',
        '\\b(?<at>single[- ](?:instance|broker|node)|one (?:broker )?(?:instance|node)|SINGLE_INSTANCE)\\b',
      ),
      ...said(
        'ACTIVE_STANDBY_MULTI_AZ',
        '\\b(?<at>active\\s?[/-]\\s?standby|ACTIVE_STANDBY_MULTI_AZ|standby (?:instance|broker))',
      ),
      ...said(
        'CLUSTER_MULTI_AZ',
        '\\b(?<at>cluster(?: deployment| of three(?: nodes| brokers)?)?|three[- ]node cluster|CLUSTER_MULTI_AZ)\\b',
      ),
    ],
    read: (holder) => textOf(holder, 'DeploymentMode'),
    says: {
      SINGLE_INSTANCE: 'is a single instance',
      ACTIVE_STANDBY_MULTI_AZ: 'is active/standby',
      CLUSTER_MULTI_AZ: 'is a cluster',
    },
  },
  {
    id: 'public',
    types: [BROKER],
    path: 'PubliclyAccessible',
    label: longPattern`
        \bpublic(?:ly)?(?: accessible| reachable)?\b|\binternet[- ]facing\b
        |\b(?:reach(?:ed|able)|access(?:ed|ible)|open|exposed)\b[^.;,]{0,12}\b(?:from|to|on) the (?:public )?internet\b
        |\bPubliclyAccessible\b`,
    isVerb: true,
    sayings: [
      [/\b(?:is|stays|remains|kept) (?<at>private|(?:in|inside) (?:the|our|a) (?:private )?VPC)\b/i, no],
      [
        /\b(?<at>(?:reachable|reached|accessible|accessed) only (?:from )?(?:inside|within|in) (?:the|our|a) VPC)\b/i,
        no,
      ],
    ],
    read: (holder) => yesNo(isOn(holder, 'PubliclyAccessible')),
    says: { [yes]: 'is publicly accessible', [no]: 'is not publicly accessible' },
  },
  {
    // EventBridge User Guide, schedule types: the hours of a rule are those of UTC, those of a schedule of its time zone.
    id: 'time-of-day',
    types: RULES,
    through: ['schedule'],
    path: 'ScheduleExpression',
    sayings: [
      [
        lazyPattern(
          '',
          () => `^\\W{0,6}At ${TIME}[^.;]{0,60}\\b(?:runs|sends|fires|starts|triggers|invokes|puts|wakes|goes off)\\b`,
        ),
        itsWords,
      ],
      [
        lazyPattern(
          '',
          () => inOneLine`
          \b(?:[Rr]uns?|[Bb]uilt|[Ss]ent|[Cc]reated|[Gg]enerated|[Ff]ires?|goes off|[Pp]uts|[Ss]ends|[Ii]nvokes|[Tt]icks?|[Ss]tarts?|starting|[Tt]rigger(?:s|ed)|invoked|scheduled|[Ee]very|[Dd]aily
          |[Nn]ightly|[Ww]eekly|[Ee]ach|When|[A-Za-z]{3,6}days?|month|läuft|startet|täglich)\b[^.;]{0,70}?(?:\b(?:[Aa]t|um) |@ ?|\()${TIME}`,
        ),
        itsWords,
      ],
      [
        lazyPattern(
          '',
          () => `\\b(?:When|Time|Schedule|Runs)\\W{1,4}(?:(?:[Dd]aily|[Nn]ightly|[Ee]very day),? )?${TIME}`,
        ),
        itsWords,
      ],
    ],
    read: (holder) => {
      const zone = textOf(holder, 'ScheduleExpressionTimezone', 'UTC');
      const [, minute, hour] =
        /^\s*cron\(\s*(\d{1,2})\s+(\d{1,2})\s/.exec(textOf(holder, 'ScheduleExpression') ?? '') ?? [];
      return zone === undefined || hour === undefined
        ? undefined
        : `${Number(hour)}:${minute?.padStart(2, '0')} ${zone}`;
    },
    agrees: (stated, actual) => {
      const [time, zone = ''] = actual.split(' ');
      const isThen = timesOf(stated).some((one) => one === time);
      // The hours of another zone are not those of UTC; which others they are, changes with the season.
      return /utc|gmt/.test(stated) && !nearGreenwich.test(zone) ? !isThen : isThen;
    },
    // "3:30 UTC": of 24 hours.
    write: (words, actual) => {
      const [, hour = '', rest = ''] = /^(\d{1,2}):\d\d( (?:UTC|Uhr))?$/.exec(words) ?? [];
      const [time = '', zone] = actual.split(' ');
      return hour === '' || (rest.includes('UTC') && zone !== 'UTC')
        ? undefined
        : (hour.length === 2 ? time.padStart(5, '0') : time) + rest;
    },
    says: {},
  },
  {
    id: 'weekday',
    types: RULES,
    through: ['schedule'],
    path: 'ScheduleExpression',
    sayings: [
      [
        longPattern`
          \b(?:${RUNS}\b[^.;]{0,40}\b(?:on|every|each) |(?=[a-z]{3,6}days? at (?:\d|[a-z]{3,8}\b)))
          (?<at>(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b(?!,? (?:to|till|until|through|and|or)\b)`,
        itsWords,
      ],
      [
        longPattern`
          \b${RUNS}\b[^.;]{0,40}\b(?<at>(?:on|every|each) (?:week|work|working |business )days?
          |mon(?:day)?s?(?: (?:to|till|through) |\s?[–-]\s?)fri(?:day)?s?)\b`,
        'weekdays',
      ],
      [
        /\b(?<at>weekends (?:included|too)|(?:also|even) (?:(?:runs|fires|starts) )?(?:on|at) (?:the )?weekends?|seven days a week)\b/i,
        'all',
      ],
      [
        longPattern`
          \b${RUNS}\b[^.;]{0,40}\b(?<at>every day|each day|daily)\b(?![^.;]{0,60}\b(?:except|but|from|weekdays?|(?:mon|satur|sun)days?)\b)`,
        'all',
      ],
    ],
    // EventBridge User Guide, cron expressions: the fifth field names the days or counts them from Sunday on.
    read: (holder) => {
      const [, fields = ''] = /^\s*cron\(([^()]{1,80})\)/.exec(textOf(holder, 'ScheduleExpression') ?? '') ?? [];
      const [, , date, , day = ''] = fields.trim().toUpperCase().split(/\s+/);
      if (/^(?:MON-FRI|2-6)$/.test(day)) return 'weekdays';
      return day + date === '?*' || day === '*' ? 'all' : listed(day);
    },
    agrees: (stated, actual) => {
      if (['weekdays', 'all'].includes(stated)) return stated === actual;
      return ['weekdays', 'all'].includes(actual) || actual.includes(stated.slice(0, 3).toUpperCase());
    },
    write: (words, actual) =>
      days.includes(actual) ? words.replace(/^[a-z]{3,6}day/i, dayNames[days.indexOf(actual)] ?? '') : undefined,
    says: { weekdays: 'runs on weekdays', all: 'runs on every day of the week' },
  },
  {
    id: 'date',
    types: RULES,
    through: ['schedule'],
    path: 'ScheduleExpression',
    sayings: said(
      itsWords,
      inOneLine`
      \b(?:${RUNS}|monthly|month)\b[^.;]{0,40}\b(?:on (?:the |day )?|every )
      (?<at>\d{1,2}(?:st|nd|rd|th)|(?<=day )\d{1,2}|last(?= (?:day|of)\b)|${ordinals.join('|')})(?!,? (?:and|or)\b)
      (?=(?: day)? of (?:the|each|every) month\b|[^\w.;]{0,4}(?:at\b|[^\w\s]|$))`,
    ),
    // EventBridge User Guide, cron expressions: the third field is the day of the month, L the last.
    read: (holder) =>
      /^\s*cron\(\s*\S+\s+\S+\s+(\d{1,2}|[L?*])\s/.exec(textOf(holder, 'ScheduleExpression') ?? '')?.[1],
    agrees: (stated, actual) => {
      const day = parseInt(stated, 10) || ordinals.indexOf(stated) + 1;
      return actual === 'L' ? stated === 'last' : Number(actual) === day;
    },
    says: { '?': 'names no day of the month', '*': 'runs every day' },
  },
  {
    id: 'state',
    types: RULES,
    through: ['schedule'],
    path: 'State',
    head: /: (?:on|enabled|active)\W{0,4}$/i,
    sayings: [...isState('on', 'enabled|active', yes), ...isState('off', 'disabled|paused|inactive', no)],
    read: (holder) => {
      const state = textOf(holder, 'State', 'ENABLED');
      return state === undefined ? undefined : yesNo(state.toUpperCase().startsWith('ENABLED'));
    },
    says: { [yes]: 'is enabled', [no]: 'is disabled' },
  },
];
