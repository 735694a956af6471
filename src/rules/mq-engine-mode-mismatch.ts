import type { Rule } from '../engine/types';
import { property, subjectOf } from '../engine/values';
import { engineOf, modeOf } from './brokers';
import { findings } from './prose';

const ownModes: Readonly<Record<string, { readonly name: string; readonly wrong: string; readonly right: string }>> = {
  RABBITMQ: { name: 'RabbitMQ', wrong: 'ACTIVE_STANDBY_MULTI_AZ', right: 'CLUSTER_MULTI_AZ' },
  ACTIVEMQ: { name: 'ActiveMQ', wrong: 'CLUSTER_MULTI_AZ', right: 'ACTIVE_STANDBY_MULTI_AZ' },
};

const rule: Rule = {
  id: 'mq-engine-mode-mismatch',
  title: 'A deployment mode that the engine does not have',
  severity: 'error',
  group: 'Amazon MQ',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const broker of graph.ofType('AWS::AmazonMQ::Broker')) {
      const modes = ownModes[engineOf(broker) ?? ''];
      if (!modes || modeOf(broker) !== modes.wrong) continue;
      yield {
        span: property(broker, 'DeploymentMode')?.span ?? broker.head,
        message: `${subjectOf(broker)} runs ${modes.name}, which has no ${modes.wrong}: its mode for several zones is ${modes.right}.`,
        subject: subjectOf(broker),
        fact: modes.name === 'RabbitMQ' ? 'mq.deploy.rabbit' : 'mq.deploy.active',
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'mq-engine-mode-mismatch', 'mq.deploy.rabbit', () => ({
      message: 'ActiveMQ has active/standby and RabbitMQ a cluster of three nodes: the other mode is rejected.',
    })),
};

export default rule;
