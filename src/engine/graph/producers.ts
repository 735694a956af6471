import type { Resource, Value } from '../types';
import { itemsOf, mentionsOf, property } from '../values';
import type { GraphBuilder } from './builder';

/** Types that can take messages from anybody. */
const receivers = new Set([
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::Kinesis::Stream',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::Events::EventBus',
  'AWS::StepFunctions::StateMachine',
  'AWS::Lambda::Function',
]);

/** Resources that send by a property of theirs: type, then the paths whose value names the receiver. */
const senders: Readonly<Record<string, readonly string[]>> = {
  'AWS::Logs::SubscriptionFilter': ['DestinationArn'],
  'AWS::Logs::Destination': ['TargetArn'],
  'AWS::AutoScaling::LifecycleHook': ['NotificationTargetARN'],
  'AWS::AutoScaling::AutoScalingGroup': ['NotificationConfigurations', 'LifecycleHookSpecificationList'],
  'AWS::RDS::EventSubscription': ['SnsTopicArn'],
  'AWS::CloudTrail::Trail': ['SnsTopicName'],
  'AWS::Config::DeliveryChannel': ['SnsTopicARN'],
  'AWS::Budgets::Budget': ['NotificationsWithSubscribers'],
  'AWS::SES::ReceiptRule': ['Rule.Actions'],
  'AWS::SES::ConfigurationSetEventDestination': ['EventDestination'],
  'AWS::CodeStarNotifications::NotificationRule': ['Targets'],
  'AWS::Backup::BackupVault': ['Notifications.SNSTopicArn'],
  'AWS::ElastiCache::ReplicationGroup': ['NotificationTopicArn'],
  'AWS::ElastiCache::CacheCluster': ['NotificationTopicArn'],
  'AWS::DMS::EventSubscription': ['SnsTopicArn'],
  'AWS::Redshift::EventSubscription': ['SnsTopicArn'],
  'AWS::CE::AnomalySubscription': ['Subscribers'],
  'AWS::SSM::MaintenanceWindowTask': ['TaskInvocationParameters'],
  'AWS::ApiGateway::Method': ['Integration'],
  'AWS::ApiGateway::RestApi': ['Body'],
  'AWS::ApiGatewayV2::Api': ['Body'],
  'AWS::Serverless::Api': ['DefinitionBody'],
  'AWS::Serverless::HttpApi': ['DefinitionBody'],
  'AWS::ApiGatewayV2::Integration': ['RequestParameters', 'IntegrationUri'],
  'AWS::AppSync::DataSource': ['EventBridgeConfig', 'HttpConfig'],
  'AWS::StepFunctions::StateMachine': ['Definition', 'DefinitionString', 'DefinitionSubstitutions'],
};

/** Whatever else sends into a queue, topic, stream, bus or function of the file. */
export function connectProducers(builder: GraphBuilder): void {
  for (const resource of builder.template.resources) {
    const paths = Object.hasOwn(senders, resource.type) ? (senders[resource.type] ?? []) : [];
    for (const path of paths) connectMentioned(builder, resource, property(resource, path));
  }
  for (const rule of builder.ofType('AWS::IoT::TopicRule')) {
    for (const action of itemsOf(property(rule, 'TopicRulePayload.Actions'))) connectMentioned(builder, rule, action);
    const error = property(rule, 'TopicRulePayload.ErrorAction');
    for (const id of mentionsOf(error)) {
      if (isReceiver(builder.resource(id))) {
        builder.connect({ from: rule.id, to: id, kind: 'dead-letters', via: rule, span: error?.span ?? rule.head });
      }
    }
  }
}

/** They wait for the function's answer: no message is left with it. */
const synchronous = /^AWS::(?:ApiGateway|AppSync|Serverless)/;

function connectMentioned(builder: GraphBuilder, from: Resource, value: Value | undefined): void {
  for (const mention of new Set([...mentionsOf(value), ...builder.meant(value)])) {
    if (mention === from.id || !isReceiver(builder.resource(mention))) continue;
    if (synchronous.test(from.type) && builder.resource(mention)?.type === 'AWS::Lambda::Function') continue;
    builder.connect({ from: from.id, to: mention, kind: 'delivers', via: from, span: value?.span ?? from.head });
  }
}

function isReceiver(resource: Resource | undefined): boolean {
  return resource !== undefined && receivers.has(resource.type);
}
