import type { AsOf, FactBase, GraphEdge, Resource, Span } from '../engine/types';
import { alternatives, property, stringOf } from '../engine/values';
import type { FactKey } from '../facts';
import { chosenNumbers } from './branches';

const KIB = 1024;

/** The most that a hop takes in one message, in bytes, with what decides it. */
export interface SizeLimit {
  readonly bytes: number;
  readonly fact: FactKey;
  /** What the message calls the hop: "SQS takes 1 MiB". */
  readonly service: string;
  /** The property that sets or could raise it. */
  readonly setting?: string;
}

/**
 * The payload limit in force on a resource: its own setting (the smallest where a condition chooses), else the default.
 * `undefined` where the setting is not known, or the resource has no limit of its own. It may depend on how the payload
 * comes (`by`): functions are limited where they are called asynchronously, delivery streams where they are written to,
 * and the setting of a queue does not hold for what SNS delivers (SNS Developer Guide, large message payloads).
 */
export function sizeLimitOf(resource: Resource, facts: FactBase, asOf: AsOf, by?: GraphEdge): SizeLimit | undefined {
  const fixed = (fact: FactKey, service: string): SizeLimit | undefined => {
    const bytes = facts.number(fact, asOf);
    return bytes === undefined ? undefined : { bytes, fact, service };
  };
  const set = (fact: FactKey, service: string, setting: string, scale = 1): SizeLimit | undefined => {
    const value = property(resource, setting);
    if (value === undefined || alternatives(value).every((one) => one.kind === 'unknown' && one.absent)) {
      const limit = fixed(fact, service);
      return limit && { ...limit, setting };
    }
    const [number] = chosenNumbers({ value, otherwise: undefined })
      .map((one) => one.number)
      .sort((a, b) => a - b);
    if (number === undefined) return undefined;
    // A setting beyond its range is rejected: it lifts nothing.
    const most = facts.propertiesOf(resource.type).find(({ path }) => path === setting)?.max ?? number;
    return { bytes: Math.min(number, most) * scale, fact, service, setting };
  };
  switch (resource.type) {
    case 'AWS::SQS::Queue':
      return by?.via?.type.startsWith('AWS::SNS::')
        ? fixed('sqs.msg.max_size', 'SQS')
        : set('sqs.msg.max_size', 'SQS', 'MaximumMessageSize');
    case 'AWS::SNS::Topic':
      return set('sns.msg.max_size', 'SNS', 'MaximumMessageSize');
    case 'AWS::Kinesis::Stream':
      return set('kds.record.max', 'Kinesis', 'MaxRecordSizeInKiB', KIB);
    case 'AWS::Events::EventBus':
    case 'AWS::Events::Rule':
      return fixed('eb.event.size', 'EventBridge');
    case 'AWS::KinesisFirehose::DeliveryStream':
      return by?.kind === 'consumes' ? undefined : fixed('fh.record.max', 'Firehose');
    case 'AWS::StepFunctions::StateMachine':
      return fixed('step.payload', 'Step Functions');
    case 'AWS::Lambda::Function':
      return by && by.kind !== 'consumes' ? fixed('lambda.async.payload', 'Lambda') : undefined;
    default:
      return undefined;
  }
}

/** Calls a second that a Region class allows on a FIFO queue in high-throughput mode (SQS Developer Guide, quotas). */
export interface RegionClass {
  /** Empty for the class of all Regions that no other names. */
  readonly regions: readonly string[];
  readonly calls: number;
}

const classes: readonly FactKey[] = [
  'sqs.tps.fifo_ht_r1',
  'sqs.tps.fifo_ht_r2',
  'sqs.tps.fifo_ht_r3',
  'sqs.tps.fifo_ht_r4',
  'sqs.tps.fifo_ht_r4#elsewhere',
];

/** The classes of Regions, the largest first. */
export function fifoClasses(facts: FactBase, asOf: AsOf): readonly RegionClass[] {
  return classes.flatMap((key) => {
    const calls = facts.number(key, asOf);
    const regions = facts.get(key)?.scope?.regions;
    return calls === undefined ? [] : [{ regions: typeof regions === 'object' ? regions : [], calls }];
  });
}

/** The class of a Region; the last one holds for every Region that is not named. */
export function fifoClassOf(region: string, all: readonly RegionClass[]): RegionClass | undefined {
  return all.find(({ regions }) => regions.includes(region)) ?? all.at(-1);
}

/** Where it is written that a FIFO queue works in its default mode, else its name. */
export function fifoPlace(queue: Resource): Span {
  const limit = property(queue, 'FifoThroughputLimit');
  return limit && stringOf(limit) === 'perQueue' ? limit.span : queue.head;
}
