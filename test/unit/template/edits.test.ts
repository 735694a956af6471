import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseAllDocuments } from 'yaml';
import { applyEdits, overlaps } from '../../../src/engine/apply';
import {
  addResource,
  allEdits,
  freshId,
  getAtt,
  ref,
  removeProperty,
  replaceValue,
  setProperties,
  setProperty,
} from '../../../src/engine/edits';
import type { Edit, Resource, Template } from '../../../src/engine/types';
import { property } from '../../../src/engine/values';
import { lines, templateOf } from './support';

type Change = (text: string, template: Template, resource: Resource) => readonly Edit[] | undefined;

/** The text after a change of the resource `id`; the result must still be readable. */
function changed(text: string, id: string, change: Change): string {
  const template = templateOf(text);
  const resource = template.resources.find((one) => one.id === id);
  assert.ok(resource, `there is no resource ${id}`);
  const edits = change(text, template, resource);
  assert.ok(edits, 'the change cannot be written');
  assert.equal(overlaps(edits), false);
  const result = applyEdits(text, edits);
  if (template.syntax === 'json') JSON.parse(result);
  else for (const document of parseAllDocuments(result)) assert.deepEqual(document.errors, []);
  return result;
}

const set =
  (path: string, value: Parameters<typeof setProperty>[4]): Change =>
  (text, template, resource) =>
    setProperty(text, template, resource, path, value);

const remove =
  (path: string): Change =>
  (text, template, resource) =>
    removeProperty(text, template, resource, path);

const deadLetters: Change = (text, template, resource) => {
  const id = freshId(text, template, `${resource.id}Dead`);
  return allEdits(
    setProperties(text, template, resource, '', {
      RedrivePolicy: { deadLetterTargetArn: getAtt(id, 'Arn'), maxReceiveCount: 5 },
    }),
    addResource(text, template, resource, {
      id,
      type: 'AWS::SQS::Queue',
      properties: { MessageRetentionPeriod: 1209600 },
    }),
  );
};

