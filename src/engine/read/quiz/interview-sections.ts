import type { Span } from '../../types';
import type { Built } from './build';
import { holdsInterview, interviewTitle, isBareForm } from './told';

const heading = /^(#{1,6})[ \t]/;

interface Block {
  readonly text: string;
  readonly start: number;
}

/** What is built without the headings that ask outside of a list of questions: there they are sections of the note. */
export function inSections(built: readonly Built[], blocks: readonly Block[]): readonly Built[] {
  const bare = built.filter(isBare);
  if (bare.length === 0) return built;
  const sections = interviewSections(blocks);
  // "What is it?" below each of many headings asks about what is above it.
  const stems = new Set(bare.map(({ question }) => question.stem));
  const repeats = (bare.length - stems.size) * 4 > bare.length;
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
    // A title in the frontmatter is above all headings.
    if (title !== null) open = { start: start + title.index, level: marks?.length ?? 0 };
  }
  close(Number.POSITIVE_INFINITY);
  return sections;
}
