import type { Rule } from '../engine/types';
import { eventsOf, filterOf, type Notification, type NotificationFilter, notifications } from './notifications';
import { findings } from './prose';

const rule: Rule = {
  id: 's3-overlapping-notifications',
  title: 'Two notifications of a bucket that overlap',
  severity: 'error',
  group: 'S3, policies, alarms',
  fixable: false,
  *checkTemplate({ graph }) {
    const all = [...notifications(graph)];
    for (const [index, one] of all.entries()) {
      const earlier = all.slice(0, index).find((other) => other.bucketId === one.bucketId && overlap(one, other));
      if (!earlier || one.bucketId === undefined) continue;
      yield {
        span: one.target?.span ?? one.settings.span,
        message: `This notification and an earlier one of ${one.bucketId} overlap in event, prefix and suffix: S3 rejects the configuration.`,
        subject: one.subject,
        fact: 's3.overlap',
        related: [{ span: earlier.target?.span ?? earlier.settings.span, message: 'The earlier notification.' }],
      };
    }
  },
  checkNote: (context) =>
    findings(context, 's3-overlapping-notifications', 's3.overlap', () => ({
      message:
        'S3 rejects two notifications of one event type whose filters overlap: notify one topic or EventBridge and fan out.',
    })),
};

function overlap(a: Notification, b: Notification): boolean {
  if (a.holder.condition !== b.holder.condition && a.holder.condition && b.holder.condition) return false;
  const [eventsA, eventsB, filterA, filterB] = [eventsOf(a), eventsOf(b), filterOf(a), filterOf(b)];
  if (!eventsA || !eventsB || !filterA || !filterB) return false;
  if (isMerged(a, b) && `${eventsA}` === `${eventsB}` && shows(filterA) === shows(filterB)) return false;
  return eventsA.some((one) => eventsB.some((other) => shareEvent(one, other))) && shareKeys(filterA, filterB);
}

/** SAM leaves out the notification of an event that the bucket has already. */
function isMerged(a: Notification, b: Notification): boolean {
  const isOfSam = ({ holder }: Notification): boolean => holder.origin === 'sam' && holder.owner !== undefined;
  return a.targetId !== undefined && a.targetId === b.targetId && (isOfSam(a) || isOfSam(b));
}

const shows = ({ prefix, suffix }: NotificationFilter): string => `${prefix}*${suffix}`;

function shareEvent(a: string, b: string): boolean {
  const [stemA, stemB] = [a.replace(/\*$/, ''), b.replace(/\*$/, '')];
  if (a === b) return true;
  return (a.endsWith('*') && b.startsWith(stemA)) || (b.endsWith('*') && a.startsWith(stemB));
}

/** Some key can match both: one prefix begins the other, and one suffix ends the other. */
function shareKeys(a: NotificationFilter, b: NotificationFilter): boolean {
  const prefixes = a.prefix.startsWith(b.prefix) || b.prefix.startsWith(a.prefix);
  return prefixes && (a.suffix.endsWith(b.suffix) || b.suffix.endsWith(a.suffix));
}

export default rule;
