import { fitsPattern, isAllow, policyStatements, principalsOf, sourcesOf } from '../engine/graph';
import type { Graph, GraphEdge, Resource, Rule, Span, Value } from '../engine/types';
import { certainBranches, itemsOf, property, refersTo, stringOf, subjectOf, symbolicOf } from '../engine/values';
import { fitted } from './fitted';
import { findings } from './prose';

/** Services that write into a queue in their own name, by the type of the sender. */
const writers: Readonly<Record<string, { readonly name: string; readonly principal: string }>> = {
  'AWS::SNS::Topic': { name: 'SNS', principal: 'sns.amazonaws.com' },
  'AWS::S3::Bucket': { name: 'S3', principal: 's3.amazonaws.com' },
  'AWS::Events::Rule': { name: 'EventBridge', principal: 'events.amazonaws.com' },
};

const rule: Rule = {
  id: 'sqs-key-closed-to-producer',
  title: 'A key that the service writing into the queue may not use',
  severity: 'error',
  group: 'SQS',
  fixable: false,
  *checkTemplate({ graph }) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const key = property(queue, 'KmsMasterKeyId');
      if (!key) continue;
      const [producer] = sourcesOf(graph, queue.id)
        .concat(graph.to(queue.id, 'dead-letters'))
        .flatMap((edge) => writerOf(graph, edge))
        .concat(letIn(graph, queue.id));
      if (!producer) continue;
      const managed = certainBranches(key).find((one) => /(?:^|:)alias\/aws\/sqs$/.test(symbolicOf(one) ?? ''));
      const own = [...refersTo(key), ...aliasesNamed(graph, key)].map((id) => keyBehind(graph, id))[0];
      if (!managed && (!own || isOpenTo(graph, own, producer))) continue;
      yield {
        span: (managed ?? key).span,
        message: fitted((name) =>
          managed
            ? `${producer.name} cannot encrypt for ${name(subjectOf(queue))}: the key alias/aws/sqs lets no service in; use SSE-SQS or a key of your own.`
            : `${name(own?.id ?? '')} does not let ${producer.name} use it, so nothing of it arrives in ${name(subjectOf(queue))}: allow ${producer.principal} in its policy.`,
        ),
        subject: subjectOf(queue),
        fact: 'sqs.sse.kms',
        related: [{ span: producer.span, message: `${producer.name} sends from here.` }],
      };
    }
  },
  checkNote: (context) =>
    findings(context, 'sqs-key-closed-to-producer', 'sqs.sse.kms', (_first, name) => ({
      message: `The key of ${name ?? 'this queue'} does not let AWS services use it, so nothing arrives: take SSE-SQS or a key that names them.`,
    })),
};

interface Writer {
  readonly name: string;
  readonly principal: string;
  readonly span: Span;
  /** It writes what it could not deliver: CDK opens a key to deliveries, never to these. */
  readonly isForFailures: boolean;
}

function writerOf(graph: Graph, edge: GraphEdge): readonly Writer[] {
  const type =
    graph.resource(edge.source)?.type ?? (edge.via?.type === 'AWS::SNS::Subscription' ? 'AWS::SNS::Topic' : '');
  const writer = writers[type];
  return writer ? [{ ...writer, span: edge.span, isForFailures: edge.kind === 'dead-letters' }] : [];
}

/** Services that the policy of the queue lets in: what they send comes from somewhere else. */
function letIn(graph: Graph, queue: string): readonly Writer[] {
  const statements = policyStatements(graph).filter((one) => one.attachedTo.includes(queue) && isAllow(one.statement));
  return statements.flatMap(({ statement, span }) => {
    const services = principalsOf(statement)?.flatMap(({ value }) => stringOf(value) ?? []) ?? [];
    const writer = Object.values(writers).find(({ principal }) => services.includes(principal));
    return writer ? [{ ...writer, span, isForFailures: false }] : [];
  });
}

/** An alias of the file by its name: `alias/orders`. */
function aliasesNamed(graph: Graph, key: Value): readonly string[] {
  const name = symbolicOf(key);
  const aliases = name === undefined ? [] : graph.ofType('AWS::KMS::Alias');
  return aliases.filter((alias) => symbolicOf(property(alias, 'AliasName')) === name).map(({ id }) => id);
}

function keyBehind(graph: Graph, id: string): Resource | undefined {
  const resource = graph.resource(id);
  if (resource?.type === 'AWS::KMS::Key') return resource;
  const [target] = resource?.type === 'AWS::KMS::Alias' ? refersTo(property(resource, 'TargetKeyId')) : [];
  return target === undefined ? undefined : graph.resource(target);
}

/** CDK opens a key to who delivers into a queue that has it, and with `grantSendMessages`; not to who puts failures there. */
function isOpened(graph: Graph, key: Resource, { principal, isForFailures }: Writer): boolean {
  const queues = graph
    .ofType('AWS::SQS::Queue')
    .filter((one) => refersTo(property(one, 'KmsMasterKeyId')).includes(key.id));
  const granted = policyStatements(graph).filter(({ statement }) => itemsOf(property(statement, 'Action')).length > 1);
  return (
    !isForFailures ||
    queues.some(
      ({ id }) =>
        sourcesOf(graph, id).some((edge) => writerOf(graph, edge).some((one) => one.principal === principal)) ||
        granted.some(
          ({ attachedTo, statement }) =>
            attachedTo.includes(id) && principalsOf(statement)?.some(({ value }) => stringOf(value) === principal),
        ),
    )
  );
}

/** A statement that lets the service make data keys; one that cannot be read counts as one. */
function isOpenTo(graph: Graph, key: Resource, writer: Writer): boolean {
  const { principal } = writer;
  const policy = property(key, 'KeyPolicy');
  if (policy === undefined)
    return key.properties.open === true || (key.origin === 'cdk' && isOpened(graph, key, writer));
  const statements = property(policy, 'Statement');
  if (statements === undefined || policy.kind !== 'map' || policy.open) return true;
  return itemsOf(statements).some((statement) => {
    if (statement.kind !== 'map' || statement.open) return true;
    if (!isAllow(statement)) return false;
    const actions = itemsOf(property(statement, 'Action')).map((one) => stringOf(one) ?? 'kms:GenerateDataKey');
    const mayEncrypt = actions.some((action) => fitsPattern(action.toLowerCase(), 'kms:generatedatakey'));
    const lets = principalsOf(statement)?.some(
      ({ kind, value }) => kind === 'any' || (kind === 'service' && (stringOf(value) ?? principal) === principal),
    );
    return mayEncrypt && (lets ?? true);
  });
}

export default rule;
