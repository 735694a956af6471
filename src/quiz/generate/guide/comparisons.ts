import type { Doc, Service } from '../../../engine/types';
import type { QuizItem } from '../../types';
import { itemOf } from '../item';
import { fullName, type Outline, type Point, type Section } from './outline';
import { sourceOf } from './points';
import { namedIn } from './wording';

/** A capability in which services differ, with the words by which guides grant or deny it. */
interface Capability {
  /** Ends in "Which of the two …" */
  readonly asks: string;
  readonly has: RegExp;
  readonly lacks: RegExp;
}

const capabilities: readonly Capability[] = [
  {
    asks: 'can replay data that was read before',
    has: /\b(?:reprocess|replay)\b/i,
    lacks: /\b(?:no|not|cannot|can't|without|lacks?)\b[^.;]{0,60}\b(?:replay|reprocess)/i,
  },
  {
    asks: 'keeps data for consumers that come later',
    has: /\b(?:persist(?:ed|s|ence)?|retention of|retained for|stored for|keeps? (?:messages|records|data))\b/i,
    lacks:
      /\b(?:not persistent|not persisted|no (?:data )?(?:storage|persistence|retention)|does not (?:store|persist|keep))\b/i,
  },
  {
    asks: 'delivers in true real time',
    has: /\btrue real-?time\b|^real-?time\b/i,
    lacks: /\bnear real-?time\b|\bnot (?:true )?real-?time\b/i,
  },
  {
    asks: 'speaks open protocols such as AMQP or MQTT',
    has: /\b(?:AMQP|MQTT|STOMP|OpenWire)\b/i,
    lacks: /\bproprietary (?:API|protocol)/i,
  },
];

/** What passes messages on; to ask whether a store keeps data would be to ask nothing. */
const compared: ReadonlySet<Service> = new Set(['sqs', 'sns', 'kinesis', 'firehose', 'mq', 'eventbridge', 'msk']);

/**
 * "Which of the two can replay data?": only where the guide grants it to one service and denies it to the other, the
 * grant in a sentence that speaks of nothing else.
 */
export function comparisons(doc: Doc, outline: Outline): readonly QuizItem[] {
  const sections = outline.sections.filter(({ service }) => compared.has(service));
  return capabilities.flatMap(({ asks, has, lacks }) => {
    const able = sections.flatMap((section) => {
      const point = section.points.find(
        (one) => has.test(said(one)) && !lacks.test(said(one)) && speaksOf(section, one),
      );
      const denied = section.points.some((one) => lacks.test(said(one)));
      return point === undefined || denied ? [] : [{ section, point }];
    });
    const unable = sections.flatMap((section) => {
      const point = section.points.find((one) => lacks.test(said(one)));
      return point === undefined ? [] : [{ section, point }];
    });
    return able
      .flatMap((one) => unable.map((other) => compare(doc, asks, one, other)))
      .filter((item) => item !== undefined);
  });
}

interface Side {
  readonly section: Section;
  readonly point: Point;
}

function compare(doc: Doc, asks: string, able: Side, unable: Side): QuizItem | undefined {
  const names = [fullName(able.section.service), fullName(unable.section.service)].sort();
  return itemOf({
    stem: `Which of the two ${asks}: ${names.join(' or ')}?`,
    right: { text: fullName(able.section.service), why: `Your note: ${said(able.point)}.` },
    wrong: [{ text: fullName(unable.section.service), why: `Your note: ${said(unable.point)}.` }],
    wanted: 1,
    source: sourceOf(doc, able.section, able.point),
    services: [able.section.service, unable.section.service],
    topics: ['comparisons', able.section.heading],
  });
}

function speaksOf({ service }: Section, point: Point): boolean {
  return [...namedIn(said(point))].every((named) => named === service);
}

function said({ label, text }: Point): string {
  return label === undefined ? text : `${label}: ${text}`;
}
