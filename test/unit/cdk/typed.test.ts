import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCdk } from '../../../src/engine/read/cdk';
import { readTyped } from '../../../src/engine/read/cdk/typed';

const typescript = `import { Duration, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as sqs from 'aws-cdk-lib/aws-sqs';
// keeps what is ordered
const NAME = 'orders';
function build(scope: Stack) {
  // queuewise-disable-next-line sqs-no-dlq
  const queue = new sqs.Queue(scope, 'Orders', { visibilityTimeout: Duration.seconds(30) });
  // load: 20 msg/s
  new events.Rule(scope, 'Rule', {
    eventPattern: { source: ['com.example.shop'] },
    description: mode === 'live' ? 'one' : 'two',
    ruleName:
      mode ===
      // asks whether it is on
      'rules'
        ? 'rules'
        : NAME,
  });
  if (mode /* of the day */ === 'test') new sqs.Queue(scope, 'Tests');
}
// tells of a function
build(new Stack());
`;

const python = `from aws_cdk import Duration, aws_events as events, aws_sqs as sqs
# keeps what is ordered
NAME = "orders"
class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        sqs.Queue(self, "Orders")  # is read by many
        events.Rule(self, "Rule", description=NAME, event_pattern=events.EventPattern(source=["com.example.shop"]))
`;

/**
 * Types a character in front of the last one that is typed, and that one too: whether the last was read without reading the
 * program. What is read is always what is read of the text alone.
 */
function isMoved(text: string, before: string, typed: string): boolean {
  const uri = text === python ? 'stack.py' : 'stack.ts';
  const at = text.indexOf(before) + before.length;
  assert.ok(at >= before.length, before);
  const texts = ['', 'x', `x${typed}`].map((added) => text.slice(0, at) + added + text.slice(at));
  let previous: (ReturnType<typeof readCdk> & { readonly text: string }) | undefined;
  let isShort = false;
  for (const now of texts) {
    isShort = previous !== undefined && readTyped(now, previous) !== undefined;
    const read = readCdk({ uri, text: now }, previous);
    assert.ok(read);
    assert.deepEqual(read, readCdk({ uri, text: now }), now);
    previous = { ...read, text: now };
  }
  return isShort;
}

describe('What is typed into a CDK program', () => {
  it('is not read as a program where it only moves the rest', () => {
    assert.ok(isMoved(typescript, "source: ['com.example.", 'y'));
    assert.ok(isMoved(typescript, "const NAME = 'ord", 'y'));
    assert.ok(isMoved(typescript, "source: ['", 'y'));
    assert.ok(isMoved(typescript, 'com.example.shop', '2'));
    assert.ok(isMoved(typescript, '// keeps what', ' '));
    assert.ok(isMoved(typescript, '// keeps what is ordered', '.'));
    assert.ok(isMoved(python, '# keeps what', ' '));
    assert.ok(isMoved(python, '# is read by many', ' '));
    assert.ok(isMoved(python, 'NAME = "ord', 'y'));
    assert.ok(isMoved(python, 'source=["com.', 'y'));
  });

  it('is read as one where it could mean something', () => {
    assert.ok(!isMoved(typescript, "'Ord", 'y'), 'the id of a construct');
    assert.ok(!isMoved(typescript, "=== 'li", 'y'), 'a test');
    assert.ok(!isMoved(typescript, "=== 'te", 'y'), 'a test of a statement');
    assert.ok(!isMoved(typescript, 'com.example.shop', "'"), 'the end of a text');
    assert.ok(!isMoved(typescript, 'com.example.shop', '\\'), 'an escape');
    assert.ok(!isMoved(typescript, 'com.example.shop', '{{resolve:'), 'a dynamic reference');
    assert.ok(!isMoved(typescript, '// load: 20', '0'), 'a load');
    assert.ok(!isMoved(typescript, 'sqs-no-dlq', ' '), 'a suppression');
    assert.ok(!isMoved(typescript, '// keeps what is ordered', '\n'), 'the end of a comment');
    assert.ok(!isMoved(typescript, '// keeps', ' build('), 'what looks like a call');
    assert.ok(!isMoved(typescript, '/* of', '*/'), 'the end of a comment between other words');
    assert.ok(
      !isMoved(typescript, 'tells of a function', ' function'),
      'a word that makes a call look like a declaration',
    );
    assert.ok(!isMoved(typescript, 'asks whether', 'y'), 'a comment inside of what is quoted');
    assert.ok(!isMoved(python, '"Ord', 'y'), 'the id of a construct');
    assert.ok(!isMoved(python, 'source=["com.', '"'), 'the end of a text');
  });
});
