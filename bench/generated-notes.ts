import { numbers } from './generated';

/** Makes up one paragraph, list, table or question; `pick` takes one of several. */
type Part = (pick: <Item>(items: readonly Item[]) => Item, number: (from: number, to: number) => number) => string;

const services = ['SQS', 'SNS', 'Kinesis Data Streams', 'EventBridge', 'Amazon MQ', 'Lambda', 'DynamoDB', 'S3'];
const things = ['orders', 'invoices', 'returns', 'prices', 'reports', 'pictures', 'clicks', 'readings'];
const verbs = ['writes', 'sends', 'stores', 'moves', 'checks', 'counts', 'forwards', 'keeps'];

/** What study and design notes are made of: most of it says nothing that could be out of date. */
const parts: readonly Part[] = [
  (pick, number) =>
    `The ${pick(things)} service ${pick(verbs)} about ${number(2, 900)} ${pick(things)} a minute and ${pick(verbs)} the rest at night. ` +
    `Nobody looks at the ${pick(things)} before noon, so a delay of ${number(2, 50)} minutes is fine. ` +
    `When a worker stops, its ${pick(things)} wait until the next one takes them over.`,
  (pick, number) =>
    `**${pick(services)}** comes between the shop and the ${pick(things)}. It ${pick(verbs)} what the shop ${pick(verbs)}, ` +
    `and the team behind it can deploy whenever it wants. See [[Note ${number(1, 200)}]] and [[Note ${number(1, 200)}|the decision]].`,
  (pick, number) =>
    [
      `What ${pick(services)} gives us:`,
      '',
      `- retention of up to ${number(1, 14)} days`,
      `- messages of at most ${pick([64, 256, 1024])} KB`,
      `  - larger ${pick(things)} go to S3, the message names the key`,
      `- a visibility timeout of ${number(1, 12)} hours at most`,
      `- ${pick(['at least once', 'exactly once'])} delivery, in order within a group`,
    ].join('\n'),
  (pick, number) =>
    [
      '| Queue | Consumer | Rate | Owner |',
      '| --- | --- | ---: | --- |',
      ...Array.from({ length: 4 }, () => {
        const thing = pick(things);
        return `| ${thing}-${number(1, 99)} | ${thing} worker | ${number(1, 300)} msg/s | team ${number(1, 9)} |`;
      }),
    ].join('\n'),
  (pick, number) =>
    [
      `${number(1, 60)}. Which service ${pick(verbs)} ${pick(things)} in order?`,
      '',
      ...['SQS standard', 'SQS FIFO', 'SNS', 'Amazon MQ'].map((name, index) => `- ${'ABCD'.charAt(index)}. ${name}`),
      '',
      'Answer: B',
    ].join('\n'),
  (pick, number) =>
    `Meeting of ${number(1, 28)} May: the ${pick(things)} of team ${number(1, 9)} are late. Asked: who ${pick(verbs)} them? ` +
    `To do: look at the dashboard, then talk to the vendor about ${pick(things)}. #meeting #${pick(things)}`,
  (pick, number) =>
    `> [!note] Remember\n> A ${pick(['shard', 'topic', 'queue', 'rule'])} takes ${number(1, 3000)} ${pick(things)} per second; ` +
    `ask for more before the sale in week ${number(1, 52)}.`,
];

/** Now and then a note holds a template. */
const template: Part = (pick, number) =>
  [
    '```yaml',
    'Resources:',
    '  Queue:',
    '    Type: AWS::SQS::Queue',
    `    Properties: { VisibilityTimeout: ${number(1, 30) * 30}, QueueName: ${pick(things)} }`,
    '```',
  ].join('\n');
const everySo = 40;

/** A note of about so many characters. The same seed gives the same note. */
export function noteOf(characters: number, seed = 1): string {
  const next = numbers(seed);
  const number = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => items[number(0, items.length - 1)] as Item;
  const text = ['---', `title: Note ${seed}`, `tags: [${pick(things)}, aws]`, '---', '', `# Note ${seed}`, ''];
  let length = 0;
  for (let count = 0; length < characters; count += 1) {
    const part = (number(1, everySo) === 1 ? template : pick(parts))(pick, number);
    if (count % 4 === 0) text.push(`## ${pick(services)} and ${pick(things)}`, '');
    text.push(part, '');
    length += part.length;
  }
  return text.join('\n');
}
