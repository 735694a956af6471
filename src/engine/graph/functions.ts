import type { Resource, Value } from '../types';
import { isAbsent, property } from '../values';
import type { GraphBuilder } from './builder';

/** What functions poll, and where their failures and results go. */
export function connectFunctions(builder: GraphBuilder): void {
  for (const mapping of builder.ofType('AWS::Lambda::EventSourceMapping')) connectMapping(builder, mapping);
  for (const config of builder.ofType('AWS::Lambda::EventInvokeConfig')) {
    const from = property(config, 'FunctionName');
    const destinations = property(config, 'DestinationConfig');
    const via = config;
    builder.connect({ from, to: property(destinations, 'OnSuccess.Destination'), kind: 'delivers', via });
    builder.connect({ from, to: property(destinations, 'OnFailure.Destination'), kind: 'dead-letters', via });
  }
  for (const lambda of builder.ofType('AWS::Lambda::Function')) {
    builder.connect({
      from: lambda.id,
      to: property(lambda, 'DeadLetterConfig.TargetArn'),
      kind: 'dead-letters',
      via: lambda,
    });
  }
}

function connectMapping(builder: GraphBuilder, mapping: Resource): void {
  const lambda = property(mapping, 'FunctionName');
  const criteria = property(mapping, 'FilterCriteria');
  builder.connect({
    from: sourceOf(mapping),
    to: lambda,
    kind: 'consumes',
    via: mapping,
    span: mapping.head,
    properties: mapping.properties,
    filtered: criteria !== undefined && !isAbsent(criteria),
  });
  builder.connect({
    from: lambda,
    to: property(mapping, 'DestinationConfig.OnFailure.Destination'),
    kind: 'dead-letters',
    via: mapping,
    properties: mapping.properties,
  });
}

function sourceOf(mapping: Resource): string | Value | undefined {
  const arn = property(mapping, 'EventSourceArn');
  return arn === undefined && property(mapping, 'SelfManagedEventSource') !== undefined ? 'external' : arn;
}
