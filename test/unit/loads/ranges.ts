import { type Case, queue, resource, stream, template, topic } from './support';

const one = (title: string, property: string, isOutside: boolean, says?: RegExp): Case => ({
  title,
  text: template(queue('Q', undefined, property)),
  expected: isOutside ? [`value-out-of-range error Q @ ${property}`] : [],
  ...(says && { says }),
});

/** The settings that loads are held against, and the others of a queue. */
export const rangeCases: readonly Case[] = [
  one('a queue of 1 MiB', 'MaximumMessageSize: 1048576', false),
  one('a queue of one byte more', 'MaximumMessageSize: 1048577', true, /1 KiB to 1 MiB/),
  one('a queue of 1 KiB', 'MaximumMessageSize: 1024', false),
  one('a queue of 1,000 bytes', 'MaximumMessageSize: 1000', true),
  one('12 hours of visibility', 'VisibilityTimeout: 43200', false),
  one('more than 12 hours', 'VisibilityTimeout: 43201', true),
  one('14 days of retention', 'MessageRetentionPeriod: 1209600', false),
  one('15 days', 'MessageRetentionPeriod: 1296000', true, /15 days.*14 days/),
  one('20 seconds of waiting', 'ReceiveMessageWaitTimeSeconds: 20', false),
  one('half a minute', 'ReceiveMessageWaitTimeSeconds: 30', true),
  one('a number as text', 'DelaySeconds: "901"', true),
  {
    title: 'a topic of 2 MiB takes no more than 1 MiB',
    text: template(topic('T', '1.5 MB', 'MaximumMessageSize: 2097152')),
    expected: [
      'value-out-of-range error T @ MaximumMessageSize: 2097152',
      'payload-over-limit error T @ MaximumMessageSize: 2097152',
    ],
  },
  {
    title: 'records of 10 MiB',
    text: template(stream('S', undefined, 1, 'MaxRecordSizeInKiB: 10240')),
    expected: [],
  },
  {
    title: 'records of 20 MiB',
    text: template(stream('S', undefined, 1, 'MaxRecordSizeInKiB: 20480')),
    expected: ['value-out-of-range error S @ MaxRecordSizeInKiB: 20480'],
  },
  {
    title: 'a parameter by its default',
    text: `Parameters:\n  Delay: { Type: Number, Default: 1200 }\n${template(resource('Q', 'SQS::Queue', undefined, 'DelaySeconds: !Ref Delay'))}`,
    expected: ['value-out-of-range error Q @ DelaySeconds: !Ref Delay'],
  },
];
