import type { PropertyFacts } from '../../engine/types';
import { MINUTE } from '../units';

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

/** The buffering hints of every destination (CreateDeliveryStream, Firehose API). */
export const destinationProperties: readonly PropertyFacts[] = bufferings.flatMap(
  ({ destination, interval, size }): readonly PropertyFacts[] => [
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
  ],
);
