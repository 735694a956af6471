import type { Graph, Relations, Template, TemplateContext } from './types';

/**
 * What a rule is given to look at, which tells whether it has looked at other documents. A class: V8 keeps what getters of
 * a single object see until it collects all of its memory.
 */
export class NoticingContext implements TemplateContext {
  readonly facts: TemplateContext['facts'];
  readonly options: TemplateContext['options'];
  readonly template: Template;
  readonly asOf: TemplateContext['asOf'];
  readonly doc: TemplateContext['doc'];
  /** It has looked at other documents since this was set back. */
  looked = false;
  readonly #relations: Relations;
  readonly #graphOf: (template: Template) => Graph;

  constructor(
    { facts, options, template, asOf, doc }: Omit<TemplateContext, 'relations' | 'graph'>,
    relations: Relations,
    graphOf: (template: Template) => Graph,
  ) {
    this.facts = facts;
    this.options = options;
    this.template = template;
    this.asOf = asOf;
    this.doc = doc;
    this.#relations = relations;
    this.#graphOf = graphOf;
  }

  get relations(): Relations {
    this.looked = true;
    return this.#relations;
  }

  get graph(): Graph {
    return this.#graphOf(this.template);
  }
}
