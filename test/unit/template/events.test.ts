import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isPureSchedule, mayOnlyKeepTime } from '../../../src/engine/graph/events';
import { edgesOf, graphOf, lines, resourceOf, resources, textAt } from './support';

const ends = [
  'F: { Type: AWS::Lambda::Function }',
  'D: { Type: AWS::SQS::Queue }',
  'B: { Type: AWS::Events::EventBus, Properties: { Name: shop } }',
  'S: { Type: AWS::S3::Bucket, Properties: { BucketName: pictures } }',
  'W: { Type: AWS::StepFunctions::StateMachine }',
];
const all = (...more: readonly string[]): string => resources(...ends, ...more);

/** Each edge with its subject, and the words at its place. */
const told = (...more: readonly string[]): readonly string[] => {
  const text = all(...more);
  return graphOf(text).edges.map(
    ({ source, kind, target, subject, span, filtered }) =>
      `${source} -${kind}-> ${target} | ${subject} | ${textAt(text, span)}${filtered ? ' | filtered' : ''}`,
  );
};

describe('Rules of EventBridge', () => {
  it('are told from their bus, filtered, at the bus', () => {
    const rule = 'R: { Type: AWS::Events::Rule, Properties: { EventBusName: !Ref B, EventPattern: {} } }';
    assert.deepEqual(told(rule), ['B -delivers-> R | R | !Ref B | filtered']);
    assert.deepEqual(told(rule.replace('!Ref B', 'shop')), ['B -delivers-> R | R | shop | filtered']);
    assert.deepEqual(told(rule.replace('!Ref B', 'default')), []);
    assert.deepEqual(told(rule.replace('EventBusName: !Ref B, ', '')), []);
  });

  it('hear of buckets and state machines that their pattern names, and of nothing else in it', () => {
    const rule = (name: string) =>
      `R: { Type: AWS::Events::Rule, Properties: { EventPattern: { detail: { it: [${name}] } } } }`;
    const pattern = (name: string) => `{ detail: { it: [${name}] } }`;
    for (const [name, id] of [
      ['!Ref S', 'S'],
      ['!Ref W', 'W'],
    ] as const) {
      assert.deepEqual(told(rule(name)), [`${id} -delivers-> R | R | ${pattern(name)} | filtered`]);
    }
    assert.deepEqual(told(rule('!Ref D')), []);
    assert.deepEqual(told(rule('!Ref Nobody')), []);
  });

  it('have an edge for each target and each of its dead-letter queues, by its place', () => {
    const first = '{ Id: a, Arn: !GetAtt F.Arn, DeadLetterConfig: { Arn: !GetAtt D.Arn } }';
    const second = '{ Id: b, Arn: !Ref W }';
    assert.deepEqual(
      told(`R: { Type: AWS::Events::Rule, Properties: { EventPattern: {}, Targets: [${first}, ${second}] } }`),
      [
        `R -delivers-> F | R/Targets[0] | ${first}`,
        'R -dead-letters-> D | R/Targets[0] | !GetAtt D.Arn',
        `R -delivers-> W | R/Targets[1] | ${second}`,
      ],
    );
    assert.deepEqual(told('R: { Type: AWS::Events::Rule, Properties: { Targets: [!Ref Given] } }'), []);
  });

  it('of SAM have one target, called by the event', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  F:',
      '    Type: AWS::Serverless::Function',
      '    Properties:',
      '      Events:',
      '        Paid: { Type: EventBridgeRule, Properties: { Pattern: { source: [shop] } } }',
    );
    const [edge] = graphOf(text).edges;
    assert.deepEqual([edge?.source, edge?.kind, edge?.target], ['F/Paid', 'delivers', 'F']);
    assert.equal(edge?.subject, 'F/Paid');
    assert.equal(textAt(text, edge?.span), 'Paid');
  });

  it('keep time alone where they have a schedule and no pattern', () => {
    const rule = (properties: string) =>
      resourceOf(all(`R: { Type: AWS::Events::Rule, Properties: { ${properties} } }`), 'R');
    assert.equal(isPureSchedule(rule('ScheduleExpression: rate(1 day)')), true);
    assert.equal(isPureSchedule(rule('ScheduleExpression: rate(1 day), EventPattern: !Ref AWS::NoValue')), true);
    assert.equal(isPureSchedule(rule('ScheduleExpression: rate(1 day), EventPattern: { source: [a] }')), false);
    assert.equal(isPureSchedule(rule('EventPattern: { source: [a] }')), false);
    const included = 'Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://shop/rule.yaml } }';
    assert.equal(isPureSchedule(rule(included)), false);
    assert.equal(mayOnlyKeepTime(rule(included)), true);
    assert.equal(mayOnlyKeepTime(rule(`${included}, EventPattern: { source: [a] }`)), false);
    assert.equal(mayOnlyKeepTime(rule('Name: nightly')), false);
    const both = (more: string) =>
      edgesOf(
        all(
          `R: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(1 day)${more}, Targets: [{ Id: a, Arn: !GetAtt F.Arn }] } }`,
        ),
      );
    assert.deepEqual(both(''), ['R -schedules-> F']);
    assert.deepEqual(both(', EventPattern: { source: [a] }'), ['R -delivers-> F']);
  });

  it('leave what a bus cannot encrypt or deliver to the dead-letter queue of the bus', () => {
    assert.deepEqual(
      told('C: { Type: AWS::Events::EventBus, Properties: { DeadLetterConfig: { Arn: !GetAtt D.Arn } } }'),
      ['C -dead-letters-> D | C | !GetAtt D.Arn'],
    );
  });
});