describe('Changes in YAML', () => {
  it('add a property at the end, after comments on its line', () => {
    const text = lines(
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      QueueName: a # mine',
      '  # next',
      '  T: { Type: AWS::SNS::Topic }',
    );
    assert.equal(
      changed(text, 'Q', set('VisibilityTimeout', 180)),
      text.replace('# mine\n', '# mine\n      VisibilityTimeout: 180\n'),
    );
  });

  it('add properties to a resource that has none, behind its type', () => {
    const text = lines('Resources:', '    Q:', '        Type: AWS::SQS::Queue', '        Metadata: { a: b }');
    assert.equal(
      changed(text, 'Q', set('FifoQueue', true)),
      lines(
        'Resources:',
        '    Q:',
        '        Type: AWS::SQS::Queue',
        '        Properties:',
        '            FifoQueue: true',
        '        Metadata: { a: b }',
      ),
    );
  });

  it('fill an empty Properties', () => {
    const text = lines('Resources:', '  Q:', '    Type: AWS::SQS::Queue', '    Properties:');
    assert.equal(changed(text, 'Q', set('DelaySeconds', 0)), `${text.trimEnd()}\n      DelaySeconds: 0\n`);
    const braces = lines('Resources:', '  Q:', '    Type: AWS::SQS::Queue', '    Properties: {}');
    assert.equal(changed(braces, 'Q', set('DelaySeconds', 0)), braces.replace('{}', '{ DelaySeconds: 0 }'));
  });

  it('replace a value in place and keep its quotes', () => {
    const text = lines(
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      "      VisibilityTimeout: '30' # too short",
      '      DelaySeconds: 1',
    );
    assert.equal(changed(text, 'Q', set('VisibilityTimeout', 180)), text.replace("'30'", "'180'"));
    assert.equal(changed(text, 'Q', set('DelaySeconds', 2)), text.replace('DelaySeconds: 1', 'DelaySeconds: 2'));
  });

  it('make the maps on the way', () => {
    const text = lines(
      'Resources:',
      '  R:',
      '    Type: AWS::Events::Rule',
      '    Properties:',
      '      Targets:',
      '        - Id: a',
      '          Arn: x',
      '        - Id: b',
      '          Arn: y',
    );
    assert.equal(
      changed(text, 'R', set('Targets[0].DeadLetterConfig.Arn', getAtt('D', 'Arn'))),
      text.replace('Arn: x\n', 'Arn: x\n          DeadLetterConfig:\n            Arn: !GetAtt D.Arn\n'),
    );
  });

  it('stay in braces where the file uses them', () => {
    const text = lines('Resources:', '  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: a } }');
    assert.equal(
      changed(text, 'Q', set('RedrivePolicy', { deadLetterTargetArn: getAtt('D', 'Arn'), maxReceiveCount: 5 })),
      text.replace(
        'QueueName: a',
        'QueueName: a, RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 5 }',
      ),
    );
  });

  it('write lists the way the file does', () => {
    const flush = lines(
      'Resources:',
      '  M:',
      '    Type: AWS::Lambda::EventSourceMapping',
      '    DependsOn:',
      '    - A',
      '    Properties:',
      '      BatchSize: 5',
    );
    assert.match(
      changed(flush, 'M', set('FunctionResponseTypes', ['ReportBatchItemFailures'])),
      /\n {6}FunctionResponseTypes:\n {6}- ReportBatchItemFailures\n$/,
    );
    const indented = flush.replace('    - A', '      - A');
    assert.match(
      changed(indented, 'M', set('FunctionResponseTypes', ['ReportBatchItemFailures'])),
      /\n {6}FunctionResponseTypes:\n {8}- ReportBatchItemFailures\n$/,
    );
  });

  it('add a queue and its redrive policy in two places', () => {
    const text = lines(
      'Resources:',
      '',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '',
      '  # a topic',
      '  T:',
      '    Type: AWS::SNS::Topic',
    );
    assert.equal(
      changed(text, 'Q', deadLetters),
      lines(
        'Resources:',
        '',
        '  Q:',
        '    Type: AWS::SQS::Queue',
        '    Properties:',
        '      RedrivePolicy:',
        '        deadLetterTargetArn: !GetAtt QDead.Arn',
        '        maxReceiveCount: 5',
        '',
        '  QDead:',
        '    Type: AWS::SQS::Queue',
        '    Properties:',
        '      MessageRetentionPeriod: 1209600',
        '',
        '  # a topic',
        '  T:',
        '    Type: AWS::SNS::Topic',
      ),
    );
  });

  it('work at the very end of a file without a last break', () => {
    assert.equal(
      changed('Resources:\n  Q:\n    Type: AWS::SQS::Queue', 'Q', deadLetters),
      [
        'Resources:',
        '  Q:',
        '    Type: AWS::SQS::Queue',
        '    Properties:',
        '      RedrivePolicy:',
        '        deadLetterTargetArn: !GetAtt QDead.Arn',
        '        maxReceiveCount: 5',
        '  QDead:',
        '    Type: AWS::SQS::Queue',
        '    Properties:',
        '      MessageRetentionPeriod: 1209600',
      ].join('\n'),
    );
  });

  it('keep the line ends of Windows', () => {
    const text = lines(
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '  T:',
      '    Type: AWS::SNS::Topic',
    ).replaceAll('\n', '\r\n');
    const result = changed(text, 'Q', deadLetters);
    assert.equal(result.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('write long forms where the file does', () => {
    const text = lines(
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      QueueName:',
      "        Fn::Sub: '${AWS::StackName}-q'",
    );
    assert.match(
      changed(text, 'Q', set('RedrivePolicy', { deadLetterTargetArn: getAtt('D', 'Arn') })),
      /deadLetterTargetArn: \{ Fn::GetAtt: \['D', 'Arn'\] \}/,
    );
  });

  it('quote what would be read as something else', () => {
    const text = lines('Resources:', '  Q:', '    Type: AWS::SQS::Queue', '    Properties:', '      QueueName: "a"');
    const result = changed(
      text,
      'Q',
      set('Tags', [
        { Key: 'yes', Value: 'a: b #c' },
        { Key: '012', Value: ref('AWS::Region') },
      ]),
    );
    assert.match(result, /Key: "yes"\n.*Value: "a: b #c"\n.*Key: "012"\n.*Value: !Ref AWS::Region/);
  });

  it('remove a property with its line and leave a comment', () => {
    const text = lines(
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      # why',
      '      FifoQueue: true',
      '      DelaySeconds: 5 # remark',
      '      Tags:',
      '        - a',
      '      QueueName: q',
    );
    assert.equal(changed(text, 'Q', remove('FifoQueue')), text.replace('      FifoQueue: true\n', ''));
    assert.equal(changed(text, 'Q', remove('DelaySeconds')), text.replace('DelaySeconds: 5 # remark', '# remark'));
    assert.equal(changed(text, 'Q', remove('Tags')), text.replace('      Tags:\n        - a\n', ''));
  });

  it('remove a map that would be empty', () => {
    const text = lines(
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      FifoQueue: true',
      '  T: { Type: AWS::SNS::Topic }',
    );
    assert.equal(changed(text, 'Q', remove('FifoQueue')), text.replace('    Properties:\n      FifoQueue: true\n', ''));
  });

  it('remove the first entry of a list item', () => {
    const text = lines(
      'Resources:',
      '  R:',
      '    Type: AWS::Events::Rule',
      '    Properties:',
      '      Targets:',
      '        - Id: a',
      '          Arn: x',
    );
    assert.equal(changed(text, 'R', remove('Targets[0].Id')), text.replace('Id: a\n          ', ''));
  });

  it('are not written where an expression stands in the way', () => {
    const text = lines(
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    Properties:',
      '      VisibilityTimeout: !Ref T',
      '      RedrivePolicy: !If [A, { maxReceiveCount: 1 }, !Ref AWS::NoValue]',
    );
    const template = templateOf(text);
    const [queue] = template.resources;
    assert.ok(queue);
    assert.equal(setProperty(text, template, queue, 'VisibilityTimeout', 5), undefined);
    assert.equal(setProperty(text, template, queue, 'RedrivePolicy.maxReceiveCount', 5), undefined);
  });

  it('replace a value where it comes from', () => {
    const text = lines(
      'Parameters:',
      '  T: { Type: Number, Default: 30 }',
      'Resources:',
      '  Q:',
      '    Type: AWS::SQS::Queue',
      '    Properties: { VisibilityTimeout: !Ref T }',
    );
    const byValue: Change = (whole, template, resource) => {
      const value = property(resource, 'VisibilityTimeout');
      return value && replaceValue(whole, template, value, 180);
    };
    assert.equal(changed(text, 'Q', byValue), text.replace('30', '180'));
  });

  it('find names that are free', () => {
    const text = lines(
      'Parameters: { ADead2: { Type: String } }',
      'Resources:',
      '  A: { Type: AWS::SQS::Queue }',
      '  ADead: { Type: AWS::SQS::Queue }',
    );
    assert.equal(freshId(text, templateOf(text), 'ADead'), 'ADead3');
  });
});

describe('Changes in SAM', () => {
  const text = lines(
    'Transform: AWS::Serverless-2016-10-31',
    'Resources:',
    '  F:',
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      Handler: a.b',
    '      Events:',
    '        Poll:',
    '          Type: SQS',
    '          Properties:',
    '            Queue: !GetAtt Q.Arn',
    '        Nightly:',
    '          Type: Schedule',
    '          Properties: { Schedule: rate(1 day) }',
    '        Fan:',
    '          Type: SNS',
    '          Properties: { Topic: !Ref T, SqsSubscription: true }',
    '  Q: { Type: AWS::SQS::Queue }',
    '  T: { Type: AWS::SNS::Topic }',
  );

  it('go into the event', () => {
    assert.equal(
      changed(text, 'F/Poll', set('BatchSize', 5)),
      text.replace('!GetAtt Q.Arn\n', '!GetAtt Q.Arn\n            BatchSize: 5\n'),
    );
  });

  it('use the names of SAM', () => {
    assert.equal(
      changed(text, 'F/Nightly', set('Targets[0].DeadLetterConfig.Arn', getAtt('Q', 'Arn'))),
      text.replace('rate(1 day) }', 'rate(1 day), DeadLetterConfig: { Arn: !GetAtt Q.Arn } }'),
    );
    for (const change of [
      set('DeadLetterConfig.TargetArn', getAtt('Q', 'Arn')),
      set('DeadLetterConfig', { TargetArn: getAtt('Q', 'Arn') }),
    ]) {
      assert.equal(
        changed(text, 'F', change),
        text.replace(
          'SqsSubscription: true }\n',
          'SqsSubscription: true }\n      DeadLetterQueue:\n        Type: SQS\n        TargetArn: !GetAtt Q.Arn\n',
        ),
      );
    }
  });

  it('are not written into what SAM makes', () => {
    const template = templateOf(text);
    for (const id of ['F/Fan', 'F/Fan/Queue']) {
      const resource = template.resources.find((one) => one.id === id);
      assert.ok(resource);
      assert.equal(setProperty(text, template, resource, 'BatchSize', 5), undefined);
    }
  });

  it('put a new resource behind the function of the event', () => {
    const result = changed(text, 'F/Poll', (whole, template, resource) =>
      addResource(whole, template, resource, { id: 'New', type: 'AWS::SQS::Queue' }),
    );
    assert.equal(result, text.replace('  Q: {', '  New:\n    Type: AWS::SQS::Queue\n  Q: {'));
  });
});

describe('A resource that is put behind another one', () => {
  it('stands below what is commented out there, and above the comment of the next', () => {
    const before = 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n      # QueueName: orders\n    # nothing else\n';
    const after = '  # for failures\n  Other:\n    Type: AWS::SNS::Topic\n';
    const add: Change = (text, template, resource) =>
      addResource(text, template, resource, { id: 'New', type: 'AWS::SQS::Queue' });
    const added = '  New:\n    Type: AWS::SQS::Queue\n';
    assert.equal(changed(before + after, 'Orders', add), before + added + after);
    assert.equal(changed(before, 'Orders', add), before + added);
  });
});

describe('Changes in JSON', () => {
  const data = {
    Resources: {
      Q: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: '30', FifoQueue: true } },
      T: { Type: 'AWS::SNS::Topic' },
    },
  };
  for (const step of [2, 4]) {
    const text = JSON.stringify(data, null, step);

    it(`add, replace and remove with commas and ${step} blanks`, () => {
      const added = changed(text, 'Q', set('Tags', [{ Key: 'a', Value: 'b' }]));
      const parsed = {
        ...data,
        Resources: {
          ...data.Resources,
          Q: { ...data.Resources.Q, Properties: { ...data.Resources.Q.Properties, Tags: [{ Key: 'a', Value: 'b' }] } },
        },
      };
      assert.equal(added, JSON.stringify(parsed, null, step));
      assert.equal(changed(text, 'Q', set('VisibilityTimeout', 180)), text.replace('"30"', '"180"'));
      assert.deepEqual(JSON.parse(changed(text, 'Q', remove('FifoQueue'))).Resources.Q.Properties, {
        VisibilityTimeout: '30',
      });
      assert.deepEqual(JSON.parse(changed(text, 'Q', remove('VisibilityTimeout'))).Resources.Q.Properties, {
        FifoQueue: true,
      });
    });

    it(`add a resource and properties where there are none, with ${step} blanks`, () => {
      const result = JSON.parse(
        changed(text, 'T', (whole, template, resource) =>
          allEdits(
            setProperty(whole, template, resource, 'KmsMasterKeyId', 'alias/aws/sns'),
            addResource(whole, template, resource, {
              id: 'D',
              type: 'AWS::SQS::Queue',
              properties: { A: getAtt('Q', 'Arn'), B: ref('Q') },
            }),
          ),
        ),
      );
      assert.deepEqual(result.Resources.T.Properties, { KmsMasterKeyId: 'alias/aws/sns' });
      assert.deepEqual(result.Resources.D, {
        Type: 'AWS::SQS::Queue',
        Properties: { A: { 'Fn::GetAtt': ['Q', 'Arn'] }, B: { Ref: 'Q' } },
      });
    });
  }

  it('stay on one line where all is on one line', () => {
    const text = JSON.stringify(data);
    assert.equal(
      changed(text, 'Q', set('DelaySeconds', 5)),
      text.replace('"FifoQueue":true', '"FifoQueue":true,"DelaySeconds":5'),
    );
  });

  it('inside YAML keep the form of JSON', () => {
    const text = lines('Resources:', '  Q: {"Type": "AWS::SQS::Queue", "Properties": {"FifoQueue": true}}');
    assert.equal(changed(text, 'Q', set('DelaySeconds', 5)), text.replace('true', 'true, "DelaySeconds": 5'));
  });
});
