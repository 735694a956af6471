import type { Span, Value } from '../../../types';
import type { Construct, Datum } from '../evaluate/data';
import { camelCase } from '../evaluate/modules';
import { lookup } from '../lookup';
import { choice, type Fields, plain, seconds } from './fields';
import { grant, isPrincipalOfService } from './grants';
import type { Kind, Kinds } from './kinds';
import { arnOf, type Draft, get, known, type Lowering, list, map, set } from './lowering';
import { addStatement, allowStatement, statementValue } from './policies';
import { memberName, propOf, structOf, toValue } from './values';

export const queueFields: Fields = {
  queueName: plain('QueueName'),
  fifo: plain('FifoQueue'),
  contentBasedDeduplication: plain('ContentBasedDeduplication'),
  deduplicationScope: choice('DeduplicationScope', 'DeduplicationScope', {
    MESSAGE_GROUP: 'messageGroup',
    QUEUE: 'queue',
  }),
  fifoThroughputLimit: choice('FifoThroughputLimit', 'FifoThroughputLimit', {
    PER_QUEUE: 'perQueue',
    PER_MESSAGE_GROUP_ID: 'perMessageGroupId',
  }),
  deliveryDelay: seconds('DelaySeconds'),
  maxMessageSizeBytes: plain('MaximumMessageSize'),
  retentionPeriod: seconds('MessageRetentionPeriod'),
  receiveMessageWaitTime: seconds('ReceiveMessageWaitTimeSeconds'),
  visibilityTimeout: seconds('VisibilityTimeout'),
  dataKeyReuse: seconds('KmsDataKeyReusePeriodSeconds'),
};

const queue: Kind = {
  type: 'AWS::SQS::Queue',
  fields: queueFields,
  made: (lowering, construct, draft) => {
    const { props } = construct;
    const deadLetters = props.entries.findLast(({ key }) => key === 'deadLetterQueue');
    if (deadLetters) set(draft, 'RedrivePolicy', redrivePolicy(lowering, deadLetters.value), deadLetters.keySpan);
    inferFifo(construct, draft);
    encrypt(lowering, construct, draft);
    const allow = propOf(props, 'redriveAllowPolicy');
    if (allow) set(draft, 'RedriveAllowPolicy', redriveAllowPolicy(lowering, allow));
    const enforce = propOf(props, 'enforceSSL');
    if (enforce?.kind === 'known' && enforce.value === true)
      addStatement(lowering, construct, denyInsecure(lowering, construct, 'sqs:*', enforce));
  },
  called: (lowering, call, construct) => {
    const [first] = call.args;
    switch (call.method) {
      case 'addToResourcePolicy':
        if (first) addStatement(lowering, construct, statementValue(lowering, first));
        return;
      case 'grantSendMessages':
        grantSend(lowering, construct, first, call.span);
        return;
      case 'grantConsumeMessages':
        grant(
          lowering,
          first,
          construct,
          [
            'sqs:ReceiveMessage',
            'sqs:ChangeMessageVisibility',
            'sqs:GetQueueUrl',
            'sqs:DeleteMessage',
            'sqs:GetQueueAttributes',
          ],
          call.span,
        );
        return;
      case 'grant': {
        const actions = call.args.slice(1).flatMap((action) => (action.kind === 'known' ? [String(action.value)] : []));
        grant(lowering, first, construct, actions, call.span);
      }
    }
  },
};

/** `new QueuePolicy(this, 'P', { queues: [queue] })`; statements come by `policy.document.addStatements(…)`. */
const policy: Kind = {
  type: 'AWS::SQS::QueuePolicy',
  fields: { queues: plain('Queues'), policyDocument: plain('PolicyDocument') },
  made: (lowering, construct, draft) => writeStatements(lowering, construct, draft),
};

export const sqsKinds: Kinds = { 'aws-sqs.Queue': queue, 'aws-sqs.QueuePolicy': policy };

/** The statements of a policy construct. */
export function writeStatements(lowering: Lowering, construct: Construct, draft: Draft): void {
  if (get(draft, 'PolicyDocument')) return;
  const statements = construct.calls
    .filter(({ method }) => method === 'addStatements')
    .flatMap(({ args }) => args.map((statement) => statementValue(lowering, statement)));
  const { head } = construct;
  set(draft, 'PolicyDocument', map(head, { Statement: list(head, statements) }));
}

