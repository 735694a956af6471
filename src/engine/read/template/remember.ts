import type { Template } from '../../types';
import type { SyntaxNode } from './syntax';

/**
 * The syntax tree that a template was read from, kept beside the plain data for the printers of fixes. It hangs on the
 * list of resources, which copies of a template share; it goes when they go.
 */
const trees = new WeakMap<Template['resources'], SyntaxNode>();

export function rememberSyntax(template: Template, root: SyntaxNode): void {
  trees.set(template.resources, root);
}

export function syntaxOf(template: Template): SyntaxNode | undefined {
  return trees.get(template.resources);
}
