import { addTo } from '../groups';
import { namePropertyOf, splitOutside } from '../names';
import { oncePer } from '../once-per';
import type { Graph, MapValue, Resource, Value } from '../types';
import { alternatives, isAbsent, itemsOf, mentionsOf, property, stringOf, symbolicOf } from '../values';
import {
  actionsOf,
  conditionsOf,
  fitsPattern,
  isAllow,
  names,
  type PolicyCondition,
  policyStatements,
  principalsOf,
} from './statements';

/** `unknown` where it hangs on something that the file does not say: rules keep quiet then. */
export type Answer = 'yes' | 'no' | 'unknown';

export interface Access {
  /** `sns.amazonaws.com` */
  readonly service: string;
  /** `sqs:SendMessage` */
  readonly action: string;
  /** Id of the queue, topic or bus that is written to. */
  readonly target: string;
  /** Id of the topic, rule or bucket for which the service writes. */
  readonly source?: string;
}

/**
 * Whether the template lets a service write into a queue, topic or bus on behalf of that source: by a resource policy
 * with the right principal, action, resource and source condition, or by a SAM connector. Statements may be an object
 * or a list, values behind `Fn::If` count in every branch.
 */
export function allows(graph: Graph, access: Access): Answer {
  const answers: Answer[] = [connected(graph, access)];
  const { attachedTo, elsewhere, unread } = guards(graph);
  for (const statement of attachedTo.get(access.target) ?? []) answers.push(statementAllows(graph, statement, access));
  if (elsewhere.has(access.target) || unread.has(access.target)) answers.push('unknown');
  return any(answers);
}

interface Guards {
  /** The statements of the policies that are attached to a resource, by its id. */
  readonly attachedTo: ReadonlyMap<string, readonly MapValue[]>;
  /** What statements name that are attached to something unknown. */
  readonly elsewhere: ReadonlySet<string>;
  /** Queues of policies that cannot be read. */
  readonly unread: ReadonlySet<string>;
}

/** What guards each queue, topic and bus: asked once for every subscription and target. */
const guards = oncePer((graph: Graph): Guards => {
  const attached = new Map<string, MapValue[]>();
  const elsewhere = new Set<string>();
  for (const { statement, attachedTo, attachedElsewhere } of policyStatements(graph)) {
    for (const id of attachedTo) {
      addTo(attached, id, statement);
    }
    if (!attachedElsewhere || attachedTo.length > 0) continue;
    for (const id of mentionsOf(property(statement, 'Resource'))) elsewhere.add(id);
  }
  const unread = graph.ofType('AWS::SQS::QueuePolicy').filter((policy) => !isReadable(policy));
  return {
    attachedTo: attached,
    elsewhere,
    unread: new Set(unread.flatMap((policy) => mentionsOf(property(policy, 'Queues')))),
  };
});

function isReadable(policy: Resource): boolean {
  return itemsOf(property(policy, 'PolicyDocument.Statement')).every((one) =>
    alternatives(one).every((x) => x.kind === 'map'),
  );
}

