import type { AsOf, Fact, FactBase, FactValue } from '../../engine/types';
import type { QuizItem } from '../types';
import { factSource, itemFact } from './facts';
import { type Answer, itemOf } from './item';
import { isAlike, numbersOf } from './values';

/** The same property of several services. `members` are facts with the words by which the options call them. */
interface Property {
  /** Asks who has a value; `%` stands for it. */
  readonly who: string;
  /** What the values count, where their own nouns would give the answer away. */
  readonly noun?: string;
  readonly most: string;
  readonly least: string;
  readonly members: Readonly<Record<string, string>>;
}

const properties: readonly Property[] = [
  {
    who: 'Which of these has a limit of % for one message, record or item, unless a setting raises it?',
    most: 'Which of these takes the largest message, record or item, unless a setting raises it?',
    least: 'Which of these has the lowest limit for one message, record or item, unless a setting raises it?',
    members: {
      'sqs.msg.max_size': 'an Amazon SQS queue',
      'sns.msg.max_size': 'an Amazon SNS topic',
      'kds.record.max': 'a Kinesis data stream',
      'fh.record.msk': 'Data Firehose reading from MSK',
      'ddb.item': 'an Amazon DynamoDB table',
      'step.payload': 'a Step Functions state',
      'lambda.sync.payload': 'a synchronous Lambda invocation',
      'lambda.async.payload': 'an asynchronous Lambda invocation',
    },
  },
  {
    who: 'Which of these can keep its data for %, and no longer?',
    most: 'Which of these can keep its data the longest?',
    least: 'Which of these has the shortest maximum retention?',
    members: {
      'sqs.retention.max': 'an Amazon SQS queue',
      'kds.retention.max': 'a Kinesis data stream',
      'ddb.stream': 'a DynamoDB stream',
      'fh.hold': 'Data Firehose, while a destination is down',
    },
  },
  {
    who: 'Which of these keeps its data for % by default?',
    most: 'Which of these keeps its data the longest by default?',
    least: 'Which of these drops its data the soonest by default?',
    members: {
      'sqs.retention.default': 'an Amazon SQS queue',
      'kds.retention.default': 'a Kinesis data stream',
      'eb.custom': 'an EventBridge Custom Event Bus',
    },
  },
  {
    who: 'Which of these calls has a limit of %?',
    noun: 'entries',
    most: 'Which of these calls takes the most entries at once?',
    least: 'Which of these calls takes the fewest entries at once?',
    members: {
      'sqs.batch.count': 'SendMessageBatch of Amazon SQS',
      'sns.batch': 'PublishBatch of Amazon SNS',
      'kds.putrecords': 'PutRecords of Amazon Kinesis',
      'fh.batch': 'PutRecordBatch of Data Firehose',
      'eb.putevents': 'PutEvents of EventBridge',
    },
  },
  {
    who: 'Which of these calls has a limit of % for all its data?',
    most: 'Which of these calls can carry the most data?',
    least: 'Which of these calls has the lowest limit for its data?',
    members: {
      'sqs.batch.payload': 'SendMessageBatch of Amazon SQS',
      'sns.batch#payload': 'PublishBatch of Amazon SNS',
      'kds.putrecords#payload': 'PutRecords of Amazon Kinesis',
      'fh.batch#payload': 'PutRecordBatch of Data Firehose',
    },
  },
  {
    who: 'Which of these tries to deliver for %, and then gives up?',
    most: 'Which of these tries to deliver the longest?',
    least: 'Which of these gives up the soonest?',
    members: {
      'sns.retry.aws#time': 'Amazon SNS to SQS and Lambda',
      'sns.retry.customer#time': 'Amazon SNS by e-mail and SMS',
      'sns.retry.http': 'Amazon SNS to HTTP endpoints',
      'eb.retry': 'EventBridge to its targets',
    },
  },
  {
    who: 'Which of these has a limit of %, unless a quota or mode raises it?',
    noun: 'receivers',
    most: 'Which of these can have the most receivers by default?',
    least: 'Which of these can have the fewest receivers by default?',
    members: {
      'eb.targets': 'a rule of EventBridge',
      'sns.subs.standard': 'an SNS standard topic',
      'sns.subs.fifo': 'an SNS FIFO topic',
      'kds.efo.count': 'a stream with enhanced fan-out',
    },
  },
  {
    who: 'Which of these may run for %, and no longer?',
    most: 'Which of these may run the longest?',
    least: 'Which of these is stopped the soonest?',
    members: {
      'lambda.timeout': 'an ordinary Lambda function',
      'fh.lambda.time': 'a transformation of Data Firehose',
      'sqs.dlq.redrive#duration': 'a redrive task of Amazon SQS',
      'lambda.timeout#managed-instances': 'a function on Lambda Managed Instances',
    },
  },
];

interface Member {
  readonly fact: Fact;
  readonly name: string;
  readonly value: FactValue;
  readonly display: string;
}

/** Who has this value, and who has the most and the least: one property, several services. */
export function serviceQuestions(facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  return properties.flatMap((property) => {
    const members = membersOf(property, facts, asOf);
    return [
      ...members.map((member) => whoHas(property, member, members)),
      extreme(property.most, members, (one, other) => size(other) - size(one)),
      extreme(property.least, members, (one, other) => size(one) - size(other)),
    ].filter((item) => item !== undefined);
  });
}

function membersOf({ members }: Property, facts: FactBase, asOf: AsOf): readonly Member[] {
  return Object.entries(members).flatMap(([key, name]) => {
    const fact = facts.get(key);
    const reading = facts.reading(key, asOf);
    if (fact === undefined || reading === undefined || reading.confidence === 'recalled') return [];
    return [{ fact, name, value: reading.value, display: reading.display }];
  });
}

function whoHas({ who, noun }: Property, member: Member, members: readonly Member[]): QuizItem | undefined {
  const value = noun === undefined ? member.display : `${size(member).toLocaleString('en')} ${noun}`;
  const others = members.filter(({ value }) => !isAlike(value, member.value));
  return ask(who.replace('%', value), member, others);
}

/** Only where one stands clearly above or below all others. */
function extreme(
  stem: string,
  members: readonly Member[],
  order: (one: Member, other: Member) => number,
): QuizItem | undefined {
  const [first, second, ...rest] = [...members].sort(order);
  if (first === undefined || second === undefined || isAlike(first.value, second.value)) return undefined;
  return ask(stem, first, [second, ...rest]);
}

function ask(stem: string, right: Member, others: readonly Member[]): QuizItem | undefined {
  return itemOf({
    stem,
    right: answer(right),
    wrong: others.map(answer),
    fact: itemFact(right.fact),
    source: factSource,
    services: [right.fact.service],
    topics: ['comparisons'],
  });
}

function answer({ name, display }: Member): Answer {
  return { text: name, why: `${display}.` };
}

function size({ value }: Member): number {
  return numbersOf(value).at(-1) ?? 0;
}
