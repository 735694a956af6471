import { rulesOfPeer } from '../../suppress';
import { childOf, type SyntaxNode } from './syntax';

/**
 * Rule ids (or `*`) that `Metadata` of a resource or of the whole template silences: our own
 * `Queuewise: { disable: […] }`, and what peers keep there.
 */
export function suppressedByMetadata(metadata: SyntaxNode | undefined): readonly string[] {
  if (metadata?.kind !== 'map') return [];
  const own = textsOf(childOf(childOf(metadata, 'Queuewise'), 'disable'));
  const peers = [
    ...textsOf(childOf(childOf(childOf(metadata, 'cfn-lint'), 'config'), 'ignore_checks')),
    ...idsOf(childOf(childOf(metadata, 'cfn_nag'), 'rules_to_suppress')),
    ...idsOf(childOf(childOf(metadata, 'cdk_nag'), 'rules_to_suppress')),
    ...idsOf(childOf(childOf(metadata, 'checkov'), 'skip')),
    ...textsOf(childOf(childOf(metadata, 'guard'), 'SuppressedRules')),
  ];
  return [...own, ...peers.flatMap(rulesOfPeer)];
}

function textsOf(node: SyntaxNode | undefined): readonly string[] {
  if (node?.kind === 'list') return node.items.flatMap(textsOf);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? [node.value] : [];
}

/** `[{ id: W48, reason: … }]` */
function idsOf(node: SyntaxNode | undefined): readonly string[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => textsOf(childOf(item, 'id')));
}

/** The node that holds a declared load: `Metadata: { Queuewise: { load: … } }`. */
export function loadInMetadata(metadata: SyntaxNode | undefined): SyntaxNode | undefined {
  return childOf(childOf(metadata, 'Queuewise'), 'load');
}