describe('Schedules', () => {
  const schedule = (target: string) => `T: { Type: AWS::Scheduler::Schedule, Properties: { Target: ${target} } }`;

  it('call their target, and leave failures in its dead-letter queue', () => {
    assert.deepEqual(told(schedule('{ Arn: !GetAtt F.Arn, DeadLetterConfig: { Arn: !GetAtt D.Arn } }')), [
      'T -schedules-> F | T | !GetAtt F.Arn',
      'T -dead-letters-> D | T | !GetAtt D.Arn',
    ]);
    assert.deepEqual(told(schedule('!Ref Given')), []);
  });

  it('that call an API mean what stands in the input', () => {
    const input = '!Sub \'{"QueueUrl": "${D}"}\'';
    for (const arn of [
      '"arn:aws:scheduler:::aws-sdk:sqs:sendMessage"',
      '!Sub "arn:${AWS::Partition}:scheduler:::aws-sdk:sqs:sendMessage"',
    ]) {
      const edges = graphOf(all(schedule(`{ Arn: ${arn}, Input: ${input} }`))).edges;
      assert.deepEqual(
        edges.map(({ target }) => target),
        ['D'],
        arn,
      );
    }
    assert.deepEqual(edgesOf(all(schedule('{ Arn: "arn:aws:scheduler:::aws-sdk:sqs:sendMessage" }'))), [
      'T -schedules-> external',
    ]);
    assert.deepEqual(edgesOf(all(schedule(`{ Arn: !GetAtt F.Arn, Input: ${input} }`))), ['T -schedules-> F']);
  });
});

describe('Pipes', () => {
  const pipe = (more = '') =>
    `P: { Type: AWS::Pipes::Pipe, Properties: { Source: !GetAtt K.Arn, Target: !GetAtt F.Arn${more} } }`;
  const stream = 'K: { Type: AWS::Kinesis::Stream }';

  it('consume their source and deliver to their target', () => {
    assert.deepEqual(told(stream, pipe()), [
      'K -consumes-> P | P | !GetAtt K.Arn',
      'P -delivers-> F | P | !GetAtt F.Arn',
    ]);
  });

  it('let through a share where they filter, and leave failures behind by the parameters of their source', () => {
    assert.deepEqual(
      told(
        stream,
        pipe(
          ', SourceParameters: { FilterCriteria: { Filters: [] }, KinesisStreamParameters: { DeadLetterConfig: { Arn: !GetAtt D.Arn } } }',
        ),
      ),
      [
        'K -consumes-> P | P | !GetAtt K.Arn | filtered',
        'P -delivers-> F | P | !GetAtt F.Arn',
        'P -dead-letters-> D | P | !GetAtt D.Arn',
      ],
    );
    const none = ', SourceParameters: { FilterCriteria: !Ref AWS::NoValue }';
    assert.equal(graphOf(all(stream, pipe(none))).edges[0]?.filtered, undefined);
    assert.equal(graphOf(all(stream, pipe(', SourceParameters: !Ref Given'))).edges.length, 2);
  });
});
