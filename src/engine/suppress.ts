/**
 * The grammar of suppression comments, the same in every language:
 * `queuewise-disable-line`, `-next-line` or `-file`, then rule ids, then a reason after `--`.
 */
export interface SuppressionComment {
  readonly kind: 'line' | 'next-line' | 'file';
  /** Empty means every rule. */
  readonly rules: readonly string[];
}

const directive = /^[\s#/*%<!-]*queuewise-disable-(next-line|line|file)(?![\w-])([^\r\n]*)/;

/** Reads the text of one comment, with or without its marks (`#`, `//`, `<!-- -->`, `%% %%`). */
export function parseSuppression(comment: string): SuppressionComment | undefined {
  const match = directive.exec(comment);
  if (!match) return undefined;
  const kind = match[1] as SuppressionComment['kind'];
  const rest = withoutClosing(match[2] ?? '');
  const reasonAt = rest.search(/(?:^|\s)--(?:\s|$)/);
  const ids = reasonAt < 0 ? rest : rest.slice(0, reasonAt);
  return { kind, rules: ids.split(/[\s,]+/).filter((id) => id !== '' && id !== '*') };
}

function withoutClosing(text: string): string {
  const trimmed = text.trimEnd();
  for (const closing of ['-->', '*/', '%%']) {
    if (trimmed.endsWith(closing)) return trimmed.slice(0, -closing.length);
  }
  return trimmed;
}

/**
 * Rules of peers that are about the same matter as ours: cfn-lint and cloudformation-validate, cfn-lint-serverless,
 * cdk-nag, checkov, cfn_nag, the Guard rules registry and trivy. Who silenced one there has answered ours as well.
 */
const peers: Readonly<Record<string, readonly string[]>> = {
  E3501: ['sqs-fifo-name', 'sqs-fifo-only-property'],
  E2504: ['sqs-fifo-name'],
  E3502: ['sqs-dlq-type-mismatch'],
  E3505: ['sqs-visibility-below-function-timeout', 'sqs-visibility-below-six-times'],
  E3705: ['lambda-esm-fifo-batch'],
  W3694: ['sns-subscriber-unsupported'],
  I3013: ['sqs-dlq-short-retention'],
  ES1001: ['stream-esm-no-failure-destination'],
  ES1007: ['lambda-async-no-failure-destination'],
  ES4000: ['eventbridge-target-no-dlq'],
  ES6000: ['sqs-no-dlq'],
  ES7000: ['sns-subscription-no-dlq'],
  'AwsSolutions-SQS2': ['sqs-encryption-disabled'],
  'AwsSolutions-SQS3': ['sqs-no-dlq'],
  'AwsSolutions-SQS4': ['sqs-tls-not-enforced'],
  'AwsSolutions-SNS2': ['sns-unencrypted'],
  'AwsSolutions-KDS1': ['kinesis-unencrypted'],
  'AwsSolutions-KDS3': ['kinesis-unencrypted'],
  'AwsSolutions-KDF1': ['firehose-unencrypted'],
  'AwsSolutions-EVB1': ['policy-public'],
  'Serverless-EventBusDLQ': ['eventbridge-target-no-dlq'],
  'Serverless-LambdaAsyncFailureDestination': ['lambda-async-no-failure-destination'],
  'Serverless-LambdaDLQ': ['lambda-async-no-failure-destination'],
  'Serverless-LambdaEventSourceMappingDestination': ['stream-esm-no-failure-destination'],
  'Serverless-LambdaEventSourceSQSVisibilityTimeout': ['sqs-visibility-below-six-times'],
  'Serverless-SNSRedrivePolicy': ['sns-subscription-no-dlq'],
  'Serverless-SQSRedrivePolicy': ['sqs-no-dlq'],
  CKV_AWS_26: ['sns-unencrypted'],
  CKV_AWS_27: ['sqs-encryption-disabled'],
  CKV_AWS_43: ['kinesis-unencrypted'],
  CKV_AWS_69: ['mq-public'],
  CKV_AWS_116: ['lambda-async-no-failure-destination'],
  CKV_AWS_197: ['mq-no-logs'],
  W47: ['sns-unencrypted'],
  W48: ['sqs-encryption-disabled'],
  W49: ['kinesis-unencrypted'],
  W88: ['firehose-unencrypted'],
  F18: ['policy-public'],
  F21: ['policy-public'],
  F52: ['mq-inline-password'],
  KINESIS_STREAM_ENCRYPTION_RULE: ['kinesis-unencrypted'],
  LAMBDA_DLQ_CHECK: ['lambda-async-no-failure-destination'],
  SNS_ENCRYPTED_KMS: ['sns-unencrypted'],
  SQS_QUEUE_KMS_MASTER_KEY_ID_RULE: ['sqs-encryption-disabled'],
  'AVD-AWS-0064': ['kinesis-unencrypted'],
  'AVD-AWS-0070': ['mq-no-logs'],
  'AVD-AWS-0071': ['mq-no-logs'],
  'AVD-AWS-0072': ['mq-public'],
  'AVD-AWS-0095': ['sns-unencrypted'],
  'AVD-AWS-0096': ['sqs-encryption-disabled'],
  'AVD-AWS-0135': ['sqs-encryption-disabled'],
  'AVD-AWS-0136': ['sns-unencrypted'],
};

/** Our rules for the matter of a peer's rule; nothing for rules that we have no answer to. */
export function rulesOfPeer(id: string): readonly string[] {
  const known = /^AWS-\d{4}$/.test(id) ? `AVD-${id}` : id;
  return Object.hasOwn(peers, known) ? (peers[known] ?? []) : [];
}

/** `checkov:skip=CKV_AWS_27:reason` and `trivy:ignore:AWS-0096`, in the text of one comment. */
export function peerSuppression(comment: string): readonly string[] {
  const match = /\b(?:checkov:skip=|(?:trivy|tfsec):ignore:|cfn-lint:\s*disable=?)\s*([\w,-]+)/i.exec(comment);
  return (match?.[1] ?? '').split(',').flatMap(rulesOfPeer);
}
