import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { questionsFromFindings } from '../../../src/quiz/generate';
import { rules } from '../../../src/rules';
import { findingsOf, flawed, read } from './support';

const template = `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30
  Pack:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 45
      Runtime: nodejs22.x
      Handler: index.handler
      Role: arn:aws:iam::123456789012:role/pack
      Code: { ZipFile: "exports.handler = async () => {}" }
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Orders.Arn
      FunctionName: !Ref Pack
`;

const doc = read('orders.yaml', template);
const items = questionsFromFindings(doc, findingsOf(doc), rules);

describe('Questions from findings in a template', () => {
  it('show the resources at fault and ask what goes wrong', () => {
    const item = items.find(({ options }) =>
      options.some(({ correct, why }) => correct && /Pack|rejects|timeout/i.test(why ?? '')),
    );
    assert.ok(item, items.map(({ stem }) => stem).join('\n'));
    assert.match(item.stem, /```yaml\nOrders:\n {2}Type: AWS::SQS::Queue/);
    assert.equal(item.source.kind, 'template');
  });

  it('explain with the finding and its fix', () => {
    const found = new Map(findingsOf(doc).map((finding) => [finding.message, finding.fixes[0]?.title]));
    for (const { explanation = '', options, stem } of items.filter((item) => item.stem.startsWith('What goes wrong'))) {
      const message = options.find(({ correct }) => correct)?.why ?? '';
      assert.ok(found.has(message), stem);
      assert.ok(explanation.includes(message));
      const fix = found.get(message);
      if (fix !== undefined) assert.ok(explanation.includes(fix), explanation);
    }
  });

  it('offer no rule as wrong that found something here', () => {
    const titles = new Set(findingsOf(doc).map(({ rule }) => rules.find(({ id }) => id === rule)?.title));
    const wrong = items.flatMap(({ options }) => options.filter(({ correct }) => !correct).map(({ text }) => text));
    assert.deepEqual(
      wrong.filter((text) => titles.has(text)),
      [],
    );
  });

  it('are sound in form and stable', () => {
    assert.ok(items.length >= 1);
    assert.deepEqual(flawed(items), []);
    assert.deepEqual(questionsFromFindings(doc, findingsOf(doc), rules), items);
  });
});
