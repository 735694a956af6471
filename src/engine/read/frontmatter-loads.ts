import type { Frontmatter, Problem, Template } from '../types';
import { parseLoad } from './load';

/**
 * Puts the loads that a note's frontmatter declares on the resources of its fenced templates. A load declared beside the
 * resource itself wins. Loads that cannot be read are problems, wherever their resource is.
 */
export function withLoads(
  templates: readonly Template[],
  frontmatter: Frontmatter | undefined,
): { readonly templates: readonly Template[]; readonly problems: readonly Problem[] } {
  const declared = frontmatter?.loads ?? [];
  if (declared.length === 0) return { templates, problems: [] };
  const read = declared.map((one) => ({ ...one, load: parseLoad(one.text, one.span) }));
  const loads = new Map(read.flatMap(({ name, load }) => (load ? [[name, load] as const] : [])));
  return {
    templates: templates.map((template) => ({
      ...template,
      resources: template.resources.map((resource) => {
        const load = resource.load ?? loads.get(resource.id);
        return load ? { ...resource, load } : resource;
      }),
    })),
    problems: read
      .filter(({ load }) => load === undefined)
      .map(({ name, span }) => ({
        rule: 'load-unreadable',
        span,
        message: `The load of ${name.slice(0, 60)} cannot be read: write it as "5,000 msg/s, 30 KB, batches of 10".`,
        subject: name,
      })),
  };
}
