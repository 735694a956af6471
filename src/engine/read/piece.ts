import { firstFrom, startOf } from '../ordered';
import type { Claim, FactBase, Heading, Sentence, Service, Span, Zone } from '../types';
import { answerClaims } from './answers';
import { isAsserted, isDecided, isDisclaimer, isFault, isPutAsFact, isRemedy, isStillSo, pastLedIn } from './asserted';
import type { Block } from './blocks';
import { readClaims, type ZoneSpan, zoneAt } from './claims';
import type { Mention } from './mentions';
import type { Prose, ProseSentence } from './prose';
import { resolve } from './resolve';
import { ancestors, keyOf, leadOf, type Resolution, type Scope, type Surroundings, scopeOf } from './scope';

/** A piece read where it stands: what it says, given what surrounds it. Offsets count from its start. */
export interface PieceReading {
  readonly prose: Prose;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly headings: readonly Heading[];
  /** What surrounds the piece that follows. */
  readonly after: Surroundings;
}

/** A reading with what it was made from. */
export interface ReadPiece {
  readonly around: Surroundings;
  readonly zones: readonly ZoneSpan[];
  readonly facts: FactBase;
  readonly reading: PieceReading;
}

/** Reads a piece in its surroundings. `before`, an earlier reading of the same piece, is good while those stay equal. */
export function readPiece(
  prose: Prose,
  around: Surroundings,
  zones: readonly ZoneSpan[],
  facts: FactBase,
  before?: ReadPiece,
): ReadPiece {
  if (before && before.facts === facts && sameAround(before.around, around) && sameZones(before.zones, zones)) {
    return before;
  }
  const { scope, after } = scopeOf(prose, around);
  const sentences = sentencesOf(scope, zones);
  const claims = answerClaims(scope, around, zones, facts, readClaims(scope, zones, facts));
  return { around, zones, facts, reading: { prose, sentences, claims, headings: headingsOf(prose), after } };
}

/**
 * The reading with the very surroundings that the next piece was read in, where these are equal: a later edit then sees
 * at once that they are.
 */
export function leadingTo(read: ReadPiece, next: ReadPiece | undefined): ReadPiece {
  const { reading } = read;
  if (!next || next.around === reading.after || !sameAround(next.around, reading.after)) return read;
  return { ...read, reading: { ...reading, after: next.around } };
}

function headingsOf({ blocks, spans, mask }: Prose): readonly Heading[] {
  if (!blocks.some(isHeading)) return noHeadings;
  return blocks.flatMap((block, index) => {
    const span = spans[index];
    if (!isHeading(block) || !span) return noHeadings;
    return { level: block.level, text: mask.slice(span.start, span.end).trim(), span };
  });
}

function isHeading({ kind }: Block): boolean {
  return kind === 'heading';
}

const noHeadings: readonly Heading[] = [];

function sameAround(a: Surroundings, b: Surroundings): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

function sameZones(a: readonly ZoneSpan[], b: readonly ZoneSpan[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && one.start === other.start && one.end === other.end && one.zone === other.zone;
    })
  );
}

function sentencesOf(scope: Scope, zones: readonly ZoneSpan[]): readonly Sentence[] {
  return scope.prose.sentences.map((sentence) => new ReadSentence(scope, sentence, zones));
}

/** "Component | Setting | Value": the second cell tells what the third one is the value of. */
const settingHead = /^\W{0,4}(?:settings?|propert(?:y|ies)|attributes?|parameters?|options?|keys?|fields?)\W{0,4}$/i;

/** A class, for there are many: what a sentence speaks of is found when a rule asks, and most are never asked. */
class ReadSentence implements Sentence {
  readonly span: Span;
  readonly text: string;
  readonly zone: Zone;
  readonly #scope: Scope;
  readonly #at: ProseSentence;
  #resolution: Resolution | undefined;
  #asserted: boolean | undefined;
  #services: readonly Service[] | undefined;
  #under: readonly string[] | undefined;
  #label: string | undefined;

