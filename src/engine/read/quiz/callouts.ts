import { tellsToAnswer } from './admonitions';
import { takePart } from './assemble';
import type { Draft } from './draft';
import type { Part } from './parts';
import { type Run, runSpan, runText } from './runs';
import { endsAsking } from './stems';
import { foldedForm } from './told';
import { finish, startWalk } from './walk';

const questionTypes = new Set(['question', 'quiz', 'faq', 'help', 'mcq', 'exam', 'test', 'admonition']);

/** The questions that stand in callouts of one block, and the parts that stand in none. */
export function readCallouts(
  text: string,
  parts: readonly Part[],
): { readonly drafts: readonly Draft[]; readonly rest: readonly Part[] } {
  if (!parts.some((part) => part.kind === 'callout')) return { drafts: [], rest: parts };
  const drafts: Draft[] = [];
  const rest: Part[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at] as Part;
    if (part.kind !== 'callout' || !questionTypes.has(part.type)) {
      rest.push(part);
      at++;
      continue;
    }
    const end = calloutEnd(parts, at, part.depth);
    let own = at + 1;
    while (own < end && !isQuestion(parts[own] as Part)) own++;
    drafts.push(...readCallout(text, part, parts.slice(at + 1, own)));
    at = own;
  }
  return { drafts, rest };
}

function isQuestion(part: Part): boolean {
  return part.kind === 'callout' && questionTypes.has(part.type);
}

/** A callout reaches to the first line that is less deep, or to a line without any quote mark: other heads in it are its own. */
function calloutEnd(parts: readonly Part[], at: number, depth: number): number {
  let end = at + 1;
  while (end < parts.length) {
    const part = parts[end] as Part;
    if (part.gap || part.depth < depth) break;
    end++;
  }
  return end;
}

function readCallout(text: string, head: Extract<Part, { kind: 'callout' }>, body: readonly Part[]): readonly Draft[] {
  const walk = startWalk(text, false);
  walk.draft.callout = true;
  const title = head.run.filter(({ start, end }) => start < end);
  if (title.length > 0) {
    const { span, depth, indent, gap } = head;
    walk.draft.lead.push({ kind: 'text', run: title, bullet: false, asks: {}, span, depth, indent, gap });
  }
  const nested = body.findIndex((part) => part.kind === 'callout');
  for (const part of nested < 0 ? body : body.slice(0, nested)) takePart(walk, part);
  if (nested >= 0) {
    walk.awaitsKey = walk.draft.keys.length === 0;
    walk.mode = 'answer';
    const answer = body.slice(nested);
    for (const part of takeMatched(walk.draft, answer) ? [] : answer) {
      if (part.kind === 'callout') {
        if (/expla|reason|why/i.test(runText(text, part.run)) && !walk.awaitsKey) walk.mode = 'explanation';
      } else takePart(walk, part);
    }
  } else if (head.folded && walk.draft.options.length === 0 && title.length > 0)
    answerWithBody(text, walk.draft, title, head.type === 'admonition');
  finish(walk);
  for (const draft of walk.drafts) draft.callout = true;
  return walk.drafts;
}

/** `> > [!example] Group A`: what is to be matched is part of the stem, and pairs of letters answer. */
function takeMatched(draft: Draft, parts: readonly Part[]): boolean {
  const isGroup = (part: Part) => part.kind === 'callout' && part.type === 'example';
  const answer = parts.findLastIndex((part) => part.kind === 'callout' && !isGroup(part));
  if (answer < 0 || !isGroup(parts[0] as Part)) return false;
  const lines = parts.map((part): Run => {
    if (part.kind !== 'options') return part.kind === 'text' ? part.run : [];
    return part.options.map(({ run, labelSpan }) => ({
      ...runSpan(run),
      ...(labelSpan && { start: labelSpan.start }),
    }));
  });
  const stem = lines.slice(0, answer).flat();
  draft.lead.push(
    ...stem.map(
      (span) => ({ kind: 'text', run: [span], bullet: true, span, depth: 0, indent: 0, gap: false }) as const,
    ),
  );
  draft.answer = lines.slice(answer + 1).flat();
  return true;
}

/** `> [!question]- Why?` folded over its answer. */
function answerWithBody(text: string, draft: Draft, title: Draft['answer'], isAdmonition: boolean): void {
  const words = runText(text, title);
  if (draft.answer.length > 0 || !(endsAsking(words) || tellsToAnswer(words))) return;
  const body = draft.lead.slice(1);
  draft.lead = draft.lead.slice(0, 1);
  draft.answer = body.flatMap((piece) => (piece.kind === 'text' ? piece.run : []));
  if (isAdmonition) draft.told = { form: foldedForm, says: 'asks', leavesChoice: false };
}
