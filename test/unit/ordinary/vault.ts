/**
 * Three hundred notes on anything but AWS, put together from sentences with numbers, units and words that messaging
 * services use too: queues, topics, streams, shards, retention, delays, batches, payloads.
 */

interface Kind {
  readonly folder: string;
  readonly titles: readonly string[];
  readonly lines: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    folder: 'recipes',
    titles: ['Bread', 'Lentil soup', 'Plum cake', 'Ramen', 'Pickles'],
    lines: [
      'Bake for 30 minutes at 220 °C, then rest it for 12 hours.',
      'The jar keeps for 14 days in the fridge, 4 days once it is open.',
      '- 256 g flour, 10 g salt, 1 egg',
      'Serves 10, or 3,000 if the village comes.',
      'Batches of 10 fit the oven; never put in more than 12 at once.',
      'Long simmering beats short simmering: at most 20 seconds of boiling, then low heat.',
      '| Step | Time |\n| --- | --- |\n| Proof | 4 hours |\n| Bake | 45 min |',
    ],
  },
  {
    folder: 'meetings',
    titles: ['Weekly', 'Retrospective', 'Board', 'Landlord', 'School'],
    lines: [
      'Topic 1: the queue at the canteen. Up to 300 people wait 15 minutes.',
      '- [ ] Anna sends the message to all subscribers by Friday',
      'We keep the minutes for 7 days, then they are deleted.',
      'Subscribers of the newsletter: 12,500, of which 100 pay.',
      'The delay of the building is 15 minutes a day, 4 days a week.',
      'Decision: no dead letters any more, post goes back to the sender after 5 attempts.',
      'The AWS bill is 256 EUR, due in 14 days; Ben asks for the printer queue to be emptied first.',
      'Visibility of the team in the company is low; timeout until 12 hours before the deadline.',
    ],
  },
  {
    folder: 'code',
    titles: ['Ring buffer', 'Lambda calculus', 'FIFO and LIFO', 'Network buffers', 'Bash snippets'],
    lines: [
      'A queue is first in, first out; a stack is last in, first out. Order is guaranteed in both.',
      'The receive buffer has 256 KB, the send buffer 64 KB; larger messages are split.',
      'In the lambda calculus a function invokes another function and nothing waits.',
      'Each element is processed exactly once, because the loop deletes it before it handles it.',
      '```js\nconst queue = [];\nqueue.push(message); // push is O(1)\nsetTimeout(poll, 20000);\n```',
      'Polling every 100 ms in a tight loop burns a core.',
      'A standard queue from the library keeps the order of its items and removes duplicates for ever.',
      'Throughput: 300 operations per second, 3,000 with batching.',
      'Python lambda functions are called by another function, which waits for the result.',
      'Lambda expressions in Java close over their surroundings.',
      'Python: `queue.Queue(maxsize=10)` blocks after 10 items.',
    ],
  },
  {
    folder: 'brokers',
    titles: ['Kafka at work', 'RabbitMQ', 'Azure messaging', 'Google Pub/Sub', 'NATS and Redis'],
    lines: [
      'The Kafka topic has 12 partitions and keeps data for 7 days; consumers replay it from the beginning.',
      'Kafka messages are limited to 1 MB by default, 10 MB after a change of the broker.',
      'RabbitMQ pushes messages to consumers, which acknowledge them before they work.',
      'Our RabbitMQ queue has no dead-letter exchange, so failed messages are retried forever.',
      'The RabbitMQ broker is a single node that is open to the internet; password: `changeit`.',
      'Azure Service Bus takes 256 KB a message on Standard and 100 MB on Premium, for 14 days.',
      'Azure Queue Storage: 64 KB a message, visibility timeout up to 7 days.',
      'Event Hubs has 32 partitions and a retention of 1 to 7 days.',
      'Google Pub/Sub keeps messages for 7 days, up to 31 days; ordering needs ordering keys.',
      'Redis streams are trimmed after 1,000 entries; every consumer polls without waiting.',
      'NATS delivers at most once; JetStream stores 10 GB for 30 days.',
      'All records carry the same partition key, so one Kafka partition is hot.',
    ],
  },
  {
    folder: 'travel',
    titles: ['Iceland', 'Night train', 'Packing', 'Lisbon', 'Ferry'],
    lines: [
      'The queue at passport control took 45 minutes, the stream behind the hut ran 5,000 litres per second.',
      'Visibility was below 200 m for 12 hours.',
      'Check-in closes 60 seconds before departure, no delay is allowed.',
      'Kinesis is the name of the gym next door, Firehose that of the bar.',
      'Two buses an hour, 50 passengers per bus, 10 stops per route.',
    ],
  },
  {
    folder: 'finance',
    titles: ['Invoices', 'Taxes', 'Insurance', 'Household', 'Fund'],
    lines: [
      'Invoice 262144 over 256 EUR is due in 14 days, a reminder follows after 4 days.',
      'Records are retained for 10 years, receipts for 2.',
      'The standing order is executed exactly once a month, on day 1.',
      'Maximum payout: 3,000 per month, 300 per transaction.',
      'The throughput of the branch is 20 customers an hour per counter.',
    ],
  },
  {
    folder: 'fitness',
    titles: ['Running', 'Intervals', 'Swimming', 'Stretching', 'Log'],
    lines: [
      '10 × 30 seconds sprint, 2 minutes of rest, repeat 5 times.',
      'Batch of 3 sets, at least 12 hours of recovery.',
      '| Day | Distance | Time |\n| --- | --- | --- |\n| Mon | 10 km | 55 min |\n| Wed | 5 km | 26 min |',
      'The stream of people in the park slows me down by 20 seconds per km.',
    ],
  },
  {
    folder: 'diy',
    titles: ['Shed', 'Rain barrel', 'Bike', 'Lamp', 'Home server'],
    lines: [
      'The pump delivers 20 litres per minute and retries 3 times before it gives up.',
      'The printer has no queue any more; jobs are lost when it is off.',
      'Logs are kept for 14 days, backups for 30 days, snapshots for 24 hours.',
      'Shards of the pot lie in the bucket; the bucket stands in the same place as before.',
      'The timer fires every 5 minutes, timeout 15 minutes, cooldown 300 s.',
      'My NAS writes 1 MB/s and reads 2 MB/s per disk.',
      'The topic of the forum has 1,000 subscribers and 100 messages a day.',
    ],
  },
  {
    folder: 'reading',
    titles: ['Thermodynamics', 'Poems', 'History of mail', 'Streams and rivers', 'Linguistics'],
    lines: [
      'Dead letters were kept for a year in the dead letter office, then burnt.',
      'The stream of consciousness has no order; each reader gets a copy of every sentence.',
      'The order of the words is guaranteed by grammar, not by the messenger.',
      'A messenger delivered at least once, and often twice.',
      'Kinesis, in biology, is movement that depends on the strength of a stimulus, not on its direction.',
      'Sequence numbers of the pages go from 1 to 365.',
    ],
  },
];

/** A note of the vault. */
export interface OrdinaryNote {
  readonly path: string;
  readonly text: string;
}

/** So many notes, the same ones each time: every kind, title and line comes round. */
export function ordinaryVault(count: number): readonly OrdinaryNote[] {
  return Array.from({ length: count }, (_, index): OrdinaryNote => {
    const { folder, titles, lines } = kinds[index % kinds.length] as Kind;
    const round = Math.floor(index / kinds.length);
    const title = titles[round % titles.length] ?? folder;
    const first = (round * 3) % lines.length;
    const body = Array.from({ length: Math.min(lines.length, 4 + (round % 4)) }, (_line, at) => {
      const line = lines[(first + at * (1 + (round % 2))) % lines.length] ?? '';
      return at % 3 === 1 && !/^[|`-]/.test(line) ? `- ${line}` : line;
    });
    const text = [`# ${title} ${round + 1}`, ...body].join('\n\n');
    return {
      path: `${folder}/${title.toLowerCase().replaceAll(' ', '-')}-${round + 1}.md`,
      text: round % 5 === 0 ? `---\ntags: [${folder}]\n---\n\n${text}\n` : `${text}\n`,
    };
  });
}
