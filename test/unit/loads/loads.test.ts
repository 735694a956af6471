import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { designCases } from './designs';
import { fifoCases } from './fifo';
import { formCases } from './forms';
import { mismatchCases, payloadCases } from './payloads';
import { rangeCases } from './ranges';
import { streamCases } from './streams';
import { type Case, findingsIn, shown } from './support';
import { wayCases } from './ways';

/** A sentence of that length fits where editors show it. */
const longest = 160;

const suites: Readonly<Record<string, readonly Case[]>> = {
  'A load on a FIFO queue': fifoCases,
  'A load on a stream': streamCases,
  'A load of a design': designCases,
  'A payload': payloadCases,
  'A hop that takes more than the next': mismatchCases,
  'A load that arrives': wayCases,
  'A load is declared': formCases,
  'A value outside its range': rangeCases,
};

for (const [name, cases] of Object.entries(suites)) {
  describe(name, () => {
    for (const one of cases) {
      it(one.title, () => {
        const findings = findingsIn(one);
        assert.deepEqual(findings.map((finding) => shown(one.text, finding)).sort(), [...one.expected].sort());
        for (const { message } of findings) assert.ok(message.length <= longest, `${message.length}: ${message}`);
        const [main = findings[0]] = findings.filter(({ severity }) => severity === findings.at(-1)?.severity);
        if (one.says) assert.match(main?.message ?? '', one.says);
        if (one.sum) assert.match(main?.detail ?? '', one.sum);
      });
    }
  });
}
