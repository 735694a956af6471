import { engineMode, greenfield, inlinePassword, mqPublic, singleInstance, storageMismatch } from './brokers';
import { notificationToFifo, overlappingNotifications, rawQueueLength, s3Recursion } from './buckets';
import { dedupWindowAssumed, deleteBeforeWork } from './consuming';
import { dlqElsewhere, dlqTypeMismatch, lowMaxReceive, sqsNoDlq } from './dead-letters';
import { targetNoDlq, tooManyTargets } from './events';
import { fifoMessageDelay, fifoName, fifoSingleGroup } from './fifo';
import { convertNonJson, partitionLater, realTime, replay, transformLimit } from './firehose';
import { asyncNoFailureDestination, lambdaRecursion, syncChain } from './functions';
import { longJob, shortPolling } from './jobs';
import { fifoBatch, filterDeletes, noPartialBatch, reservedConcurrency } from './mappings';
import { consumerNotIdempotent, exactlyOnceOnStandard } from './once';
import { orderOnStandard } from './order';
import { batchResponseIgnored, sqsPushes } from './pushing';
import { keyClosedToProducer, manyConsumers } from './queues';
import { dlqShortRetention } from './retention';
import type { Saying } from './saying';
import { sqsAsStore } from './store';
import { deleteRecord, hotKey, streamNoFailureDestination, tooManyStreamConsumers } from './streams';
import { snsNotDurable, subscriberUnsupported, subscriptionNoDlq } from './topics';
import { untrue } from './untrue';
import { visibilityBelowFunctionTimeout, visibilityBelowSixTimes } from './visibility';

/** What each rule listens for in prose. One list, so that one pass over a text serves all of them. */
export const allSayings = {
  'asg-raw-queue-length': rawQueueLength,
  'batch-response-ignored': batchResponseIgnored,
  'consumer-not-idempotent': consumerNotIdempotent,
  'dedup-window-assumed': dedupWindowAssumed,
  'delete-before-work': deleteBeforeWork,
  'eventbridge-target-no-dlq': targetNoDlq,
  'eventbridge-too-many-targets': tooManyTargets,
  'exactly-once-on-standard': exactlyOnceOnStandard,
  'fact-wrong': untrue,
  'firehose-convert-non-json': convertNonJson,
  'firehose-partition-later': partitionLater,
  'firehose-real-time': realTime,
  'firehose-replay': replay,
  'firehose-transform-limit': transformLimit,
  'kinesis-delete-record': deleteRecord,
  'kinesis-hot-key': hotKey,
  'kinesis-too-many-consumers': tooManyStreamConsumers,
  'lambda-async-no-failure-destination': asyncNoFailureDestination,
  'lambda-esm-fifo-batch': fifoBatch,
  'lambda-esm-filter-deletes': filterDeletes,
  'lambda-esm-no-partial-batch': noPartialBatch,
  'lambda-esm-reserved-concurrency': reservedConcurrency,
  'lambda-recursion': lambdaRecursion,
  'lambda-sync-chain': syncChain,
  'mq-engine-mode-mismatch': engineMode,
  'mq-greenfield': greenfield,
  'mq-inline-password': inlinePassword,
  'mq-public': mqPublic,
  'mq-single-instance': singleInstance,
  'mq-storage-mismatch': storageMismatch,
  'order-on-standard': orderOnStandard,
  's3-notification-to-fifo': notificationToFifo,
  's3-overlapping-notifications': overlappingNotifications,
  's3-recursion': s3Recursion,
  'sns-not-durable': snsNotDurable,
  'sns-subscriber-unsupported': subscriberUnsupported,
  'sns-subscription-no-dlq': subscriptionNoDlq,
  'sqs-as-store': sqsAsStore,
  'sqs-dlq-elsewhere': dlqElsewhere,
  'sqs-dlq-short-retention': dlqShortRetention,
  'sqs-dlq-type-mismatch': dlqTypeMismatch,
  'sqs-fifo-message-delay': fifoMessageDelay,
  'sqs-fifo-name': fifoName,
  'sqs-fifo-single-group': fifoSingleGroup,
  'sqs-key-closed-to-producer': keyClosedToProducer,
  'sqs-long-job': longJob,
  'sqs-low-max-receive': lowMaxReceive,
  'sqs-many-consumers': manyConsumers,
  'sqs-no-dlq': sqsNoDlq,
  'sqs-pushes': sqsPushes,
  'sqs-short-polling': shortPolling,
  'sqs-visibility-below-function-timeout': visibilityBelowFunctionTimeout,
  'sqs-visibility-below-six-times': visibilityBelowSixTimes,
  'stream-esm-no-failure-destination': streamNoFailureDestination,
} as const satisfies Readonly<Record<string, readonly Saying[]>>;

/** Rules that have sayings. */
export type SayingRule = keyof typeof allSayings;