function redrivePolicy(lowering: Lowering, datum: Datum): Value {
  const { span } = datum;
  if (datum.kind === 'oneOf') {
    const options = datum.options.map((option) => redrivePolicy(lowering, option));
    return { kind: 'oneOf', span, options, ...(datum.condition === undefined ? {} : { condition: datum.condition }) };
  }
  const props = structOf(datum);
  if (!props) return toValue(lowering, datum);
  const entries = props.entries.flatMap((entry) => {
    const key = entry.key === 'queue' ? 'deadLetterTargetArn' : camelCase(entry.key);
    return [{ key, keySpan: entry.keySpan, value: toValue(lowering, entry.value) }];
  });
  return { kind: 'map', span: props.span, entries, ...(props.open ? { open: true } : {}) };
}

/** The library makes a queue FIFO by its name or by properties that only FIFO queues have. */
function inferFifo({ props }: Construct, draft: Draft): void {
  if (get(draft, 'FifoQueue')) return;
  const name = propOf(props, 'queueName');
  const isFifoName = name?.kind === 'known' && typeof name.value === 'string' && name.value.endsWith('.fifo');
  const deduplication = propOf(props, 'contentBasedDeduplication');
  const asksForIt = deduplication?.kind === 'known' && deduplication.value === true ? deduplication : undefined;
  const reason =
    (isFifoName ? name : undefined) ??
    asksForIt ??
    propOf(props, 'deduplicationScope') ??
    propOf(props, 'fifoThroughputLimit');
  if (reason) set(draft, 'FifoQueue', known(reason.span, true));
}

function encrypt(lowering: Lowering, { props }: Construct, draft: Draft): void {
  const key = propOf(props, 'encryptionMasterKey');
  const encryption = propOf(props, 'encryption');
  const keySpan = props.entries.findLast(({ key: name }) => name === 'encryption')?.keySpan;
  if (key) set(draft, 'KmsMasterKeyId', toValue(lowering, key));
  else if (encryption) {
    const { span } = encryption;
    switch (memberName(encryption)) {
      case 'UNENCRYPTED':
        set(draft, 'SqsManagedSseEnabled', known(span, false), keySpan);
        return;
      case 'SQS_MANAGED':
        set(draft, 'SqsManagedSseEnabled', known(span, true), keySpan);
        return;
      case 'KMS_MANAGED':
        set(draft, 'KmsMasterKeyId', known(span, 'alias/aws/sqs'), keySpan);
        return;
      default:
        set(draft, 'KmsMasterKeyId', { kind: 'unknown', span }, keySpan);
    }
  }
}

function redriveAllowPolicy(lowering: Lowering, datum: Datum): Value {
  const { span } = datum;
  const props = structOf(datum);
  if (!props) return { kind: 'unknown', span };
  const permission = memberName(propOf(props, 'redrivePermission'));
  const words: Readonly<Record<string, string>> = { ALLOW_ALL: 'allowAll', DENY_ALL: 'denyAll', BY_QUEUE: 'byQueue' };
  const sources = propOf(props, 'sourceQueues');
  return map(span, {
    redrivePermission: known(span, lookup(words, permission ?? '') ?? (sources ? 'byQueue' : 'allowAll')),
    sourceQueueArns: sources && toValue(lowering, sources),
  });
}

/** The statement that `enforceSSL` adds. */
export function denyInsecure(lowering: Lowering, construct: Construct, action: string, { span }: Datum): Value {
  return map(span, {
    Effect: known(span, 'Deny'),
    Principal: action.startsWith('sqs:') ? map(span, { AWS: known(span, '*') }) : known(span, '*'),
    Action: known(span, action),
    Resource: arnOf(lowering, construct, span),
    Condition: map(span, { Bool: map(span, { 'aws:SecureTransport': known(span, 'false') }) }),
  });
}

const sendActions = ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'];

/** To a service the grant is a statement of the queue's policy, to a function one of its role. */
export function grantSend(lowering: Lowering, construct: Construct, grantee: Datum | undefined, span: Span): void {
  if (isPrincipalOfService(grantee)) {
    addStatement(lowering, construct, allowStatement(lowering, construct, grantee, sendActions, span));
  } else grant(lowering, grantee, construct, sendActions, span);
}
