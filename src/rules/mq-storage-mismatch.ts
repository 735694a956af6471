import type { Rule } from '../engine/types';
import { property, stringOf, subjectOf } from '../engine/values';
import { engineOf, modeOf } from './brokers';
import { findings } from './prose';

const rule: Rule = {
  id: 'mq-storage-mismatch',
  title: 'A storage type that the broker cannot have',
  severity: 'error',
  group: 'Amazon MQ',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const broker of graph.ofType('AWS::AmazonMQ::Broker')) {
      const value = property(broker, 'StorageType');
      const storage = stringOf(value)?.toUpperCase();
      const span = value?.span ?? broker.head;
      const subject = subjectOf(broker);
      const instance = stringOf(property(broker, 'HostInstanceType'));
      if (storage === 'EFS' && engineOf(broker) === 'RABBITMQ') {
        yield {
          span,
          message: `${subject} runs RabbitMQ, which stores on EBS only: Amazon MQ rejects EFS.`,
          subject,
          fact: 'mq.storage.rabbit',
        };
      } else if (storage === 'EBS' && engineOf(broker) === 'ACTIVEMQ' && modeOf(broker) === 'ACTIVE_STANDBY_MULTI_AZ') {
        yield {
          span,
          message: `${subject} is an active/standby pair, which shares EFS: Amazon MQ rejects EBS here.`,
          subject,
          fact: 'mq.storage.standby',
        };
      } else if (
        storage === 'EBS' &&
        engineOf(broker) === 'ACTIVEMQ' &&
        instance !== undefined &&
        !instance.startsWith('mq.m5')
      ) {
        yield {
          span,
          message: `${subject} stores on EBS, which ActiveMQ takes on mq.m5 instances only, not on ${instance}.`,
          subject,
          fact: 'mq.storage.active',
        };
      }
    }
  },
  checkNote: (context) =>
    findings(context, 'mq-storage-mismatch', 'mq.storage.rabbit', () => ({
      message: 'RabbitMQ stores on EBS, an active/standby pair of ActiveMQ on EFS: anything else is rejected.',
    })),
};

export default rule;
