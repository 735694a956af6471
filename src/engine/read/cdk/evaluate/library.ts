import { withoutTail } from '../../../trim';
import type { CallSite } from './call-site';
import { callDatum, callUnknown, pathOf, runCallbacks } from './calls';
import { callCore } from './core';
import type { Construct, Datum, MapDatum, ObjectDatum, OneOfDatum } from './data';
import { callGlobal } from './globals';
import { readMember } from './members';
import { lastName } from './modules';
import { withPositions } from './parameters';
import { makeParts } from './patterns';
import {
  absent,
  addConstruct,
  constructsIn,
  emptyMap,
  entryOf,
  isAbsent,
  noteFailurePlaces,
  oneOf,
  type Run,
  recordCall,
  unknown,
} from './run';

/** A call of a class or function of the construct library, or of something else that the file imports. */
export function callLibrary(run: Run, path: string, written: CallSite): Datum {
  const site = run.isPython ? withPositions(written, path) : written;
  const core = callCore(path, site) ?? (path.startsWith('core.Lazy.') ? produced(run, site) : undefined);
  if (core) return core;
  const isOther = path.startsWith('global.') || path.startsWith('external.');
  const global = isOther ? callGlobal(path, site) : undefined;
  if (global) return global;
  runCallbacks(run, site);
  if (isOther) noteFailurePlaces(run, site.props);
  const name = lastName(path);
  const isClass = site.isNew || (run.isPython && /^[A-Z]/.test(name));
  if (isClass && makesConstruct(path, site)) return constructAt(run, path, site);
  if (!isClass && /^from[A-Z]/.test(name) && makesConstruct(path, site)) {
    const type = path.slice(0, -name.length - 1);
    return constructAt(run, type, site, name);
  }
  if (path === 'aws-iam.Grant.addToPrincipal') return grantTo(run, site);
  const rule = path === 'aws-cloudtrail.Trail.onEvent' && ruleOfEvent(run, name, { ...site, args: site.args.slice(1) });
  if (rule) return rule;
  if (!isClass) run.calls.push({ path, args: [...site.args, site.props], span: site.span });
  if (isOther) {
    return isClass ? objectAt(path, site) : callUnknown(run, [], site);
  }
  return objectAt(path, site);
}

/** `Lazy.number({ produce: () => 10 })`: asked for at once. What is gathered until synthesis is not known. */
function produced(run: Run, site: CallSite): Datum {
  const { args, span } = site;
  const produce = readMember(run, args[0] ?? site.props, 'produce', span);
  const value = callDatum(run, produce, { ...site, args: [] });
  return value.kind === 'known' ? value : unknown(span, [value]);
}

/**
 * Constructs are given what they are put into and an id. Where the id is not a string that can be read, the name of the first
 * argument has to tell: `new Queue(scope, id)` is a construct, `new SqsSubscription(queue, options)` is none.
 */
function makesConstruct(path: string, site: CallSite): boolean {
  const [scope, id] = site.args;
  if (!scope) return path === 'core.App';
  if (scope.kind === 'known' || scope.kind === 'map' || scope.kind === 'list') return false;
  if (!id) return false;
  if (id.kind === 'known') return typeof id.value === 'string' && (site.hasScope || canHold(scope));
  // Put together of what is written and what is not known, it is a string all the same.
  if (id.kind === 'unknown' && (id.prefix ?? id.suffix) !== undefined && canHold(scope)) return true;
  return site.hasScope && id.kind !== 'map' && id.kind !== 'construct' && id.kind !== 'list';
}

function canHold(scope: Datum): boolean {
  return (
    scope.kind === 'instance' ||
    scope.kind === 'construct' ||
    scope.kind === 'unknown' ||
    scope.kind === 'attribute' ||
    (scope.kind === 'method' && scope.object.kind === 'instance')
  );
}

function constructAt(run: Run, type: string, site: CallSite, imported?: string): Datum {
  const [scope, id] = site.args;
  const literal = id?.kind === 'known' ? String(id.value) : undefined;
  const given = literal ?? nameFrom(id);
  const construct: Construct = {
    type,
    ...(imported === undefined ? {} : { imported }),
    name: given ?? lastName(type),
    ...(given === undefined ? { isUnnamed: true } : {}),
    ...(run.isAgain ? { isAgain: true } : {}),
    path: pathOf(scope),
    head: literal !== undefined && id ? id.span : site.nameSpan,
    span: site.span,
    statement: run.statement,
    args: site.args.slice(2),
    props: settingsOf(site.args[2], site.props),
    calls: [],
    condition: conditionOf(run),
    order: run.constructs.length,
  };
  addConstruct(run, construct);
  if (type.startsWith('external.solutions.')) makeParts(run, construct, site);
  return { kind: 'construct', construct, span: site.span };
}

/**
 * Properties that come from elsewhere (`props.queueProps`) may hold anything; of those that a test chooses, each is one of
 * what the choices say.
 */
function settingsOf(given: Datum | undefined, props: MapDatum): MapDatum {
  if (given === undefined || isAbsent(given)) return props;
  const isElsewhere = given.kind === 'symbol' && given.path.startsWith('external.');
  if (isElsewhere || given.kind === 'unknown' || given.kind === 'instance') return { ...props, open: true };
  return given.kind === 'oneOf' ? chosenSettings(given, props) : props;
}

