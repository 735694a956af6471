import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeClaims } from '../../src/engine/judge';
import { linesOf } from '../../src/engine/lines';
import { readNote } from '../../src/engine/read/note';
import type { Doc, Verdict } from '../../src/engine/types';
import { factBase } from '../../src/facts';
import { readTable } from './table';

/**
 * How well claims are read, against places that people have judged: of the corpus notes (`truth.csv`) and of the two
 * seed notes (`seed-truth.csv`). A place and a claim are the same where they overlap on one line.
 */
const notes = '../shared/corpus-notes';
const seeds = '../shared/facts/seed-truth.csv';
const day = { kind: 'date', date: '2026-11-22' } as const;

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly fact: string;
  readonly verdict: string;
  readonly accepted: readonly string[];
  readonly zone: string;
}

interface Found {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly fact: string;
  readonly verdict: Verdict | 'load';
  readonly scope: string;
}

const flagged = new Set(['outdated', 'wrong']);

/** Prints the figures; with `verbose` each place that counts against them. */
export function measure(verbose: boolean): void {
  if (!existsSync(join(notes, 'truth.csv'))) {
    console.log(`${notes} is not there: nothing to measure.`);
    return;
  }
  corpus(verbose);
  seedNotes(verbose);
}

function corpus(verbose: boolean): void {
  const { rows, comments } = readTable(readFileSync(join(notes, 'truth.csv'), 'utf8'));
  const complete = new Set(
    comments
      .filter((one) => one.startsWith('complete:'))
      .flatMap((one) =>
        one
          .slice(9)
          .split(';')
          .map((file) => file.trim()),
      ),
  );
  const places: Place[] = rows.map((row) => ({
    file: row.file ?? '',
    line: Number(row.line),
    column: Number(row.column),
    text: row.claim_text ?? '',
    fact: row.fact ?? '',
    verdict: row.verdict ?? '',
    accepted: [row.verdict ?? '', ...(row.also_ok ?? '').split('|')].filter((one) => one !== ''),
    zone: row.zone ?? '',
  }));
  const files = [...new Set(places.map((one) => one.file))];
  const tally = {
    flaggedRight: 0,
    flaggedWrong: 0,
    stale: 0,
    staleFound: 0,
    current: 0,
    currentFound: 0,
    traps: 0,
    quiet: 0,
  };
  const complain = (what: string, place: { file: string; line: number }, text: string, detail = '') => {
    if (verbose)
      console.log(`${what}\t${place.file.split('/').at(-1)}:${place.line}\t${JSON.stringify(text)}\t${detail}`);
  };
  for (const file of files) {
    const found = claimsOf(join(notes, file));
    const here = places.filter((one) => one.file === file);
    for (const claim of found) {
      if (!flagged.has(claim.verdict)) continue;
      const place = here.find((one) => overlaps(one, claim));
      if (repeats(here, claim) && !here.some((one) => overlaps(one, claim) && one.fact === claim.fact)) continue;
      if (place ? place.accepted.some((one) => flagged.has(one)) : !complete.has(file)) {
        if (place) tally.flaggedRight++;
      } else {
        tally.flaggedWrong++;
        complain(
          'FALSE ALARM',
          { file, line: claim.line },
          claim.text,
          `${claim.fact} ${claim.verdict} (${claim.scope}); label ${place?.accepted ?? 'none'}`,
        );
      }
    }
    for (const place of here) {
      const claims = found.filter((claim) => overlaps(place, claim));
      const mayPass = place.accepted.includes('not-a-claim');
      if (flagged.has(place.verdict) && !mayPass) {
        tally.stale++;
        const ok = claims.some((one) => place.accepted.includes(one.verdict));
        if (ok) tally.staleFound++;
        else complain('MISSED', place, place.text, `${place.fact} ${place.verdict}; got ${show(claims)}`);
      } else if ((place.verdict === 'current' || place.verdict === 'default-mode') && !mayPass) {
        tally.current++;
        const ok = claims.some((one) => place.accepted.includes(one.verdict));
        if (ok) tally.currentFound++;
        else complain('UNSEEN', place, place.text, `${place.fact} ${place.accepted}; got ${show(claims)}`);
      } else if (place.verdict === 'not-a-claim') {
        tally.traps++;
        const bad = claims.find((one) => one.verdict !== 'load' && !place.accepted.includes(one.verdict));
        if (!bad) tally.quiet++;
        else complain('TRAP', place, place.text, show([bad]));
      }
    }
  }
  const share = (part: number, whole: number) =>
    `${part}/${whole} = ${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
  console.log(
    `flagged as outdated or wrong, right: ${share(tally.flaggedRight, tally.flaggedRight + tally.flaggedWrong)}`,
  );
  console.log(`outdated or wrong, flagged:          ${share(tally.staleFound, tally.stale)}`);
  console.log(`current or default mode, recognised: ${share(tally.currentFound, tally.current)}`);
  console.log(`traps left alone:                    ${share(tally.quiet, tally.traps)}`);
}

function seedNotes(verbose: boolean): void {
  if (!existsSync(seeds)) return;
  const { rows } = readTable(readFileSync(seeds, 'utf8'));
  const found = new Map<string, readonly Found[]>();
  const tally = { must: 0, mustFound: 0, never: 0, neverQuiet: 0, current: 0, recognised: 0 };
  for (const row of rows) {
    const file = row.file ?? '';
    const claims = found.get(file) ?? claimsOf(join(notes, 'seeds', file));
    found.set(file, claims);
    const place = { line: Number(row.line), column: Number(row.column), text: row.text ?? '' };
    const here = claims.filter((one) => overlaps(place, one));
    const stale = here.find((one) => flagged.has(one.verdict));
    const complain = (what: string) =>
      verbose && console.log(`${what}\t${row.id}\t${JSON.stringify(row.text)}\t${row.fact}\tgot ${show(here)}`);
    if (row.must_flag === 'yes') {
      tally.must++;
      if (stale || (row.rule !== 'fact-outdated' && row.rule !== 'fact-wrong')) tally.mustFound++;
      else complain('SEED MISSED');
    } else if (row.must_flag === 'no') {
      tally.never++;
      if (!stale) tally.neverQuiet++;
      else complain('SEED FALSE ALARM');
    } else if (stale) complain('seed may');
    if (row.class === 'current' && row.kind === 'numeric') {
      tally.current++;
      if (here.some((one) => one.verdict === 'current')) tally.recognised++;
      else complain('SEED UNSEEN');
    }
  }
  console.log(
    `seed notes: must be flagged ${tally.mustFound}/${tally.must}, never flagged ${tally.neverQuiet}/${tally.never}, current numbers recognised ${tally.recognised}/${tally.current}`,
  );
}

function claimsOf(path: string): readonly Found[] {
  const text = readFileSync(path, 'utf8');
  const { note } = readNote({ uri: path, text }, factBase);
  const doc: Doc = { uri: path, text, kind: 'note', note, templates: [], suppressions: [], problems: [] };
  const lines = linesOf(text);
  return judgeClaims(doc, factBase, day).map(({ claim, fact, verdict }) => {
    const start = lines.positionAt(claim.span.start);
    return {
      line: start.line,
      start: start.column,
      end: start.column + claim.span.end - claim.span.start,
      text: text.slice(claim.span.start, claim.span.end),
      fact: fact.part ? `${fact.id}#${fact.part}` : fact.id,
      verdict: claim.sense === 'load' ? 'load' : verdict,
      scope: claim.scope,
    };
  });
}

function overlaps(
  place: { readonly line: number; readonly column: number; readonly text: string },
  claim: Found,
): boolean {
  return claim.line === place.line && claim.start < place.column + place.text.length && claim.end > place.column;
}

/** A former name is labelled at its first mention only; later ones are no false alarm. */
function repeats(places: readonly Place[], claim: Found): boolean {
  return /name$/.test(claim.fact) && places.some((one) => /name$/.test(one.fact));
}

function show(claims: readonly Found[]): string {
  return (
    claims.map((one) => `${JSON.stringify(one.text)} ${one.fact} ${one.verdict} (${one.scope})`).join('; ') || 'nothing'
  );
}
