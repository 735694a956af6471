import type { Template } from '../../types';
import type { Evaluated } from './evaluate';
import { constructOf } from './evaluate/calls';
import { constructsIn } from './evaluate/run';
import { nameConstructs } from './lower/names';
import { propOf, toValue } from './lower/values';

const namedForFailures = /dlq|dead[-_]?letter|fail/i;

/** The queues that something of another file, or a state machine, is told to put its failures into. */
export function failureQueuesOf({ constructs, failurePlaces }: Evaluated): readonly string[] {
  const told = constructs.flatMap(({ type, props }) => {
    const queue = type === 'aws-stepfunctions-tasks.SqsSendMessage' ? constructOf(propOf(props, 'queue')) : undefined;
    return queue && namedForFailures.test(queue.name) ? [queue] : [];
  });
  const places = [...failurePlaces.flatMap((place) => constructsIn(place)), ...told];
  if (places.length === 0) return [];
  const ids = nameConstructs(constructs);
  return [...new Set(places.flatMap((construct) => ids.get(construct) ?? []))];
}

/** What a program hands to other stacks: outputs with an export name, and constructs in the fields of its classes. */
export function exportsOf({ constructs, instances }: Evaluated): Template['exports'] {
  const ids = nameConstructs(constructs);
  const names = {
    idOf: (construct: (typeof constructs)[number]) => ids.get(construct) ?? construct.name,
    budget: 5_000,
    depth: 0,
  };
  const outputs = constructs.flatMap(({ type, props }) => {
    const name = type === 'core.CfnOutput' ? propOf(props, 'exportName') : undefined;
    const value = propOf(props, 'value');
    return name?.kind === 'known' && value ? [{ name: String(name.value), value: toValue(names, value) }] : [];
  });
  const fields = instances.flatMap((instance) =>
    [...instance.fields].flatMap(([name, datum]) =>
      constructOf(datum) ? [{ name, value: toValue(names, datum) }] : [],
    ),
  );
  return [...outputs, ...fields];
}