  constructor(scope: Scope, at: ProseSentence, zones: readonly ZoneSpan[]) {
    this.span = at;
    this.text = scope.prose.mask.slice(at.start, at.end);
    this.zone = zoneAt(scope.prose, at, zones);
    this.#scope = scope;
    this.#at = at;
  }

  get services(): readonly Service[] {
    const named = this.#named();
    return named.length > 0
      ? named
      : this.#around()
          .candidates.slice(0, 1)
          .map((one) => one.service);
  }

  get named(): boolean {
    return this.#named().length > 0;
  }

  get queueType(): 'standard' | 'fifo' | undefined {
    return this.#around().queueType;
  }

  get asserted(): boolean {
    this.#asserted ??=
      (isAsserted(this.text) || isDecided(this.text, this.under)) && (isPutAsFact(this.text) || !this.#isDisclaimed());
    return this.#asserted;
  }

  get label(): string | undefined {
    this.#label ??= this.#headsOfCell();
    return this.#label || undefined;
  }

  get under(): readonly string[] {
    this.#under ??= this.#linesOver();
    return this.#under;
  }

  /** What heads the row and the column of a cell; empty elsewhere. */
  #headsOfCell(): string {
    const { blocks } = this.#scope.prose;
    const { kind, column, left } = blocks[this.#at.block] ?? {};
    if (kind !== 'cell') return '';
    const textOf = (block: number | undefined) => (block === undefined ? '' : this.#textOf(block));
    const [row, setting] = left ?? [];
    const headOf = (block: number | undefined) => textOf(block === undefined ? block : blocks[block]?.column);
    const named = settingHead.test(headOf(setting)) ? ` › ${textOf(setting)}` : '';
    const heads = [`${headOf(row)} ${textOf(row)}`.trim() + named, textOf(column)];
    return heads.filter((one) => one !== '').join(': ');
  }

  #linesOver(): readonly string[] {
    const headings = this.#scope.blocks[this.#at.block]?.headings.map(({ text }) => text) ?? [];
    const lead = leadOf(this.#scope, this.#at.block);
    return [
      ...pastLedIn(this.#textOf(this.#at.block)),
      ...ancestors(this.#scope, this.#at.block).map((block) => this.#textOf(block)),
      ...(lead ? [lead.text.trim()] : []),
      ...headings.reverse(),
    ];
  }

  #textOf(block: number): string {
    const { mask, spans } = this.#scope.prose;
    return mask.slice(spans[block]?.start ?? 0, spans[block]?.end ?? 0).trim();
  }

  /** A heading, a column or a line over the list says that what follows is not put forward. */
  #isDisclaimed(): boolean {
    const { column } = this.#scope.prose.blocks[this.#at.block] ?? {};
    const head = column === undefined ? [] : [this.#textOf(column)];
    const isOutcome = this.under.some((one) => /^\W{0,4}consequences\b/i.test(one));
    return (
      [...head, ...this.under].some(
        (one) => isDisclaimer(one) && !(isOutcome && /^\W{0,4}bad\W{0,4}$/i.test(one)) && !isStillSo(this.text, one),
      ) || head.some((one) => this.#isMended(one))
    );
  }

  /** "| Finding | Fix |": what the next cell of the row mends is so no more. */
  #isMended(head: string): boolean {
    const next = this.#scope.prose.blocks[this.#at.block + 1];
    if (!isFault(head) || next?.column === undefined || !next.left?.includes(this.#at.block)) return false;
    return isRemedy(this.#textOf(next.column));
  }

  #named(): readonly Service[] {
    this.#services ??= this.#findNamed();
    return this.#services;
  }

  #findNamed(): readonly Service[] {
    const found = new Set<Service>();
    const mentions = this.#scope.blocks[this.#at.block]?.mentions ?? [];
    for (let index = firstFrom(mentions, this.#at.start, startOf); index < mentions.length; index++) {
      const { service, end } = mentions[index] as Mention;
      if (end > this.#at.end) break;
      if (service !== 'other') found.add(service);
    }
    return [...found];
  }

  #around(): Resolution {
    this.#resolution ??= resolve(this.#scope, this.#at, this.#at.end, this.#at.end);
    return this.#resolution;
  }
}
