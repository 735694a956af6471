import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/core';
import { asynchronousCallsOf, buildGraph, isFailureQueue, isFifo, isGenerated } from '../../src/engine/graph';
import { languageOf } from '../../src/engine/read/languages';
import type { CheckOptions, Graph, Severity } from '../../src/engine/types';
import { itemsOf, property } from '../../src/engine/values';
import { factBase } from '../../src/facts';
import { rules } from '../../src/rules';
import { lambdaConsumers } from '../../src/rules/lambda-consumers';
import { mappings } from '../../src/rules/mappings';
import { notifications } from '../../src/rules/notifications';
import { ruleTargets } from '../../src/rules/rule-targets';
import { subscriptions } from '../../src/rules/subscriptions';

/**
 * The noise of each rule: of the things that it looks at in real templates, how many does it report? A rule that reports
 * more than half of them at warning or above says on its page why that is right.
 */
const options: CheckOptions = {
  asOf: { kind: 'date', date: '2026-11-25' },
  today: '2026-11-25',
  severities: {},
  citations: false,
};

const count = (items: Iterable<unknown>): number => [...items].length;
const queues = (graph: Graph) => graph.ofType('AWS::SQS::Queue').filter((queue) => !isGenerated(queue));
const ofType = (type: string) => (graph: Graph) => graph.ofType(type).length;
const statements = (graph: Graph): number =>
  [...graph.ofType('AWS::SQS::QueuePolicy'), ...graph.ofType('AWS::SNS::TopicPolicy')].reduce(
    (sum, policy) => sum + itemsOf(property(policy, 'PolicyDocument.Statement')).length,
    0,
  );

const destinations = (graph: Graph): number =>
  graph
    .ofType('AWS::KinesisFirehose::DeliveryStream')
    .reduce(
      (sum, { properties }) =>
        sum + properties.entries.filter(({ key }) => /DestinationConfiguration$/.test(key)).length,
      0,
    );

/** What rules look at, by the beginning of their ids; the first that fits counts. */
const populations: readonly (readonly [pattern: RegExp, name: string, of: (graph: Graph) => number])[] = [
  [
    /^(?:sqs|eventbridge)-dlq/,
    'dead-letter queues',
    (graph) => count(queues(graph).filter((queue) => isFailureQueue(graph, queue.id))),
  ],
  [
    /^sqs-(?:no-dlq|short-polling)/,
    'source queues',
    (graph) => count(queues(graph).filter((queue) => !isFailureQueue(graph, queue.id))),
  ],
  [/^sqs-(?:visibility|low-max|long-job)/, 'queues that a function polls', (graph) => count(lambdaConsumers(graph))],
  [/^sqs-fifo/, 'FIFO queues', (graph) => count(queues(graph).filter((queue) => isFifo(queue)))],
  [/^sqs-/, 'queues', (graph) => count(queues(graph))],
  [/^sns-(?:subs|to-sqs|filter|large)/, 'subscriptions', (graph) => count(subscriptions(graph))],
  [/^sns-/, 'topics', ofType('AWS::SNS::Topic')],
  [/^eventbridge-/, 'targets of rules', (graph) => count(ruleTargets(graph))],
  [/^scheduler-/, 'schedules', ofType('AWS::Scheduler::Schedule')],
  [
    /^lambda-(?:async|recursion|sync)/,
    'functions that are called asynchronously',
    (graph) =>
      count(graph.ofType('AWS::Lambda::Function').filter(({ id }) => asynchronousCallsOf(graph, id).length > 0)),
  ],
  [/^lambda-dlq/, 'mappings', (graph) => count(mappings(graph))],
  [/^lambda-/, 'mappings of queues', (graph) => count([...mappings(graph)].filter(({ source }) => source === 'queue'))],
  [
    /^stream-/,
    'mappings of streams',
    (graph) => count([...mappings(graph)].filter(({ source }) => source === 'stream')),
  ],
  [/^kinesis-/, 'streams', ofType('AWS::Kinesis::Stream')],
  [/^firehose-/, 'destinations of delivery streams', destinations],
  [/^mq-/, 'brokers', ofType('AWS::AmazonMQ::Broker')],
  [/^s3-/, 'notifications of buckets', (graph) => count(notifications(graph))],
  [/^policy-/, 'statements of policies', statements],
  [/^(?:metric|asg)-/, 'alarms', ofType('AWS::CloudWatch::Alarm')],
  [/./, 'connections', (graph) => graph.edges.length],
];

/** Prints a table in Markdown, the loudest rules first. */
export function measureNoise(folders: readonly string[]): void {
  const engine = createEngine(factBase, rules);
  const looked = new Map<string, number>();
  const found = new Map<string, Map<Severity, number>>();
  let [files, lines] = [0, 0];
  for (const path of folders.flatMap(filesOf)) {
    const text = readFileSync(path, 'utf8');
    const doc = engine.read({ uri: path, text });
    if (doc.kind !== 'template' && doc.kind !== 'cdk') continue;
    files += 1;
    lines += text.split('\n').length;
    for (const template of doc.templates) {
      const graph = buildGraph(template);
      for (const [, name, of] of populations) looked.set(name, (looked.get(name) ?? 0) + of(graph));
    }
    for (const { rule, severity } of engine.check(doc, options)) {
      const known = found.get(rule) ?? new Map<Severity, number>();
      found.set(rule, known.set(severity, (known.get(severity) ?? 0) + 1));
    }
  }
  if (files === 0) {
    console.log(`No templates in ${folders.join(', ')}: nothing to measure.`);
    return;
  }
  print(looked, found, files, lines);
}

function print(
  looked: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, ReadonlyMap<Severity, number>>,
  files: number,
  lines: number,
): void {
  const rows = [...found].map(([rule, by]) => {
    const name = populations.find(([pattern]) => pattern.test(rule))?.[1] ?? '';
    const among = looked.get(name) ?? 0;
    const loud = (by.get('error') ?? 0) + (by.get('warning') ?? 0);
    const all = [...by.values()].reduce((sum, one) => sum + one, 0);
    return { rule, name, among, loud, all, share: among === 0 ? 0 : loud / among };
  });
  const loud = rows.reduce((sum, row) => sum + row.loud, 0);
  console.log(
    `${files} templates, ${lines} lines: ${loud} findings at warning or above, ${per100(loud, lines)} in 100 lines.\n`,
  );
  console.log('| rule | looks at | of these | findings | at warning or above | share | in 100 lines |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
  for (const row of rows.sort((a, b) => b.share - a.share || b.all - a.all || (a.rule < b.rule ? -1 : 1))) {
    const share = `${Math.round(row.share * 100)} %`;
    const { rule, name, among, all } = row;
    console.log(`| ${rule} | ${name} | ${among} | ${all} | ${row.loud} | ${share} | ${per100(row.loud, lines)} |`);
  }
}

function per100(number: number, lines: number): string {
  return ((number * 100) / lines).toFixed(2);
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => languageOf(path) !== undefined && statSync(path).isFile())
    .sort();
}
