import { diagnosticsWhen } from './diagnostics';
import { closeAll, show } from './workspace';

/** Everything is loaded with the first document of ours: tests begin when one has its problems. */
export async function ready(): Promise<void> {
  const { document } = await show('notes/sqs.md');
  await diagnosticsWhen(document, (found) => found.length > 0, 20);
  await closeAll();
}
