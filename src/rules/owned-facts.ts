import type { Claim } from '../engine/types';

/** What rules of their own say of mistaken statements: by fact (and part), the value that they speak of. */
const owned: ReadonlySet<string> = new Set([
  // exactly-once-on-standard
  'sqs.delivery.standard=exactly-once',
  's3.delivery=exactly-once',
  // order-on-standard
  'sqs.delivery.standard#order=ordered',
  'eb.order=ordered',
]);

/** Whether a more specific rule speaks of what the claim says: then that rule speaks alone. */
export function isOwned({ fact, part, value }: Claim): boolean {
  return value.kind === 'text' && owned.has(`${part === undefined ? fact : `${fact}#${part}`}=${value.text}`);
}