const any = (answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';

const all = (answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';

/** Whether one statement alone lets it through. Denials are not weighed. */
export function statementAllows(graph: Graph, statement: MapValue, access: Access): Answer {
  if (!isAllow(statement)) return 'no';
  return all([
    principalFits(statement, access.service),
    actionFits(statement, access.action),
    resourceFits(graph, statement, access.target),
    ...conditionsOf(statement).map((condition) => conditionFits(graph, condition, access)),
  ]);
}

function principalFits(statement: MapValue, service: string): Answer {
  const principals = principalsOf(statement);
  if (principals === undefined) return property(statement, 'NotPrincipal') === undefined ? 'no' : 'unknown';
  return any(
    principals.map(({ kind, value }): Answer => {
      if (kind === 'any') return 'yes';
      const text = symbolicOf(value);
      if (kind === 'other') return value.kind === 'unknown' && text === undefined ? 'unknown' : 'no';
      if (text === undefined) return 'unknown';
      // `sns.${AWS::URLSuffix}`, `sns.eu-south-2.amazonaws.com`, `sns.amazonaws.com.cn`
      if (text.split('.')[0] === service.split('.')[0]) return 'yes';
      return text.startsWith('${') ? 'unknown' : 'no';
    }),
  );
}

function actionFits(statement: MapValue, action: string): Answer {
  const wanted = action.toLowerCase();
  const excluded = property(statement, 'NotAction');
  if (excluded !== undefined) {
    const texts = itemsOf(excluded).flatMap((one) => stringOf(one) ?? []);
    return texts.some((text) => fitsPattern(text.toLowerCase(), wanted)) ? 'no' : 'yes';
  }
  if (actionsOf(statement).some((text) => fitsPattern(text.toLowerCase(), wanted))) return 'yes';
  const isKnown = itemsOf(property(statement, 'Action')).every((one) => stringOf(one) !== undefined);
  return isKnown ? 'no' : 'unknown';
}

function resourceFits(graph: Graph, statement: MapValue, target: string): Answer {
  const resource = property(statement, 'Resource');
  if (resource === undefined) return 'unknown';
  return any(
    itemsOf(resource)
      .flatMap(alternatives)
      .map((value): Answer => {
        if (names(value, target)) return 'yes';
        if (value.kind === 'reference' || mentionsOf(value).length > 0) return 'no';
        const text = symbolicOf(value);
        if (text === '*') return 'yes';
        // An ARN that names a resource of the file is a reference: with another name it is another one.
        const name = text && (splitOutside(text, ':').slice(5).join(':') || text);
        if (name === undefined || /[*?]/.test(name)) return 'unknown';
        return isWrittenOut(name) && isWrittenOut(ownName(graph.resource(target))) ? 'no' : 'unknown';
      }),
  );
}

/** Apart from what CloudFormation puts in of the stack (`${AWS::StackName}-orders`) the name says all. */
function isWrittenOut(name: string | undefined): boolean {
  return name !== undefined && !/\$\{(?!AWS::)/.test(name);
}

/** The name of a resource as it is written; empty where CloudFormation makes one up, which nobody can write. */
function ownName(resource: Resource | undefined): string | undefined {
  const key = resource && namePropertyOf(resource.type);
  const value = key === undefined ? undefined : property(resource, key);
  return isAbsent(value) ? '' : symbolicOf(value);
}

/** Condition keys that narrow down who writes for whom; what others ask for is not known here. */
function conditionFits(graph: Graph, condition: PolicyCondition, access: Access): Answer {
  const { key, operator, values } = condition;
  switch (key) {
    case 'aws:sourcearn':
      return /not/i.test(operator) ? 'unknown' : any(values.map((value) => sourceFits(graph, value, operator, access)));
    case 'aws:sourceaccount':
    case 'aws:sourceowner':
    case 'aws:sourceorgid':
      return 'yes';
    case 'aws:securetransport':
      return values.every((value) => stringOf(value) !== 'false') ? 'yes' : 'no';
    default:
      return 'unknown';
  }
}

function sourceFits(graph: Graph, value: Value, operator: string, { source, service }: Access): Answer {
  if (source === undefined) return 'yes';
  if (value.kind === 'reference' || mentionsOf(value).length > 0) {
    if (names(value, source)) return 'yes';
    if (value.kind === 'reference') return 'no';
  }
  const pattern = symbolicOf(value);
  if (pattern === undefined) return 'unknown';
  // StringEquals compares letter by letter; ArnEquals takes wildcards like ArnLike (IAM user guide, condition operators).
  if (/^(?:for\w+:)?stringequals/i.test(operator) && /[*?]/.test(pattern)) return 'no';
  return arnFits(pattern, service, graph.resource(source));
}

/** Names are compared with their gaps, as far as these are what CloudFormation puts in. */
function arnFits(pattern: string, service: string, source: Resource | undefined): Answer {
  if (pattern === '*') return 'yes';
  const parts = splitOutside(pattern, ':');
  if (parts[0] !== 'arn') return 'unknown';
  const ofService = (parts[2] ?? '').replace(/\$\{[^{}]*\}/g, '*');
  if (!fitsPattern(ofService, service.split('.')[0] ?? '')) return 'no';
  const rest = parts.slice(5).join(':');
  if (rest === '*' || /^(?:rule|\*)\/\*$/.test(rest)) return 'yes';
  const name = ownName(source);
  if (!name || !isWrittenOut(name) || !isWrittenOut(rest)) return 'unknown';
  return fitsPattern(rest, name) || fitsPattern(rest, `rule/${name}`) || /^rule\/[^/]+\//.test(rest) ? 'yes' : 'no';
}

/** SAM connectors write the policy of a queue or topic for a topic, rule or bucket that is their source. */
function connected(graph: Graph, { source, target }: Access): Answer {
  return any(
    connectorsOf(graph).map(({ sources, targets, writes }): Answer => {
      if (!writes || !targets.includes(target)) return 'no';
      return source === undefined || sources.includes(source) ? 'yes' : 'no';
    }),
  );
}

export interface ConnectorEnds {
  readonly connector: Resource;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly reads: boolean;
  readonly writes: boolean;
}

/** Every SAM connector with the resources at its ends; an end is named by logical id or by its ARN. */
export const connectorsOf = oncePer((graph: Pick<Graph, 'ofType'>): readonly ConnectorEnds[] =>
  graph.ofType('AWS::Serverless::Connector').map((connector) => {
    const permissions = itemsOf(property(connector, 'Permissions')).map((one) => stringOf(one));
    return {
      connector,
      sources: endsOf(property(connector, 'Source')),
      targets: endsOf(property(connector, 'Destination')),
      reads: permissions.includes('Read'),
      writes: permissions.includes('Write'),
    };
  }),
);

function endsOf(value: Value | undefined): readonly string[] {
  return itemsOf(value).flatMap((end) => {
    const id = property(end, 'Id');
    const text = stringOf(id);
    return text !== undefined ? [text] : mentionsOf(end);
  });
}