function chosenSettings({ options, condition, span }: OneOfDatum, { entries }: MapDatum): MapDatum {
  const maps = options.flatMap((option) => (option.kind === 'map' ? [option] : []));
  const isOpen = maps.some(({ open }) => open) || options.some((one) => one.kind !== 'map' && !isAbsent(one));
  const keys = new Map(maps.flatMap((map) => map.entries.map(({ key, keySpan }) => [key, keySpan] as const)));
  const chosen = [...keys].map(([key, keySpan]) => {
    const values = options.map(
      (option) => (option.kind === 'map' ? entryOf(option, key) : undefined) ?? absent(keySpan),
    );
    return { key, keySpan, value: oneOf(values, keySpan, condition) };
  });
  return { kind: 'map', span, entries: [...entries, ...chosen], ...(isOpen && { open: true }) };
}

function conditionOf({ conditions }: Run): string | undefined {
  return conditions.length > 0 ? conditions.join(' && ') : undefined;
}

/** A name; of one that is put together at run time the part that is written. */
export function nameFrom(id: Datum | undefined): string | undefined {
  if (id?.kind === 'known') return typeof id.value === 'string' ? id.value : undefined;
  if (id?.kind !== 'unknown') return undefined;
  const name = withoutTail(`${id.prefix ?? ''}${id.suffix ?? ''}`.replace(/^[-_.]+/, ''), /[-_.]/);
  return name === '' ? undefined : name;
}

function objectAt(type: string, site: CallSite, of?: Construct): ObjectDatum {
  const last = site.args.length > 1 ? site.args.at(-1) : undefined;
  return {
    kind: 'object',
    type,
    args: site.args,
    props: settingsOf(last, site.props),
    calls: [],
    head: site.nameSpan,
    span: site.span,
    ...(of ? { of } : {}),
  };
}

/** `Grant.addToPrincipal({ grantee, actions, resourceArns })` is a statement that is added to the role of the grantee. */
function grantTo(run: Run, { props, span, nameSpan: head }: CallSite): Datum {
  const statement: ObjectDatum = {
    kind: 'object',
    type: 'aws-iam.PolicyStatement',
    args: [],
    props: {
      ...props,
      entries: props.entries.map((entry) => (entry.key === 'resourceArns' ? { ...entry, key: 'resources' } : entry)),
    },
    calls: [],
    head,
    span,
  };
  for (const grantee of constructsIn(entryOf(props, 'grantee') ?? absent(span))) {
    recordCall(run, grantee, 'addToRolePolicy', { args: [statement], props: emptyMap(span.start), span });
  }
  return unknown(span);
}

/** A method of a construct is noted on it; what it gives still belongs to the construct. */
export function callOnConstruct(run: Run, construct: Construct, method: string, written: CallSite): Datum {
  const site = run.isPython ? withPositions(written, method) : written;
  recordCall(run, construct, method, site);
  runCallbacks(run, site);
  const rule = ruleOfEvent(run, method, site);
  if (rule) return rule;
  if (method.startsWith('metric')) return objectAt(`${construct.type}.${method}`, site, construct);
  const [first] = site.args;
  // `cfnQueue.getAtt('QueueName')` is what `attrQueueName` is.
  const name = method === 'getAtt' && first?.kind === 'known' ? `attr${String(first.value)}` : `${method}()`;
  return { kind: 'attribute', construct, name, span: site.span };
}

/** `repository.onCommit('id', { target })` and its like make a rule. */
function ruleOfEvent(run: Run, method: string, site: CallSite): Datum | undefined {
  const [id] = site.args;
  const target = site.props.entries.find(({ key }) => key === 'target');
  if (!/^on[A-Z]/.test(method) || id?.kind !== 'known' || !target) return undefined;
  const { span } = site;
  const construct: Construct = {
    type: 'aws-events.Rule',
    name: String(id.value),
    path: [],
    head: id.span,
    span,
    statement: run.statement,
    args: [],
    props: {
      kind: 'map',
      span: site.props.span,
      entries: [
        { key: 'eventPattern', keySpan: span, value: { kind: 'unknown', span } },
        {
          key: 'targets',
          keySpan: target.keySpan,
          value: { kind: 'list', items: [target.value], span: target.value.span },
        },
      ],
    },
    calls: [],
    condition: conditionOf(run),
    order: run.constructs.length,
  };
  addConstruct(run, construct);
  return { kind: 'construct', construct, span };
}

/** A method of an object of the library. `metric.createAlarm(this, 'Alarm', …)` makes an alarm. */
export function callOnObject(run: Run, object: ObjectDatum, method: string, written: CallSite): Datum {
  const site = run.isPython ? withPositions(written, method) : written;
  if (method === 'createAlarm') {
    const made = constructAt(run, 'aws-cloudwatch.Alarm', site);
    const { span, props } = site;
    if (made.kind === 'construct' && isAbsent(props.entries.find(({ key }) => key === 'metric')?.value)) {
      const metric = { key: 'metric', keySpan: object.span, value: object };
      run.constructs.pop();
      const construct: Construct = { ...made.construct, props: { ...props, entries: [...props.entries, metric] } };
      run.constructs.push(construct);
      return { kind: 'construct', construct, span };
    }
    return made;
  }
  const [bound] = site.args;
  // An event source is bound to the function that it is added to.
  if (method === 'bind' && object.type.startsWith('aws-lambda-event-sources.') && bound?.kind === 'construct') {
    return callOnConstruct(run, bound.construct, 'addEventSource', { ...site, args: [object] });
  }
  recordCall(run, object, method, site);
  if (object.type === 'core.Aspects.of' && method === 'add') run.aspects.push({ scope: object.args[0], site });
  if (object.type === 'core.Validations.of' && method === 'acknowledge')
    run.calls.push({ path: `${object.type}.${method}`, args: [...object.args, ...site.args], span: site.span });
  runCallbacks(run, site);
  return { ...objectAt(`${object.type}.${method}`, site, object.of), base: object };
}
