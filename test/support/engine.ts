import { createEngine } from '../../src/core';
import type { CheckOptions } from '../../src/engine/types';
import { factBase } from '../../src/facts';
import { rules } from '../../src/rules';

/** The engine as every surface makes it. */
export const engine = createEngine(factBase, rules);

/** The day on which tests check. */
const today = '2026-11-25';

/** How a file is checked where nobody has set anything. */
export const options: CheckOptions = { asOf: { kind: 'date', date: today }, today, severities: {}, citations: false };

/** The same with everything that can be said of a finding. */
export const citing: CheckOptions = { ...options, citations: true };
