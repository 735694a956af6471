import type { Template } from '../../types';
import type { Evaluated } from './evaluate';
import { constructOf } from './evaluate/calls';
import { constructsIn } from './evaluate/run';
import { nameConstructs } from './lower/names';
import { propOf, toValue } from './lower/values';

/** The queues that something of another file is told to put its failures into. */
export function failureQueuesOf({ constructs, failurePlaces }: Evaluated): readonly string[] {
  if (failurePlaces.length === 0) return [];
  const ids = nameConstructs(constructs);
  const places = failurePlaces.flatMap((place) => constructsIn(place));
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
