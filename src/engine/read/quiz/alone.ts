import type { Question, QuestionOption } from '../../types';
import type { Block } from './assemble';
import type { Built, ZoneSpan } from './build';
import { questionId } from './normalise';
import { runSpan, runText, stretches } from './runs';
import { topicsOf } from './topics';
import { readQuoted, saysVerdict } from './verdicts';
import { paragraphs, plainWords } from './words';

/** What is asked where only the explanation of a question is there. */
export const explanationStem = 'Which of these options is right?';

/**
 * An explanation without its question: the options it quotes are the options, its verdicts the key. Needs two quoted
 * options of which one is right, and two sentences that say so: praise and blame quote as well. The one right option has the general explanation as its reason where it has no own.
 */
export function buildAlone(text: string, { lead, bullets, tags }: NonNullable<Block['alone']>): Built | undefined {
  const quoted = bullets.flatMap(({ correct, run }) => {
    const quote = readQuoted(text, run);
    return quote === undefined || quote.option === '' ? [] : [{ correct, quote }];
  });
  const right = quoted.filter(({ correct }) => correct).length;
  const first = quoted[0]?.quote.span;
  const last = bullets.at(-1);
  if (bullets.filter(({ run }) => saysVerdict(runText(text, run))).length < 2) return undefined;
  if (quoted.length < 2 || right === 0 || first === undefined || last === undefined) return undefined;
  const explanation = paragraphs(text, lead);
  const options = quoted.map(({ correct, quote }): QuestionOption => {
    const reason = paragraphs(text, quote.reason);
    const why = reason === '' && correct && right === 1 ? explanation : reason;
    return { text: plainWords(quote.option), span: runSpan(quote.optionRun), correct, ...(why === '' ? {} : { why }) };
  });
  const words = options.map((option) => option.text);
  const question: Question = {
    id: questionId(explanationStem, words),
    kind: right > 1 ? 'multiple' : 'choice',
    syntax: 'explanation alone',
    span: { start: first.start, end: runSpan(last.run).end },
    stem: explanationStem,
    stemSpan: first,
    options,
    ...(explanation === '' ? {} : { explanation, explanationSpan: runSpan(lead) }),
    topics: topicsOf(
      options
        .filter(({ correct }) => correct)
        .map((option) => option.text)
        .join('\n'),
      words.join('\n'),
      tags.join(' '),
    ),
    faults: [],
  };
  const zones: ZoneSpan[] = [
    ...stretches(text, lead).map((span): ZoneSpan => ({ span, zone: 'explanation' })),
    ...quoted.flatMap(({ quote }): ZoneSpan[] => [
      { span: quote.span, zone: 'quoted-option' },
      ...stretches(text, quote.reason).map((span): ZoneSpan => ({ span, zone: 'explanation' })),
    ]),
  ];
  return { question, zones, strength: 'strong', keyed: true };
}
