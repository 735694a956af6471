import { inOneLine } from '../../in-one-line';
import { lazyPattern } from '../../pattern';
import type { Span } from '../../types';
import type { Built } from './build';
import { endsAsking } from './stems';
import { isBareForm } from './told';

const heading = /^(#{1,6})[ \t]/;

interface Block {
  readonly text: string;
  readonly start: number;
}

/** Fewer headings, or links in a table of contents, that ask may be those of a manual. */
const fewestAsking = 12;

/** `# AWS Interview Questions`, `title: Practice questions`, and in a title `# Network questions`. */
const interviewTitle = lazyPattern(
  'im',
  () => inOneLine`
    ^(?:(?:#{1,4}|title:)[ \t][^\n]{0,100}?(?:\binterview\b|\bquestions (?:and|&|with) answers\b
      |\b(?:practice|exam|quiz|review|sample|mock|common|frequently asked) questions\b|\bq ?& ?a\b|\bquiz\b
      |\bflash ?cards\b)|#[ \t](?!(?:open|unresolved|outstanding|other|more|any|the|your|my|our|key|big)\b)
      [a-z][\w.+&-]{1,20}[ \t](?:(?:[a-z][\w.+&-]{1,20}|\d{1,3}|[–-])[ \t]){0,3}questions[ \t]*$)`,
);

/** One of these is in every such title. */
const interviewHints = ['uestions', 'UESTIONS', 'nterview', 'uiz', 'ards', '& A', '&A'];

/** The block says that the note is a list of questions: in a title, or in a table of contents whose links ask. */
export function holdsInterview(block: string): boolean {
  if (interviewHints.some((hint) => block.includes(hint)) && interviewTitle.test(block)) return true;
  return block.includes('](#') && (block.match(/\?[ *_`]{0,4}\]\(#/g)?.length ?? 0) >= fewestAsking;
}

/** The level of the heading that a block begins with, as `##`, and whether it asks, as `##?`. */
export function headingSign(block: string): string | undefined {
  const level = heading.exec(block)?.[1];
  const end = block.indexOf('\n');
  return level !== undefined && endsAsking(block.slice(0, end < 0 ? block.length : end).trimEnd())
    ? `${level}?`
    : level;
}

/** Nearly all headings of one level ask: that is a list of questions, whatever its title. */
export function isAskedThroughout(signs: readonly (string | undefined)[]): boolean {
  if (signs.length < fewestAsking) return false;
  const counts = new Map<string, number>();
  for (const sign of signs) if (sign !== undefined) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].some(([sign, asking]) => {
    return sign.endsWith('?') && asking >= fewestAsking && asking >= (counts.get(sign.slice(0, -1)) ?? 0) * 4;
  });
}

/**
 * What is built without the headings that ask outside of a list of questions: there they are sections of the note. A note
 * that is `asked` throughout is one list.
 */
export function inSections(built: readonly Built[], blocks: readonly Block[], asked: boolean): readonly Built[] {
  const bare = built.filter(isBare);
  if (bare.length === 0) return built;
  const sections = asked ? [{ start: 0, end: Number.POSITIVE_INFINITY }] : interviewSections(blocks);
  // "What is it?" below each of many headings asks about what is above it.
  const asking = bare.filter(({ told }) => told?.says !== 'states');
  const stems = new Set(asking.map(({ question }) => question.stem));
  const repeats = (asking.length - stems.size) * 4 > asking.length;
  return built.filter((one) => {
    if (!isBare(one)) return true;
    const { start: at } = one.question.span;
    return !repeats && sections.some(({ start, end }) => at >= start && at < end);
  });
}

function isBare({ told }: Built): boolean {
  return told !== undefined && isBareForm(told);
}

/**
 * Where a note is a list of questions: below each heading that says so, up to the next of its level. Blocks in order, of
 * which few hold such a heading; one look at each.
 */
function interviewSections(blocks: readonly Block[]): readonly Span[] {
  const sections: Span[] = [];
  let open: { readonly start: number; readonly level: number } | undefined;
  const close = (end: number) => {
    if (open !== undefined) sections.push({ start: open.start, end });
    open = undefined;
  };
  for (const { text, start } of blocks) {
    const level = heading.exec(text)?.[1]?.length;
    if (open !== undefined && level !== undefined && level <= open.level) close(start);
    if (open !== undefined || !holdsInterview(text)) continue;
    const title = interviewTitle.exec(text);
    const marks = title === null ? undefined : heading.exec(title[0])?.[1];
    // A title in the frontmatter is above all headings, and so is a table of contents.
    open = { start: start + (title?.index ?? 0), level: marks?.length ?? 0 };
  }
  close(Number.POSITIVE_INFINITY);
  return sections;
}
