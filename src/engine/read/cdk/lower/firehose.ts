import type { MapEntry, Value } from '../../../types';
import type { Datum, MapDatum } from '../evaluate/data';
import { lastName } from '../evaluate/modules';
import { type Fields, mebibytes, plain, seconds } from './fields';
import { grant } from './grants';
import type { Kind, Kinds } from './kinds';
import { type Draft, known, type Lowering, list, map, set } from './lowering';
import { fieldsOf, memberName, propOf, structOf, toValue } from './values';

const buffering: Fields = {
  bufferingInterval: seconds('IntervalInSeconds'),
  bufferingSize: mebibytes('SizeInMBs'),
};

const processorBuffering: Fields = {
  bufferInterval: seconds('IntervalInSeconds'),
  bufferSize: mebibytes('SizeInMBs'),
};

/** A delivery stream to S3, also of the alpha package. Errors are logged unless that is switched off. */
const deliveryStream: Kind = {
  type: 'AWS::KinesisFirehose::DeliveryStream',
  fields: { deliveryStreamName: plain('DeliveryStreamName') },
  made: (lowering, construct, draft) => {
    const { props, head } = construct;
    const source = propOf(props, 'source') ?? propOf(props, 'sourceStream');
    set(draft, 'DeliveryStreamType', known(head, source ? 'KinesisStreamAsSource' : 'DirectPut'));
    if (source) {
      const stream = source.kind === 'object' ? source.args[0] : source;
      if (stream)
        set(
          draft,
          'KinesisStreamSourceConfiguration',
          map(source.span, { KinesisStreamARN: toValue(lowering, stream) }),
        );
    }
    encrypt(lowering, props, draft);
    const written = propOf(props, 'destination') ?? propOf(props, 'destinations');
    const destination = written?.kind === 'list' ? written.items[0] : written;
    if (!destination) return;
    const name = destination.kind === 'object' ? lastName(destination.type) : '';
    if (destination.kind === 'object' && name === 'S3Bucket') {
      set(
        draft,
        'ExtendedS3DestinationConfiguration',
        s3Destination(lowering, destination.args[0], destination.props, destination.span),
      );
    } else draft.open = true;
  },
  called: (lowering, call, construct) => {
    if (call.method === 'grantPutRecords') {
      grant(lowering, call.args[0], construct, ['firehose:PutRecord', 'firehose:PutRecordBatch'], call.span);
    }
  },
};

function encrypt(_lowering: Lowering, props: MapDatum, draft: Draft): void {
  const encryption = propOf(props, 'encryption');
  if (!encryption) return;
  const { span } = encryption;
  const name = encryption.kind === 'object' ? lastName(encryption.type) : memberName(encryption);
  if (name === 'unencrypted' || name === 'UNENCRYPTED') return;
  const isOwned = name === 'awsOwnedKey' || name === 'AWS_OWNED';
  const keyType: Value =
    name === undefined ? { kind: 'unknown', span } : known(span, isOwned ? 'AWS_OWNED_CMK' : 'CUSTOMER_MANAGED_CMK');
  set(draft, 'DeliveryStreamEncryptionConfigurationInput', map(span, { KeyType: keyType }));
}

function s3Destination(lowering: Lowering, bucket: Datum | undefined, props: MapDatum, span: Value['span']): Value {
  const entries: MapEntry[] = [];
  const add = (key: string, value: Value | undefined) => {
    if (value) entries.push({ key, keySpan: value.span, value });
  };
  add('BucketARN', bucket && toValue(lowering, bucket));
  add('CloudWatchLoggingOptions', loggingOptions(props, span));
  const hints = fieldsOf(lowering, props, buffering);
  if (hints.length > 0) add('BufferingHints', { kind: 'map', span, entries: hints });
  const processors = propOf(props, 'processors') ?? propOf(props, 'processor');
  if (processors) add('ProcessingConfiguration', processing(lowering, processors));
  const backup = propOf(props, 's3Backup');
  if (backup) {
    const struct = structOf(backup);
    const hasBackup = struct && (propOf(struct, 'bucket') || memberName(propOf(struct, 'mode')) === 'ALL');
    add(
      'S3BackupMode',
      !struct ? { kind: 'unknown', span: backup.span } : hasBackup ? known(backup.span, 'Enabled') : undefined,
    );
  }
  return { kind: 'map', span, entries, ...(props.open ? { open: true } : {}) };
}

function loggingOptions(props: MapDatum, span: Value['span']): Value {
  const config = propOf(props, 'loggingConfig');
  if (config?.kind === 'object')
    return map(config.span, { Enabled: known(config.span, lastName(config.type) !== 'DisableLogging') });
  const logging = propOf(props, 'logging');
  if (logging?.kind === 'known') return map(logging.span, { Enabled: known(logging.span, logging.value === true) });
  return config || logging ? { kind: 'unknown', span } : map(span, { Enabled: known(span, true) });
}

function processing(lowering: Lowering, datum: Datum): Value {
  const { span } = datum;
  const items = (datum.kind === 'list' ? datum.items : [datum]).map((processor): Value => {
    if (processor.kind !== 'object') return { kind: 'unknown', span: processor.span };
    const [first] = processor.args;
    const parameters = [
      map(processor.span, {
        ParameterName: known(processor.span, 'LambdaArn'),
        ParameterValue: first && toValue(lowering, first),
      }),
      ...fieldsOf(lowering, processor.props, processorBuffering).map(({ key, value }) =>
        map(value.span, {
          ParameterName: known(value.span, key === 'SizeInMBs' ? 'BufferSizeInMBs' : 'BufferIntervalInSeconds'),
          ParameterValue: value,
        }),
      ),
    ];
    return map(processor.span, { Type: known(processor.span, 'Lambda'), Parameters: list(processor.span, parameters) });
  });
  return map(span, { Enabled: known(span, true), Processors: list(span, items) });
}

export const firehoseKinds: Kinds = { 'aws-kinesisfirehose.DeliveryStream': deliveryStream };
