import { createEngine } from '../../src/core';
import type { CheckOptions } from '../../src/engine/types';
import { factBase } from '../../src/facts';
import { rules } from '../../src/rules';

export const engine = createEngine(factBase, rules);

export const options: CheckOptions = {
  asOf: { kind: 'date', date: '2026-11-22' },
  today: '2026-11-22',
  severities: {},
  citations: true,
};
