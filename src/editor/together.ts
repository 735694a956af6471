import type { Finding } from '../engine/types';

/**
 * One row for one mistake: where a value is out of date or wrong, that another note says something else is no second
 * problem. The other note becomes a place of the first.
 */
export function together(findings: readonly Finding[]): readonly Finding[] {
  const disagreements = findings.filter(({ rule }) => rule === 'note-disagreement');
  if (disagreements.length === 0) return findings;
  const folded = new Set<Finding>();
  const shown = findings.map((finding) => {
    if (finding.rule !== 'fact-outdated' && finding.rule !== 'fact-wrong') return finding;
    const same = disagreements.filter(({ span }) => span.start === finding.span.start && span.end === finding.span.end);
    if (same.length === 0) return finding;
    for (const one of same) folded.add(one);
    const related = [finding, ...same].flatMap((one) => one.related ?? []);
    // Fixes are written when somebody asks, so they are not copied.
    return Object.create(finding, { related: { value: related, enumerable: true } }) as Finding;
  });
  return shown.filter((finding) => !folded.has(finding));
}
