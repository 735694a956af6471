import type { Rule } from '../engine/types';
import factDefaultMode from './fact-default-mode';
import factOutdated from './fact-outdated';
import factWrong from './fact-wrong';

/** Every rule there is. A test holds this list, the files of this folder and the pages in `docs/rules` together. */
export const rules: readonly Rule[] = [factOutdated, factWrong, factDefaultMode];
