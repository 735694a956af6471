import type { Rule } from '../engine/types';
import { findings } from './prose';

const rule: Rule = {
  id: 'mq-greenfield',
  title: 'A broker chosen where nothing has to be migrated',
  severity: 'info',
  group: 'Amazon MQ',
  fixable: false,
  checkNote: (context) =>
    findings(context, 'mq-greenfield', 'mq.choice', () => ({
      message:
        'Amazon MQ is for what already speaks AMQP, JMS or MQTT: new applications scale further and cost less with SQS, SNS and EventBridge.',
    })),
};

export default rule;
