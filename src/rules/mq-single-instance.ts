import type { Rule } from '../engine/types';
import { property, subjectOf } from '../engine/values';
import { engineOf, modeOf } from './brokers';
import { findings } from './prose';

const rule: Rule = {
  id: 'mq-single-instance',
  title: 'A broker without a second instance',
  severity: 'warning',
  group: 'Amazon MQ',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const broker of graph.ofType('AWS::AmazonMQ::Broker')) {
      if (modeOf(broker) !== 'SINGLE_INSTANCE') continue;
      const better = engineOf(broker) === 'RABBITMQ' ? 'CLUSTER_MULTI_AZ' : 'ACTIVE_STANDBY_MULTI_AZ';
      yield {
        span: property(broker, 'DeploymentMode')?.span ?? broker.head,
        message: `${subjectOf(broker)} is one instance in one zone: a failure or a maintenance window stops it; ${better} keeps it up.`,
        subject: subjectOf(broker),
        fact: engineOf(broker) === 'RABBITMQ' ? 'mq.deploy.rabbit' : 'mq.deploy.active',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'mq-single-instance', 'mq.failover', (_first, name) => ({
      message: `${name ?? 'A single-instance broker'} is gone while its zone or its host is: take active/standby for ActiveMQ, a cluster for RabbitMQ.`,
    })),
};

export default rule;
