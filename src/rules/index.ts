import type { Rule } from '../engine/types';
import asgRawQueueLength from './asg-raw-queue-length';
import batchResponseIgnored from './batch-response-ignored';
import citationWithoutSource from './citation-without-source';
import consumerNotIdempotent from './consumer-not-idempotent';
import dedupWindowAssumed from './dedup-window-assumed';
import deleteBeforeWork from './delete-before-work';
import eventbridgeDlqNoPolicy from './eventbridge-dlq-no-policy';
import eventbridgeFifoTargetNoGroup from './eventbridge-fifo-target-no-group';
import eventbridgeRecursion from './eventbridge-recursion';
import eventbridgeTargetNoDlq from './eventbridge-target-no-dlq';
import eventbridgeTargetNoPolicy from './eventbridge-target-no-policy';
import eventbridgeTooManyTargets from './eventbridge-too-many-targets';
import exactlyOnceOnStandard from './exactly-once-on-standard';
import factDefaultMode from './fact-default-mode';
import factOutdated from './fact-outdated';
import factWrong from './fact-wrong';
import firehoseConvertNonJson from './firehose-convert-non-json';
import firehoseNoErrorLogging from './firehose-no-error-logging';
import firehoseNoSourceBackup from './firehose-no-source-backup';
import firehosePartitionLater from './firehose-partition-later';
import firehoseRealTime from './firehose-real-time';
import firehoseReplay from './firehose-replay';
import firehoseTransformLimit from './firehose-transform-limit';
import firehoseUnencrypted from './firehose-unencrypted';
import flowBottleneck from './flow-bottleneck';
import kinesisDeleteRecord from './kinesis-delete-record';
import kinesisHotKey from './kinesis-hot-key';
import kinesisNoLagAlarm from './kinesis-no-lag-alarm';
import kinesisThroughput from './kinesis-throughput';
import kinesisTooManyConsumers from './kinesis-too-many-consumers';
import kinesisUnencrypted from './kinesis-unencrypted';
import lambdaAsyncNoFailureDestination from './lambda-async-no-failure-destination';
import lambdaDlqOnPolledSource from './lambda-dlq-on-polled-source';
import lambdaEsmBatchWithoutWindow from './lambda-esm-batch-without-window';
import lambdaEsmFifoBatch from './lambda-esm-fifo-batch';
import lambdaEsmFilterDeletes from './lambda-esm-filter-deletes';
import lambdaEsmNoPartialBatch from './lambda-esm-no-partial-batch';
import lambdaEsmReservedConcurrency from './lambda-esm-reserved-concurrency';
import lambdaEsmScalingConflict from './lambda-esm-scaling-conflict';
import lambdaRecursion from './lambda-recursion';
import lambdaSyncChain from './lambda-sync-chain';
import linkAmbiguous from './link-ambiguous';
import linkMissingNote from './link-missing-note';
import linkPipeInTable from './link-pipe-in-table';
import linkUnknownBlock from './link-unknown-block';
import linkUnknownHeading from './link-unknown-heading';
import metricName from './metric-name';
import mqEngineModeMismatch from './mq-engine-mode-mismatch';
import mqGreenfield from './mq-greenfield';
import mqInlinePassword from './mq-inline-password';
import mqNoLogs from './mq-no-logs';
import mqPublic from './mq-public';
import mqSingleInstance from './mq-single-instance';
import mqStorageMismatch from './mq-storage-mismatch';
import noteDisagreement from './note-disagreement';
import noteTemplateDrift from './note-template-drift';
import orderOnStandard from './order-on-standard';
import payloadHopMismatch from './payload-hop-mismatch';
import payloadOver256kb from './payload-over-256kb';
import payloadOverLimit from './payload-over-limit';
import policyConfusedDeputy from './policy-confused-deputy';
import policyPublic from './policy-public';
import quizAnswerCount from './quiz-answer-count';
import quizAnswerNotAnOption from './quiz-answer-not-an-option';
import quizDuplicateOption from './quiz-duplicate-option';
import quizNoAnswer from './quiz-no-answer';
import quizOrphanExplanation from './quiz-orphan-explanation';
import quizStaleAnswer from './quiz-stale-answer';
import quizUnclosedDetails from './quiz-unclosed-details';
import quizUnknownQuotedOption from './quiz-unknown-quoted-option';
import s3NotificationNoPolicy from './s3-notification-no-policy';
import s3NotificationToFifo from './s3-notification-to-fifo';
import s3OverlappingNotifications from './s3-overlapping-notifications';
import s3Recursion from './s3-recursion';
import schedulerTargetNoDlq from './scheduler-target-no-dlq';
import serviceRenamed from './service-renamed';
import snsFifoName from './sns-fifo-name';
import snsFilterPolicyLimit from './sns-filter-policy-limit';
import snsLargeMessageSubscriber from './sns-large-message-subscriber';
import snsNotDurable from './sns-not-durable';
import snsSubscriberUnsupported from './sns-subscriber-unsupported';
import snsSubscriptionNoDlq from './sns-subscription-no-dlq';
import snsToSqsNoPolicy from './sns-to-sqs-no-policy';
import snsUnencrypted from './sns-unencrypted';
import sqsAsStore from './sqs-as-store';
import sqsDlqElsewhere from './sqs-dlq-elsewhere';
import sqsDlqNoAlarm from './sqs-dlq-no-alarm';
import sqsDlqShortRetention from './sqs-dlq-short-retention';
import sqsDlqTypeMismatch from './sqs-dlq-type-mismatch';
import sqsEncryptionDisabled from './sqs-encryption-disabled';
import sqsFifoHalfHighThroughput from './sqs-fifo-half-high-throughput';
import sqsFifoMessageDelay from './sqs-fifo-message-delay';
import sqsFifoName from './sqs-fifo-name';
import sqsFifoNoDeduplication from './sqs-fifo-no-deduplication';
import sqsFifoOnlyProperty from './sqs-fifo-only-property';
import sqsFifoSingleGroup from './sqs-fifo-single-group';
import sqsFifoThroughput from './sqs-fifo-throughput';
import sqsKeyClosedToProducer from './sqs-key-closed-to-producer';
import sqsLongJob from './sqs-long-job';
import sqsLowMaxReceive from './sqs-low-max-receive';
import sqsManyConsumers from './sqs-many-consumers';
import sqsNoDlq from './sqs-no-dlq';
import sqsPushes from './sqs-pushes';
import sqsShortPolling from './sqs-short-polling';
import sqsTlsNotEnforced from './sqs-tls-not-enforced';
import sqsVisibilityBelowFunctionTimeout from './sqs-visibility-below-function-timeout';
import sqsVisibilityBelowSixTimes from './sqs-visibility-below-six-times';
import streamEsmNoBisect from './stream-esm-no-bisect';
import streamEsmNoFailureDestination from './stream-esm-no-failure-destination';
import streamEsmNoRetryBound from './stream-esm-no-retry-bound';
import valueOutOfRange from './value-out-of-range';

