import type { PropertyFacts } from '../../engine/types';
import { HOUR, MINUTE } from '../units';

/** How much and how long a destination of a delivery stream collects at most, with the defaults where they are one number. */
interface Buffering {
  readonly destination: string;
  /** Seconds. */
  readonly interval: { readonly max: number; readonly default?: number; readonly fact: string };
  /** MiB. */
  readonly size: { readonly max: number; readonly default: number; readonly fact: string };
}

const upToQuarter = { max: 15 * MINUTE, fact: 'fh.buffer.interval' };
const usually = { ...upToQuarter, default: 5 * MINUTE };
const sizeInS3 = { max: 128, default: 5, fact: 'fh.buffer.size_s3' };
const sizeInSearch = { max: 100, default: 5, fact: 'fh.buffer.size_os' };

const bufferings: readonly Buffering[] = [
  { destination: 'ExtendedS3DestinationConfiguration', interval: usually, size: sizeInS3 },
  { destination: 'S3DestinationConfiguration', interval: usually, size: sizeInS3 },
  { destination: 'IcebergDestinationConfiguration', interval: usually, size: sizeInS3 },
  { destination: 'ElasticsearchDestinationConfiguration', interval: usually, size: sizeInSearch },
  { destination: 'AmazonopensearchserviceDestinationConfiguration', interval: usually, size: sizeInSearch },
  { destination: 'AmazonOpenSearchServerlessDestinationConfiguration', interval: usually, size: sizeInSearch },
  {
    destination: 'HttpEndpointDestinationConfiguration',
    interval: upToQuarter,
    size: { max: 64, default: 5, fact: 'fh.buffer.size_http' },
  },
  {
    destination: 'SplunkDestinationConfiguration',
    interval: { max: MINUTE, fact: 'fh.buffer.size_splunk' },
    size: { max: 5, default: 5, fact: 'fh.buffer.size_splunk' },
  },
  {
    destination: 'SnowflakeDestinationConfiguration',
    interval: { ...upToQuarter, default: 0 },
    size: { max: 128, default: 1, fact: 'fh.buffer.size_snow' },
  },
];

/** Destinations that retry for as long as is set, and where each keeps what goes to S3. */
const retried = ['Redshift', 'Elasticsearch', 'Amazonopensearchservice', 'AmazonOpenSearchServerless', 'HttpEndpoint']
  .concat('Splunk', 'Snowflake')
  .map((service) => `${service}DestinationConfiguration`);

const inS3: readonly Buffering[] = [
  'ExtendedS3DestinationConfiguration.S3BackupConfiguration',
  ...[...retried, 'IcebergDestinationConfiguration'].map((destination) => `${destination}.S3Configuration`),
].map((destination) => ({ destination, interval: usually, size: sizeInS3 }));

/** The buffering hints and retries of every destination (CreateDeliveryStream, Firehose API). */
export const destinationProperties: readonly PropertyFacts[] = [
  ...[...bufferings, ...inS3].flatMap(bufferingOf),
  ...retried.map(
    (destination): PropertyFacts => ({
      type: 'AWS::KinesisFirehose::DeliveryStream',
      path: `${destination}.RetryOptions.DurationInSeconds`,
      meaning: 'How long a delivery that fails is tried again before the records go to S3.',
      unit: 'second',
      min: 0,
      max: 2 * HOUR,
      fact: 'fh.retry',
    }),
  ),
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'SplunkDestinationConfiguration.HECAcknowledgmentTimeoutInSeconds',
    meaning: 'How long Firehose waits for Splunk to acknowledge what it was sent.',
    unit: 'second',
    min: 3 * MINUTE,
    max: 10 * MINUTE,
    page: 'https://docs.aws.amazon.com/firehose/latest/APIReference/API_SplunkDestinationConfiguration.html',
  },
];

function bufferingOf({ destination, interval, size }: Buffering): readonly PropertyFacts[] {
  return [
    {
      type: 'AWS::KinesisFirehose::DeliveryStream',
      path: `${destination}.BufferingHints.IntervalInSeconds`,
      meaning: 'How long records are collected before they are delivered.',
      unit: 'second',
      min: 0,
      ...interval,
    },
    {
      type: 'AWS::KinesisFirehose::DeliveryStream',
      path: `${destination}.BufferingHints.SizeInMBs`,
      meaning: 'How many MiB are collected before they are delivered.',
      unit: 'count',
      min: 1,
      ...size,
    },
  ];
}
