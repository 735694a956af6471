import type { Resource } from '../../../types';
import type { Construct, MethodCall } from '../evaluate/data';
import { lookup } from '../lookup';
import { alarmKinds } from './alarms';
import { addTargetElsewhere, eventsKinds } from './events';
import { firehoseKinds } from './firehose';
import { attachPolicy, grant, readPrincipalCall, writeGrants } from './grants';
import type { Kind, Kinds } from './kinds';
import { kindOfL1, rawResource } from './l1';
import { functionElsewhere, lambdaKinds } from './lambda';
import { type Draft, draftFor, type Lowering, resourceOf } from './lowering';
import { addEventSource } from './mappings';
import { nameConstructs } from './names';
import { otherKinds } from './others';
import { applyOverrides } from './overrides';
import { writePolicies } from './policies';
import { notifyByMethod, s3Kinds } from './s3';
import { schedulerKinds } from './schedulers';
import { optionsOf, snsKinds, subscribe } from './sns';
import { sqsKinds } from './sqs';
import { streamKinds } from './streams';
import { propOf } from './values';

const kinds: Kinds = {
  ...sqsKinds,
  ...snsKinds,
  ...eventsKinds,
  ...schedulerKinds,
  ...lambdaKinds,
  ...s3Kinds,
  ...streamKinds,
  ...firehoseKinds,
  ...alarmKinds,
  ...otherKinds,
};

/** A resource and the construct it comes from, where there is one. */
export interface Lowered {
  readonly resource: Resource;
  readonly construct: Construct | undefined;
}

/** Turns constructs into the resources that they and the methods called on them would synthesize. */
export function lowerConstructs(constructs: readonly Construct[]): readonly Lowered[] {
  const ids = nameConstructs(constructs);
  const lowering: Lowering = {
    drafts: [],
    byConstruct: new Map(),
    policies: new Map(),
    grants: new Map(),
    ids: new Set(ids.values()),
    givenAt: new Map(),
    subscriptions: new Map(),
    wanted: new Map(),
    budget: 30_000,
    depth: 0,
    idOf: (construct) => ids.get(construct) ?? construct.name,
  };
  const known: [Construct, Kind, Draft][] = [];
  for (const construct of constructs) {
    if (construct.imported !== undefined) continue;
    const kind = kindOf(construct);
    if (!kind) continue;
    const draft = draftFor(lowering, construct, typeOf(construct, kind), kind.fields);
    known.push([construct, kind, draft]);
  }
  for (const [construct, kind, draft] of known) {
    kind.made?.(lowering, construct, draft);
    for (const call of construct.calls) {
      kind.called?.(lowering, call, construct, draft);
      readPrincipalCall(lowering, call, construct);
    }
    applyOverrides(lowering, construct, draft);
  }
  for (const construct of constructs) {
    if (construct.imported === undefined && !construct.type.startsWith('external.')) continue;
    functionElsewhere(lowering, construct);
    for (const call of construct.calls) callOnImported(lowering, call, construct);
  }
  for (const construct of constructs) if (isPolicy(construct)) attachPolicy(lowering, construct);
  writePolicies(lowering);
  writeGrants(lowering);
  return lowering.drafts.map((draft) => ({ resource: resourceOf(draft), construct: draft.construct }));
}

function isPolicy({ type }: Construct): boolean {
  return type === 'aws-iam.Policy' || type === 'aws-iam.ManagedPolicy';
}

/** Grants that let somebody send into what another program makes. */
const sendingGrants: Readonly<Record<string, readonly string[]>> = {
  grantPublish: ['sns:Publish'],
  grantSendMessages: ['sqs:SendMessage'],
  grantPutEventsTo: ['events:PutEvents'],
};

/** What a program connects to a construct of another place is a resource of this program. */
function callOnImported(lowering: Lowering, call: MethodCall, construct: Construct): void {
  const [first] = call.args;
  const actions = lookup(sendingGrants, call.method);
  if (actions) grant(lowering, first, construct, actions, call.span);
  else if (call.method === 'addSubscription')
    for (const option of optionsOf(first)) subscribe(lowering, construct, option, call.span);
  else if (call.method === 'addEventSource') {
    for (const option of optionsOf(first)) addEventSource(lowering, construct, option);
  } else if (call.method === 'addTarget') {
    for (const option of optionsOf(first)) addTargetElsewhere(lowering, construct, option, call.span);
  } else notifyByMethod(lowering, call, construct);
}

function kindOf({ type }: Construct): Kind | undefined {
  if (type === 'core.CfnResource') return rawResource;
  return lookup(kinds, type) ?? kindOfL1(type);
}

/** A raw resource says its type itself. */
function typeOf({ type, props }: Construct, kind: Kind): string {
  const written = type === 'core.CfnResource' ? propOf(props, 'type') : undefined;
  return written?.kind === 'known' ? String(written.value) : kind.type;
}

/** A class of the construct library by its name alone, with its module: what a fix needs to know. */
export function kindOfClass(name: string): { readonly module: string; readonly kind: Kind } | undefined {
  const found = Object.entries(kinds).find(([type]) => type.endsWith(`.${name}`));
  return found && { module: found[0].slice(0, -name.length - 1), kind: found[1] };
}
