import type { Known, OneOf, Reference, Span, Unknown, Value } from '../../types';
import { mentionsOf, symbolicOf } from '../../values';
import type { Origin, Scope } from './scope';

/** A product of alternatives larger than this is not spelled out. */
export const maximumAlternatives = 16;

export function text(value: string, span: Span): Known {
  return { kind: 'known', span, value };
}

/** What is not worked out still tells which resources it names. */
export function unknown(span: Span, of: readonly Value[]): Unknown {
  const mentions = [...new Set(of.flatMap(mentionsOf))];
  return { kind: 'unknown', span, ...(mentions.length > 0 && { mentions }) };
}

/** A resource by its logical id, or an attribute of one: `Orders`, `Orders.Arn`. */
export function resourceReference(scope: Scope, name: string, span: Span): Reference | undefined {
  if (scope.types.has(name)) return { kind: 'reference', span, resource: name };
  const dot = name.indexOf('.');
  if (dot <= 0 || !scope.types.has(name.slice(0, dot))) return undefined;
  return { kind: 'reference', span, resource: name.slice(0, dot), attribute: name.slice(dot + 1) };
}

/** Puts texts together. Alternatives are multiplied while they are few. */
export function concatenate(scope: Scope, pieces: readonly Value[], span: Span): Value {
  let whole: readonly string[] = [''];
  const mentions = new Set<string>();
  let from: Origin | undefined;
  for (const piece of pieces) {
    for (const mention of mentionsOf(piece)) mentions.add(mention);
    if (piece.kind === 'known' && piece.from) from ??= piece.from;
    const parts = piece.kind === 'oneOf' ? piece.options.map(written) : [written(piece)];
    if (whole.length * parts.length > maximumAlternatives) return unknown(span, pieces);
    whole = whole.flatMap((before) => parts.map((part) => before + part));
  }
  return oneOf(
    span,
    whole.map((symbolic) => resolveText(scope, symbolic, span, from, mentions)),
  );
}

/** `${?}` stands for a text of which nothing at all is known. */
function written(value: Value): string {
  const symbolic = value.kind === 'reference' && value.arn !== undefined ? value.arn : symbolicOf(value);
  if (symbolic !== undefined) return symbolic;
  return value.kind === 'unknown' ? `${value.prefix ?? ''}\${?}${value.suffix ?? ''}` : '${?}';
}

/** A text in which all is known, a lone reference, an ARN that names a resource, or a text with gaps. */
export function resolveText(
  scope: Scope,
  symbolic: string,
  span: Span,
  from?: Origin,
  mentions?: ReadonlySet<string>,
): Value {
  if (symbolic.startsWith('arn:') || symbolic.startsWith('https://') || symbolic.startsWith('${AWS::Partition}')) {
    scope.asksNames = true;
    const resource = scope.names.ofArn(symbolic);
    if (resource !== undefined) {
      const attribute = symbolic.startsWith('https://') ? 'QueueUrl' : 'Arn';
      return { kind: 'reference', span, resource, attribute, arn: symbolic };
    }
  }
  if (symbolic.includes('{{resolve:')) return { kind: 'unknown', span };
  const open = symbolic.indexOf('${');
  if (open < 0 || !mentions) return { kind: 'known', span, value: symbolic, ...(from && { from }) };
  const close = symbolic.lastIndexOf('}');
  if (open === 0 && symbolic.indexOf('}') === symbolic.length - 1) {
    const alone = resourceReference(scope, symbolic.slice(2, -1), span);
    if (alone) return alone;
  }
  const prefix = symbolic.slice(0, open);
  const suffix = symbolic.slice(close + 1);
  return {
    kind: 'unknown',
    span,
    symbolic,
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
    ...(mentions.size > 0 && { mentions: [...mentions] }),
  };
}

export function oneOf(span: Span, options: readonly Value[], condition?: string): Value {
  const [only] = options;
  if (only && options.length === 1) return only;
  const value: OneOf = { kind: 'oneOf', span, options };
  return condition === undefined ? value : { ...value, condition };
}
