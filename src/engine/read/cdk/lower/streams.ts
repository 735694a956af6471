import { type Fields, hours, plain } from './fields';
import { grant } from './grants';
import type { Kind, Kinds } from './kinds';
import { get, holding, known, map, set } from './lowering';
import { memberName, propOf, toValue } from './values';

export const streamFields: Fields = {
  streamName: plain('Name'),
  retentionPeriod: hours('RetentionPeriodHours'),
  shardCount: plain('ShardCount'),
};

/** The library encrypts streams with the AWS managed key unless told otherwise, and gives them one shard. */
const stream: Kind = {
  type: 'AWS::Kinesis::Stream',
  fields: streamFields,
  made: (lowering, { props, head }, draft) => {
    const mode = props.entries.findLast(({ key }) => key === 'streamMode');
    const modeName = memberName(mode?.value);
    if (mode) {
      const value = modeName === undefined ? toValue(lowering, mode.value) : known(mode.value.span, modeName);
      set(draft, 'StreamModeDetails', map(mode.value.span, { StreamMode: value }), mode.keySpan);
    }
    if (!get(draft, 'ShardCount') && (!mode || modeName === 'PROVISIONED') && !props.open)
      set(draft, 'ShardCount', known(head, 1));
    if (!get(draft, 'RetentionPeriodHours') && !props.open) set(draft, 'RetentionPeriodHours', known(head, 24));
    const key = propOf(props, 'encryptionKey');
    const encryption = props.entries.findLast((entry) => entry.key === 'encryption');
    const name = memberName(encryption?.value);
    const span = encryption?.value.span ?? head;
    if (name === 'UNENCRYPTED') {
      set(draft, 'StreamEncryption', { kind: 'unknown', span, absent: true }, encryption?.keySpan);
      return;
    }
    const unknownKey = { kind: 'unknown', span } as const;
    const keyId = key ? toValue(lowering, key) : name === 'KMS' ? unknownKey : known(span, 'alias/aws/kinesis');
    set(
      draft,
      'StreamEncryption',
      map(span, { EncryptionType: known(span, 'KMS'), KeyId: keyId }),
      encryption?.keySpan,
    );
  },
  called: (lowering, call, construct) => {
    const [first] = call.args;
    if (call.method === 'grantWrite')
      grant(lowering, first, construct, ['kinesis:PutRecord', 'kinesis:PutRecords', 'kinesis:ListShards'], call.span);
    if (call.method === 'grantRead')
      grant(lowering, first, construct, ['kinesis:GetRecords', 'kinesis:GetShardIterator'], call.span);
    if (call.method === 'grantReadWrite')
      grant(lowering, first, construct, ['kinesis:PutRecord', 'kinesis:PutRecords', 'kinesis:GetRecords'], call.span);
  },
};

const consumer: Kind = {
  type: 'AWS::Kinesis::StreamConsumer',
  fields: { streamConsumerName: plain('ConsumerName'), stream: plain('StreamARN') },
};

const table: Kind = {
  type: 'AWS::DynamoDB::Table',
  fields: { tableName: plain('TableName') },
  made: (lowering, { props }, draft) => {
    const view = props.entries.findLast(({ key }) => key === 'stream' || key === 'dynamoStream');
    if (view) {
      const name = memberName(view.value);
      const value = name === undefined ? toValue(lowering, view.value) : known(view.value.span, name);
      set(draft, 'StreamSpecification', map(view.value.span, { StreamViewType: value }), view.keySpan);
    }
    const kinesis = props.entries.findLast(({ key }) => key === 'kinesisStream');
    draft.entries.push(...holding(lowering, 'KinesisStreamSpecification', 'StreamArn', kinesis));
  },
};

export const streamKinds: Kinds = {
  'aws-kinesis.Stream': stream,
  'aws-kinesis.StreamConsumer': consumer,
  'aws-dynamodb.Table': table,
  'aws-dynamodb.TableV2': table,
};