/** Every rule there is. A test holds this list, the files of this folder and the pages in `docs/rules` together. */
export const rules: readonly Rule[] = [
  factDefaultMode,
  factOutdated,
  factWrong,
  serviceRenamed,
  payloadHopMismatch,
  payloadOver256kb,
  payloadOverLimit,
  flowBottleneck,
  valueOutOfRange,
  sqsAsStore,
  sqsDlqElsewhere,
  sqsDlqNoAlarm,
  sqsDlqShortRetention,
  sqsDlqTypeMismatch,
  sqsEncryptionDisabled,
  sqsFifoHalfHighThroughput,
  sqsFifoMessageDelay,
  sqsFifoName,
  sqsFifoNoDeduplication,
  sqsFifoOnlyProperty,
  sqsFifoSingleGroup,
  sqsFifoThroughput,
  sqsKeyClosedToProducer,
  sqsLongJob,
  sqsLowMaxReceive,
  sqsManyConsumers,
  sqsNoDlq,
  sqsPushes,
  sqsShortPolling,
  sqsTlsNotEnforced,
  sqsVisibilityBelowFunctionTimeout,
  sqsVisibilityBelowSixTimes,
  snsFifoName,
  snsFilterPolicyLimit,
  snsLargeMessageSubscriber,
  snsNotDurable,
  snsSubscriberUnsupported,
  snsSubscriptionNoDlq,
  snsToSqsNoPolicy,
  snsUnencrypted,
  eventbridgeDlqNoPolicy,
  eventbridgeFifoTargetNoGroup,
  eventbridgeRecursion,
  eventbridgeTargetNoDlq,
  eventbridgeTargetNoPolicy,
  eventbridgeTooManyTargets,
  schedulerTargetNoDlq,
  lambdaAsyncNoFailureDestination,
  lambdaDlqOnPolledSource,
  lambdaEsmBatchWithoutWindow,
  lambdaEsmFifoBatch,
  lambdaEsmFilterDeletes,
  lambdaEsmNoPartialBatch,
  lambdaEsmReservedConcurrency,
  lambdaEsmScalingConflict,
  lambdaRecursion,
  lambdaSyncChain,
  streamEsmNoBisect,
  streamEsmNoFailureDestination,
  streamEsmNoRetryBound,
  kinesisHotKey,
  kinesisDeleteRecord,
  kinesisNoLagAlarm,
  kinesisThroughput,
  kinesisTooManyConsumers,
  kinesisUnencrypted,
  firehoseConvertNonJson,
  firehoseNoErrorLogging,
  firehoseNoSourceBackup,
  firehosePartitionLater,
  firehoseRealTime,
  firehoseReplay,
  firehoseTransformLimit,
  firehoseUnencrypted,
  mqEngineModeMismatch,
  mqGreenfield,
  mqInlinePassword,
  mqNoLogs,
  mqPublic,
  mqSingleInstance,
  mqStorageMismatch,
  s3NotificationNoPolicy,
  s3NotificationToFifo,
  s3OverlappingNotifications,
  s3Recursion,
  policyConfusedDeputy,
  policyPublic,
  metricName,
  asgRawQueueLength,
  noteDisagreement,
  noteTemplateDrift,
  linkAmbiguous,
  linkMissingNote,
  linkPipeInTable,
  linkUnknownBlock,
  linkUnknownHeading,
  citationWithoutSource,
  quizAnswerCount,
  quizAnswerNotAnOption,
  quizDuplicateOption,
  quizNoAnswer,
  quizOrphanExplanation,
  quizStaleAnswer,
  quizUnclosedDetails,
  quizUnknownQuotedOption,
  batchResponseIgnored,
  consumerNotIdempotent,
  dedupWindowAssumed,
  deleteBeforeWork,
  exactlyOnceOnStandard,
  orderOnStandard,
];
