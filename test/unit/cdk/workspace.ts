import type { Doc } from '../../../src/engine/types';
import { engine } from '../../support/engine';

/** The files of a workspace, by their paths in it. */
export function read(files: Readonly<Record<string, string>>): readonly Doc[] {
  return Object.entries(files).map(([name, text]) => engine.read({ uri: `/shop/${name}`, text }));
}

/** A stack whose function reads a queue that it is given. */
export const workers = `import { Stack, Duration } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
export class WorkerStack extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const worker = new lambda.Function(this, 'Worker', { timeout: Duration.minutes(1) });
    worker.addEventSource(new SqsEventSource(props.orders, { reportBatchItemFailures: true }));
  }
}
`;
