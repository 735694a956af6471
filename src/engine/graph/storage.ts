import type { Resource, Value } from '../types';
import { isAbsent, placedMaps, property } from '../values';
import type { GraphBuilder } from './builder';

/** Buckets that notify, tables that stream, delivery streams. */
export function connectStorage(builder: GraphBuilder): void {
  for (const bucket of builder.ofType('AWS::S3::Bucket')) {
    connectNotifications(builder, bucket, bucket.id, property(bucket, 'NotificationConfiguration'));
  }
  for (const custom of builder.ofType('Custom::S3BucketNotifications')) {
    connectNotifications(
      builder,
      custom,
      property(custom, 'BucketName'),
      property(custom, 'NotificationConfiguration'),
    );
  }
  for (const table of builder.ofType('AWS::DynamoDB::Table')) {
    builder.connect({
      from: table.id,
      to: property(table, 'KinesisStreamSpecification.StreamArn'),
      kind: 'delivers',
      via: table,
    });
  }
  for (const delivery of builder.ofType('AWS::KinesisFirehose::DeliveryStream')) connectFirehose(builder, delivery);
}

/** Names of the lists, with the property that names the target; the second of each kind is CDK's custom resource. */
const notificationLists = [
  ['QueueConfigurations', 'Queue'],
  ['QueueConfigurations', 'QueueArn'],
  ['TopicConfigurations', 'Topic'],
  ['TopicConfigurations', 'TopicArn'],
  ['LambdaConfigurations', 'Function'],
  ['LambdaFunctionConfigurations', 'LambdaFunctionArn'],
] as const;

function connectNotifications(
  builder: GraphBuilder,
  via: Resource,
  bucket: string | Value | undefined,
  configuration: Value | undefined,
): void {
  for (const [list, target] of notificationLists) {
    for (const { item, index } of placedMaps(property(configuration, list))) {
      const subject = via.owner === undefined ? `${via.id}/${list}[${index}]` : via.id;
      const filter = property(item, 'Filter');
      builder.connect({
        from: bucket,
        to: property(item, target),
        kind: 'delivers',
        via,
        subject,
        properties: item,
        filtered: filter !== undefined && !isAbsent(filter),
      });
    }
  }
}

const destinations = [
  ['S3DestinationConfiguration', 'BucketARN'],
  ['ExtendedS3DestinationConfiguration', 'BucketARN'],
  ['RedshiftDestinationConfiguration', 'S3Configuration.BucketARN'],
  ['AmazonopensearchserviceDestinationConfiguration', 'DomainARN'],
  ['AmazonOpenSearchServerlessDestinationConfiguration', 'CollectionEndpoint'],
  ['ElasticsearchDestinationConfiguration', 'DomainARN'],
  ['HttpEndpointDestinationConfiguration', 'S3Configuration.BucketARN'],
  ['SplunkDestinationConfiguration', 'S3Configuration.BucketARN'],
  ['SnowflakeDestinationConfiguration', 'S3Configuration.BucketARN'],
  ['IcebergDestinationConfiguration', 'S3Configuration.BucketARN'],
] as const;

function connectFirehose(builder: GraphBuilder, delivery: Resource): void {
  for (const path of ['KinesisStreamSourceConfiguration.KinesisStreamARN', 'MSKSourceConfiguration.MSKClusterARN']) {
    const source = property(delivery, path);
    builder.connect({
      from: source,
      to: delivery.id,
      kind: 'consumes',
      via: delivery,
      span: source?.span ?? delivery.head,
    });
  }
  for (const [key, path] of destinations) {
    const destination = property(delivery, key);
    builder.connect({
      from: delivery.id,
      to: property(destination, path),
      kind: 'delivers',
      via: delivery,
      properties: destination?.kind === 'map' ? destination : undefined,
    });
  }
}
