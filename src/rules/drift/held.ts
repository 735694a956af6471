import type { Mention } from '../../engine/mentions/mentions';
import type { Related, Span } from '../../engine/types';
import { property } from '../../engine/values';
import type { Fits } from './around';
import { type Holder, holdersOf, type Through } from './holders';

/** Whether a part of a sentence is put forward as so. */
export type IsSaid = (stated: { readonly span: Span }) => boolean;

interface Setting {
  readonly types: readonly string[];
  readonly through?: readonly Through[];
}

/** What a mention would be about: its holders of a setting, told apart by where they are. */
export function fitting({ types, through = [] }: Setting): Fits {
  return ({ declared }) => {
    const holders = declared.flatMap((one) => holdersOf(one, types, through));
    return holders.length === 0
      ? undefined
      : holders.map(({ declared: { doc }, properties }) => `${doc.uri} ${properties.span.start}`).join('\n');
  };
}

/** The holders of a setting where each of them differs from what is stated; nothing where one agrees or does not say. */
export function holdersThat(
  { declared }: Mention,
  { types, through = [] }: Setting,
  differs: (holder: Holder) => boolean | undefined,
): readonly Holder[] | undefined {
  const holders = declared.map((one) => holdersOf(one, types, through));
  const all = holders.flat();
  return holders.every((some) => some.length > 0) && all.every((holder) => differs(holder) === true) ? all : undefined;
}

/** Where the template sets it, else the resource. */
export function relatedOf({ declared, resource, properties }: Holder, path: string, message: string): Related {
  return { uri: declared.doc.uri, span: property(properties, path)?.span ?? resource.head, message };
}

/** Words of a note as a message quotes them. */
export function wordsOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/[\s*`]+|(?<![a-z0-9])_|_(?![a-z0-9])/gi, ' ')
    .trim()
    .slice(0, 40);
}
