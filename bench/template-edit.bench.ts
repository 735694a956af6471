import { parser } from '@lezer/yaml';
import { editor, typed } from './engine';
import { compare, type Measurement } from './measure';

/** A keystroke in a template of 500 lines, beside parsing it with the parser that we use, alone. */
export default function measure(): readonly Measurement[] {
  const texts = typed(template(500));
  return [
    compare({
      name: 'edit of a template of 500 lines',
      ours: editor('stack.yaml', texts),
      peerName: '@lezer/yaml alone',
      peer: (run) => parser.parse(texts[run % 2] ?? ''),
    }),
  ];
}

/** Queues with dead-letter queues, each behind a topic, until there are so many lines. */
function template(lines: number): string {
  const text = ["AWSTemplateFormatVersion: '2010-09-09'", 'Resources:'];
  for (let number = 0; text.length < lines; number += 1) text.push(...group(number));
  return `${text.slice(0, lines).join('\n')}\n`;
}

function group(number: number): readonly string[] {
  return [
    `  Topic${number}:`,
    '    Type: AWS::SNS::Topic',
    `  # load: ${number * 10} msg/s, 4 KB`,
    `  Queue${number}:`,
    '    Type: AWS::SQS::Queue',
    '    Properties:',
    `      QueueName: !Sub 'queue-${number}-\${AWS::Region}'`,
    '      VisibilityTimeout: 180',
    '      RedrivePolicy:',
    `        deadLetterTargetArn: !GetAtt Dlq${number}.Arn`,
    '        maxReceiveCount: 5',
    `  Dlq${number}:`,
    '    Type: AWS::SQS::Queue',
    '    Properties: { MessageRetentionPeriod: 1209600 }',
    `  Subscription${number}:`,
    '    Type: AWS::SNS::Subscription',
    '    Properties:',
    '      Protocol: sqs',
    `      TopicArn: !Ref Topic${number}`,
    `      Endpoint: !GetAtt Queue${number}.Arn`,
  ];
}
