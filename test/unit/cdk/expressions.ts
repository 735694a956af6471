import assert from 'node:assert/strict';
import { plainValue, resourcesOf } from './support';

/** What a TypeScript expression stands for, in a list so that keys and absence stay as they are. */
export function typeScript(expression: string, before = ''): unknown {
  return valueIn(
    'a.ts',
    `import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Duration, Size, Stack } from 'aws-cdk-lib';
export class S extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    ${before}
    new sqs.CfnQueue(this, 'Q', { v: [${expression}] });
  }
}
`,
  );
}

export function python(expression: string, ...before: readonly string[]): unknown {
  return valueIn(
    'a.py',
    `from aws_cdk import Duration, Size, Stack, aws_sqs as sqs
class S(Stack):
    def __init__(self, scope, id, props):
        super().__init__(scope, id)
${before.map((line) => `        ${line}\n`).join('')}        sqs.CfnQueue(self, "Q", v=[${expression}])
`,
  );
}

function valueIn(uri: string, text: string): unknown {
  const queue = resourcesOf(uri, text).find(({ id }) => id === 'Q');
  const value = queue?.properties.entries.find(({ key }) => key === 'V')?.value;
  assert.ok(value?.kind === 'list' && value.items[0], text);
  return plainValue(value.items[0]);
}

/** How a value of which nothing is known looks. */
export const unknown = '?';
