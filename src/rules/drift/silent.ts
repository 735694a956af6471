import type { Doc, Sentence } from '../../engine/types';
import { endOfHere, isHeadedElsewhere } from './elsewhere';
import { mayFilter } from './filters';
import { statedNumbers } from './numbers';
import { statedChoices } from './stated-choices';
import { bareView, viewTextOf } from './view';
import { mayWire } from './wiring';

/** Most sentences state no setting, and stay the same from one edit to the next. */
const known = new Map<string, boolean>();
const mostKnown = 20_000;

/** Whether a sentence can say nothing of a template, whatever it is about: known without its surroundings. */
export function isSilent(doc: Doc, sentence: Sentence): boolean {
  const text = viewTextOf(doc, sentence);
  const before = known.get(text);
  if (before !== undefined) return before;
  const view = bareView(text, sentence);
  const states = mayWire(view) || mayFilter(view) || statedNumbers(view).length > 0 || statedChoices(view).length > 0;
  const silent = !states || endOfHere(sentence.text) === 0 || isHeadedElsewhere(sentence.label, sentence.text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, silent);
  return silent;
}
