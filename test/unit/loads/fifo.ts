import { type Case, fifo, highThroughput, queue, template } from './support';

const one = (
  title: string,
  load: string,
  properties: readonly string[],
  expected: readonly string[],
  more: Partial<Case> = {},
): Case => ({ title, text: template(fifo('Orders', load, ...properties)), expected, ...more });

const error = ['sqs-fifo-throughput error Orders @ Orders:'];
const warning = ['sqs-fifo-throughput warning Orders @ Orders:'];
const [scope, limit] = highThroughput;

/** Loads on FIFO queues: mode, batches, groups, Regions. */
export const fifoCases: readonly Case[] = [
  one('300 calls are what the default mode does', '300 msg/s, no batching', [], []),
  one('one call more is too much', '301 msg/s, no batching', [], error, {
    says: /^301 msg\/s without batching is more than Orders takes/,
    sum: /301 msg\/s ÷ 1 = \*\*301 calls\/s\*\* against 300 calls\/s/,
  }),
  one('batches of ten are taken for granted', '3,000 msg/s', [], []),
  one('and do not help above 3,000', '3,001 msg/s', [], error),
  one('ten messages of 100 KB fit a call', '3,000 msg/s, 100 KB', [], []),
  one('six of 150 KB fit', '3,000 msg/s, 150 KB', [], error, { says: /batches of 6/, sum: /÷ 6 = \*\*500 calls/ }),
  one('six of 150 KB are enough for 1,800', '1,800 msg/s, 150 KB', [], []),
  one('batches of five, 300 calls', '1,500 msg/s, batches of 5', [], []),
  one('batches of five, 320 calls', '1,600 msg/s, batches of 5', [], error),
  one('a batch has ten messages at most', '3,000 msg/s, batches of 50', [], []),
  one('three of 300 KB fit a call', '900 msg/s, 300 KB', [], ['payload-over-256kb info Orders @ Orders:']),
  one(
    'a batch that does not fit counts as one that does',
    '1,000 msg/s, 300 KB, batches of 10',
    [],
    ['payload-over-256kb info Orders @ Orders:', 'payload-over-limit error Orders @ Orders:', ...error],
  ),
  one(
    'a batch that does not fit, at a rate that does',
    '100 msg/s, 200 KB, batches of 10',
    [],
    ['payload-over-limit error Orders @ Orders:'],
  ),
  one('a batch that fits by one reading of KB', '100 msg/s, 104 KB, batches of 10', [], []),
  one('5k', 'peak 5k msg/s', [], error),
  one('by the minute, in bounds', '18,000 msg/min, no batching', [], []),
  one('by the minute, above', '120,000 messages per minute without batching', [], error),
  one('a size alone is no rate', '30 KB', [], []),
  one(
    'default mode said aloud',
    '5,000 msg/s',
    ['FifoThroughputLimit: perQueue'],
    ['sqs-fifo-throughput error Orders @ FifoThroughputLimit: perQueue'],
  ),
  one('half of high throughput is the default mode', '5,000 msg/s', [limit], error),
  one('the other half as well', '5,000 msg/s', [scope], error),
  one('high throughput in every Region', '2,400 msg/s, no batching', highThroughput, []),
  one('in batches in every Region', '24,000 msg/s', highThroughput, []),
  one('high throughput, smallest Regions', '2,500 msg/s, no batching', highThroughput, warning, {
    says: /most Regions/,
  }),
  one('high throughput, two classes', '5,000 msg/s, no batching', highThroughput, warning, {
    says: /eu-west-2/,
  }),
  one('high throughput in a Region that is large enough', '5,000 msg/s, no batching, eu-west-1', highThroughput, []),
  one('high throughput in one that is not', '5,000 msg/s, no batching, in eu-west-2', highThroughput, warning, {
    says: /4,500 calls\/s in eu-west-2/,
  }),
  one('the Region of the option', '5,000 msg/s, no batching', highThroughput, [], { region: 'ap-south-1' }),
  one('a Region that no class names', '5,000 msg/s, no batching', highThroughput, warning, { region: 'eu-north-1' }),
  one('the Region of the load goes first', '5,000 msg/s, no batching, us-east-1', highThroughput, [], {
    region: 'eu-north-1',
  }),
  one('high throughput, the middle class', '12,000 msg/s, no batching', highThroughput, warning, {
    says: /9,000 calls\/s in the class of ap-south-1 and smaller Regions/,
    sum: /9,000 calls\/s in ap-south-1, ap-southeast-1, .*; 4,500 calls\/s in eu-west-2, sa-east-1; 2,400 calls\/s in every other Region\.$/,
  }),
  one('high throughput, the second class', '20,000 msg/s, no batching', highThroughput, warning, {
    says: /19,000 calls\/s in us-east-2, eu-central-1 and smaller Regions/,
  }),
  one(
    'batching cannot help messages of 600 KB',
    '400 msg/s, 600 KB',
    [],
    ['payload-over-256kb info Orders @ Orders:', ...error],
    {
      says: /: set high throughput\.$/,
    },
  ),
  one('above every class', '80,000 msg/s, no batching', highThroughput, error),
  one('above the largest class in the largest Region', '80,000 msg/s, no batching, us-east-1', highThroughput, error),
  one('800,000 in batches as well', '800,000 msg/s', highThroughput, error),
  one('20 groups do 6,000 calls', '6,000 msg/s, no batching, 20 groups, eu-west-1', highThroughput, []),
  one('and no more', '7,000 msg/s, no batching, 20 groups, eu-west-1', highThroughput, error, {
    says: /20 message groups/,
    sum: /20 × 300 = 6,000/,
  }),
  one('one group in batches', '3,000 msg/s, 1 group', highThroughput, []),
  one('one group above', '4,000 msg/s, one group', highThroughput, error, { says: /1 message group/ }),
  one('a mode that is not known', '5,000 msg/s', [scope, 'FifoThroughputLimit: !Ref Limit'], []),
  {
    title: 'a standard queue',
    text: template(queue('Orders', '50,000 msg/s, no batching')),
    expected: [],
  },
  {
    title: 'a queue that may be standard',
    text: template(queue('Orders', '50,000 msg/s', 'FifoQueue: !Ref Ordered')),
    expected: [],
  },
];
