import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { edgesOf, graphOf, lines, resources, textAt } from './support';

const queue = 'Q: { Type: AWS::SQS::Queue, Properties: { QueueName: work } }';
const other = 'P: { Type: AWS::SQS::Queue }';
const topic = 'T: { Type: AWS::SNS::Topic }';
const subscription = (endpoint: string, topicArn = '!Ref T', id = 'S') =>
  `${id}: { Type: AWS::SNS::Subscription, Properties: { TopicArn: ${topicArn}, Protocol: sqs, Endpoint: ${endpoint} } }`;
const targets = (endpoint: string): readonly string[] =>
  graphOf(resources(queue, other, topic, subscription(endpoint))).edges.map(({ target }) => target);

describe('What a value means', () => {
  it('is the resource that it names: by reference, attribute, its given name, or alone in a text', () => {
    for (const endpoint of [
      '!GetAtt Q.Arn',
      '!Ref Q',
      'work',
      '!Sub "${Q.Arn}"',
      '!Sub "https://sqs.eu-west-1.amazonaws.com/111122223333/${Q.QueueName}"',
      '!Join [":", ["arn:aws:sqs:eu-west-1:111122223333", !GetAtt Q.QueueName]]',
    ]) {
      assert.deepEqual(targets(endpoint), ['Q'], endpoint);
    }
  });

  it('is outside of the file where it names nothing here, or two things at once', () => {
    for (const endpoint of ['!ImportValue q', '!GetAtt Nobody.Arn', 'idle', '!Sub "${Q.Arn}${P.Arn}"']) {
      assert.deepEqual(targets(endpoint), ['external'], endpoint);
    }
  });

  it('is nothing where it is absent or no text', () => {
    assert.deepEqual(targets('!Ref AWS::NoValue'), []);
    assert.deepEqual(targets('3'), []);
  });

  it('is each of two branches', () => {
    assert.deepEqual(targets('!If [A, !GetAtt Q.Arn, !GetAtt P.Arn]'), ['Q', 'P']);
    assert.deepEqual(targets('!If [A, !GetAtt Q.Arn, !GetAtt Q.Arn]'), ['Q']);
  });

  it('is what an alias, a version or a consumer stands for, however long the chain', () => {
    const call = (target: string, ...more: readonly string[]) =>
      edgesOf(
        resources(
          'F: { Type: AWS::Lambda::Function }',
          'W: { Type: AWS::StepFunctions::StateMachine }',
          ...more,
          `C: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: ${target} } } }`,
        ),
      );
    const version = 'V: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref F } }';
    const alias = 'A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref V } }';
    assert.deepEqual(call('!Ref V', version), ['C -schedules-> F']);
    assert.deepEqual(call('!Ref A', version, alias), ['C -schedules-> F']);
    const own =
      'A: { Type: Custom::WorkerAlias, Properties: { ServiceToken: !ImportValue maker, FunctionName: !Ref F } }';
    assert.deepEqual(call('!GetAtt A.Arn', own), ['C -schedules-> F']);
    assert.deepEqual(
      call('!Ref X', 'X: { Type: AWS::StepFunctions::StateMachineVersion, Properties: { StateMachineArn: !Ref W } }'),
      ['C -schedules-> W'],
    );
    const versions = 'X: { Type: AWS::StepFunctions::StateMachineVersion, Properties: { StateMachineArn: !Ref W } }';
    const routed = (arn: string) =>
      `Y: { Type: AWS::StepFunctions::StateMachineAlias, Properties: { RoutingConfiguration: [{ StateMachineVersionArn: ${arn}, Weight: 100 }] } }`;
    assert.deepEqual(call('!Ref Y', versions, routed('!Ref X')), ['C -schedules-> W']);
    assert.deepEqual(call('!Ref Y', routed('!ImportValue version')), ['C -schedules-> Y']);
    const elsewhere = 'A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !ImportValue f } }';
    assert.deepEqual(call('!Ref A', elsewhere), ['C -schedules-> A']);
  });
});

describe('A connection', () => {
  it('stands once for each who says so, and for each pair', () => {
    const twice = resources(queue, topic, subscription('!GetAtt Q.Arn'), subscription('!GetAtt Q.Arn', '!Ref T', 'S2'));
    assert.deepEqual(
      graphOf(twice).edges.map(({ subject }) => subject),
      ['S', 'S2'],
    );
    const branches = subscription('!If [A, !GetAtt Q.Arn, !Ref Q]');
    assert.equal(graphOf(resources(queue, topic, branches)).edges.length, 1);
  });

  it('stands once where the same one says so at two places', () => {
    const machine =
      'M: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionString: !Sub "{ ${Q} }", DefinitionSubstitutions: { url: !Ref Q } } }';
    assert.deepEqual(edgesOf(resources(queue, machine)), ['M -delivers-> Q']);
  });

  it('has the properties of what makes it', () => {
    const text = resources(
      queue,
      'F: { Type: AWS::Lambda::Function }',
      'M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, EventSourceArn: !GetAtt Q.Arn, BatchSize: 5 } }',
    );
    const [edge] = graphOf(text).edges;
    assert.deepEqual(
      edge?.properties?.entries.map(({ key }) => key),
      ['FunctionName', 'EventSourceArn', 'BatchSize'],
    );
    const [plain] = graphOf(
      resources(
        queue,
        other,
        'L: { Type: AWS::Logs::SubscriptionFilter, Properties: { DestinationArn: !GetAtt Q.Arn } }',
      ),
    ).edges;
    assert.ok(plain && !('properties' in plain));
  });

  it('is none where one of its ends is not said', () => {
    assert.deepEqual(
      edgesOf(
        resources(queue, 'S: { Type: AWS::SNS::Subscription, Properties: { Protocol: sqs, Endpoint: !GetAtt Q.Arn } }'),
      ),
      [],
    );
    assert.deepEqual(
      edgesOf(resources(topic, 'S: { Type: AWS::SNS::Subscription, Properties: { Protocol: sqs, TopicArn: !Ref T } }')),
      [],
    );
  });

  it('is none between two that are not here', () => {
    assert.deepEqual(edgesOf(resources(queue, subscription('!ImportValue q', '!ImportValue t'))), []);
    assert.deepEqual(edgesOf(resources(queue, subscription('!GetAtt Q.Arn', '!ImportValue t'))), [
      'external -delivers-> Q',
    ]);
  });

  it('tells what names the end that is not here', () => {
    const outside = (endpoint: string, topicArn = '!Ref T', ...more: readonly string[]) => {
      const text = lines(
        'Resources:',
        ...[queue, topic, ...more, subscription(endpoint, topicArn)].map((line) => `  ${line}`),
      );
      const [edge] = graphOf(text).edges;
      return edge?.outside && textAt(text, edge.outside.span);
    };
    assert.equal(outside('!ImportValue q'), '!ImportValue q');
    assert.equal(outside('!GetAtt Q.Arn', '!ImportValue t'), '!ImportValue t');
    assert.equal(outside('!GetAtt Q.Arn'), undefined);
    const stack = 'N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: queues.yaml } }';
    assert.equal(outside('!GetAtt N.Outputs.Arn', '!Ref T', stack), '!GetAtt N.Outputs.Arn');
  });

  it('stands at the value that names its end', () => {
    const text = resources(
      queue,
      other,
      'R: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt P.Arn, maxReceiveCount: 3 } } }',
    );
    const [edge] = graphOf(text).edges;
    assert.equal(textAt(text, edge?.span), '!GetAtt P.Arn');
    assert.deepEqual([edge?.source, edge?.target, edge?.subject], ['R', 'P', 'R']);
  });
});
