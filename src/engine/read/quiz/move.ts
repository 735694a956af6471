import type { Edit, Question, QuestionFault } from '../../types';
import type { Built, ZoneSpan } from './build';
import type { BlockReading } from './index';
import type { LooseAnswer } from './loose';
import type { NumberedList } from './numbered-lists';
import { shifted } from './runs';

/** The reading of a block that starts at offset `by` of the note. */
export function movedBlock(reading: BlockReading, by: number): BlockReading {
  const { built, answers, faults, lists } = reading;
  if (by === 0 || (built.length === 0 && answers.length === 0 && faults.length === 0 && lists.length === 0)) {
    return reading;
  }
  return {
    built: reading.built.map((one) => movedBuilt(one, by)),
    answers: reading.answers.map((one) => movedAnswer(one, by)),
    faults: reading.faults.map((one) => movedFault(one, by)),
    stated: reading.stated,
    lists: reading.lists.map((list) => movedList(list, by)),
  };
}

function movedBuilt(built: Built, by: number): Built {
  return { ...built, question: movedQuestion(built.question, by), zones: movedZones(built.zones, by) };
}

function movedQuestion(question: Question, by: number): Question {
  const { answerSpan, explanationSpan } = question;
  return {
    ...question,
    span: shifted(question.span, by),
    stemSpan: shifted(question.stemSpan, by),
    options: question.options.map((option) => ({ ...option, span: shifted(option.span, by) })),
    faults: question.faults.length === 0 ? question.faults : question.faults.map((fault) => movedFault(fault, by)),
    ...(answerSpan === undefined ? {} : { answerSpan: shifted(answerSpan, by) }),
    ...(explanationSpan === undefined ? {} : { explanationSpan: shifted(explanationSpan, by) }),
  };
}

function movedAnswer(answer: LooseAnswer, by: number): LooseAnswer {
  const { explanationSpan } = answer;
  return {
    ...answer,
    span: shifted(answer.span, by),
    zones: movedZones(answer.zones, by),
    ...(explanationSpan === undefined ? {} : { explanationSpan: shifted(explanationSpan, by) }),
  };
}

function movedList({ kind, items }: NumberedList, by: number): NumberedList {
  return { kind, items: items.map((item) => ({ ...item, span: shifted(item.span, by) })) };
}

function movedZones(zones: readonly ZoneSpan[], by: number): readonly ZoneSpan[] {
  return zones.map(({ span, zone }) => ({ span: shifted(span, by), zone }));
}

function movedFault(fault: QuestionFault, by: number): QuestionFault {
  const span = shifted(fault.span, by);
  if (fault.fixes === undefined) return { ...fault, span };
  const edits = (all: readonly Edit[]) => all.map((edit) => ({ ...edit, span: shifted(edit.span, by) }));
  return { ...fault, span, fixes: fault.fixes.map((fix) => ({ ...fix, edits: edits(fix.edits) })) };
}
