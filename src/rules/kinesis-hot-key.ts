import type { Rule } from '../engine/types';
import { itemsOf, property, stringOf, subjectOf } from '../engine/values';
import { findings } from './prose';

const rule: Rule = {
  id: 'kinesis-hot-key',
  title: 'One partition key for everything',
  severity: 'warning',
  group: 'Kinesis',
  fixable: false,
  *checkTemplate({ graph }) {
    const senders = [
      ...graph.ofType('AWS::Pipes::Pipe').map((pipe) => ({
        sender: pipe,
        key: property(pipe, 'TargetParameters.KinesisStreamParameters.PartitionKey'),
      })),
      ...graph.ofType('AWS::IoT::TopicRule').flatMap((topicRule) =>
        itemsOf(property(topicRule, 'TopicRulePayload.Actions')).map((action) => ({
          sender: topicRule,
          key: property(action, 'Kinesis.PartitionKey'),
        })),
      ),
    ];
    for (const { sender, key } of senders) {
      const text = stringOf(key);
      if (key === undefined || text === undefined || text.includes('$')) continue;
      yield {
        span: key.span,
        message: `${subjectOf(sender)} gives every record the partition key "${text.slice(0, 40)}", so one shard takes them all: use a field of the record.`,
        subject: subjectOf(sender),
        fact: 'kds.partition_key',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'kinesis-hot-key', 'kds.partition_key', () => ({
      message:
        'Few partition keys mean few busy shards, whatever the stream has: take a key of many values, such as the id of a device.',
    })),
};

export default rule;
