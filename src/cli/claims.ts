import type { Engine } from '../core';
import { spelled } from '../engine/dates';
import { states } from '../engine/judge';
import type { ClaimValue, Fact, JudgedClaim } from '../engine/types';
import { wantsColour } from './check';
import { configure } from './configuration';
import { type Document, readDocuments } from './documents';
import { chosen, readArguments } from './options';
import { placeOf } from './report/report';
import { printable, type Style, styleOf } from './report/style';
import { plural } from './report/text';
import { readSources } from './sources';
import type { Surroundings } from './surroundings';

interface FileClaim {
  readonly document: Document;
  readonly judged: JudgedClaim;
}

/** `queuewise claims`: every claim recognised in notes with its verdict, right ones too. */
export async function runClaims(given: readonly string[], engine: Engine, surroundings: Surroundings): Promise<number> {
  const { options, rest } = readArguments(given, ['format', 'as-of', 'config', 'stdin-name', 'color']);
  const format = chosen('format', options.format, ['text', 'json']);
  const configured = configure(options, surroundings, engine.rules);
  const sources = await readSources(rest, surroundings, {
    exclude: configured.exclude,
    inputName: options['stdin-name'],
  });
  const claims = readDocuments(engine, sources).flatMap((document) =>
    engine.claims(document.doc, configured.options).map((judged) => ({ document, judged })),
  );
  const text = () => textOf(claims, styleOf(options.color ?? wantsColour(surroundings)));
  surroundings.write(format === 'json' ? jsonOf(claims) : text());
  return 0;
}

function jsonOf(claims: readonly FileClaim[]): string {
  const value = { version: 1, claims: claims.map(claimOf) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function claimOf({ document, judged }: FileClaim) {
  const { claim, fact, now, verdict } = judged;
  return {
    file: document.source.file,
    ...placeOf(document.source, claim.span),
    text: wordsOf({ document, judged }),
    fact: claim.fact,
    sense: claim.sense,
    value: numbersOf(claim.value, fact),
    verdict,
    ...(claim.sense === 'limit' && {
      now: { value: now.display, ...(now.since !== undefined && { since: now.since }), source: now.page },
    }),
  };
}

function wordsOf({ document, judged }: FileClaim): string {
  return document.source.text.slice(judged.claim.span.start, judged.claim.span.end);
}

/** Of several meanings of a unit (a KB of 1,000 or 1,024 bytes) the one that the fact has or had, else the largest. */
function numbersOf(value: ClaimValue, fact: Fact) {
  switch (value.kind) {
    case 'unlimited':
      return { unlimited: true };
    case 'text':
      return { text: value.text };
    case 'quantity': {
      const { quantity } = value;
      const meant = quantity.readings.findLast((number) =>
        fact.history.some((reading) =>
          states({ kind: 'quantity', quantity: { ...quantity, readings: [number] } }, reading.value),
        ),
      );
      const to = quantity.to?.at(-1);
      return {
        number: meant ?? Math.max(...quantity.readings),
        ...(to !== undefined && { to }),
        unit: quantity.unit,
      };
    }
  }
}

function textOf(claims: readonly FileClaim[], style: Style): string {
  const colours = {
    current: style.green,
    outdated: style.yellow,
    wrong: style.red,
    'default-mode': style.blue,
    unknown: style.dim,
  };
  const lines = claims.map(({ document, judged }) => {
    const { start } = placeOf(document.source, judged.claim.span);
    const place = `${printable(document.source.file)}:${start.line}:${start.column}`;
    const said = printable(wordsOf({ document, judged }).replace(/\s+/g, ' '));
    const since = judged.now.since === undefined ? '' : ` since ${spelled(judged.now.since)}`;
    const now = judged.claim.sense === 'load' ? 'load' : `now ${judged.now.display}${since}`;
    return `${style.bold(place)}  ${colours[judged.verdict](judged.verdict)}  ${said}  ${style.dim(`${now}  ${judged.fact.id}`)}`;
  });
  return `${[...lines, `${plural(claims.length, 'claim')}.`].join('\n')}\n`;
}
