import { isFailureQueue, isFifo } from '../graph';
import type { Graph, GraphNode } from '../types';
import type { NodeKind } from './types';

const known: Readonly<Record<string, readonly [NodeKind, name: string]>> = {
  'AWS::SQS::Queue': ['queue', 'SQS queue'],
  'AWS::SNS::Topic': ['topic', 'SNS topic'],
  'AWS::Kinesis::Stream': ['stream', 'Kinesis stream'],
  'AWS::DynamoDB::Table': ['table', 'DynamoDB table'],
  'AWS::DynamoDB::GlobalTable': ['table', 'DynamoDB global table'],
  'AWS::KinesisFirehose::DeliveryStream': ['delivery', 'Firehose stream'],
  'AWS::Events::EventBus': ['bus', 'EventBridge bus'],
  'AWS::Events::Rule': ['rule', 'EventBridge rule'],
  'AWS::Scheduler::Schedule': ['schedule', 'EventBridge schedule'],
  'AWS::Pipes::Pipe': ['pipe', 'EventBridge pipe'],
  'AWS::Lambda::Function': ['function', 'Lambda function'],
  'AWS::StepFunctions::StateMachine': ['workflow', 'Step Functions workflow'],
  'AWS::AmazonMQ::Broker': ['broker', 'Amazon MQ broker'],
  'AWS::MSK::Cluster': ['broker', 'MSK cluster'],
  'AWS::MSK::ServerlessCluster': ['broker', 'MSK Serverless cluster'],
  'AWS::S3::Bucket': ['bucket', 'S3 bucket'],
};

/** How a node is drawn, and what its service is called: "SQS FIFO queue", "SQS queue for failures". */
export function serviceOf(graph: Graph, node: GraphNode): { readonly kind: NodeKind; readonly service: string } {
  if (!node.resource) return { kind: 'external', service: 'outside this file' };
  const [kind, name] = Object.hasOwn(known, node.type) ? (known[node.type] ?? []) : [];
  if (!kind || !name) return { kind: 'other', service: node.type.split('::').slice(1).join(' ') || node.type };
  const canBeFifo = kind === 'queue' || kind === 'topic';
  const fifo = canBeFifo && isFifo(node.resource) ? name.replace(' ', ' FIFO ') : name;
  return { kind, service: kind === 'queue' && isFailureQueue(graph, node.id) ? `${fifo} for failures` : fifo };
}
