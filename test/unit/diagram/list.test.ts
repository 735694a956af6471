import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { list } from '../../../src/webview/diagram/list';
import type { Child } from '../../../src/webview/dom';
import { diagramFrom, shop } from '../../support/diagrams';

const diagram = diagramFrom({ 'shop.yaml': shop });

function entries(children: readonly Child[]): readonly string[] {
  return children.flatMap((child) => {
    if (typeof child !== 'object') return [];
    const isEntry = String(child.properties.class ?? '').startsWith('entry') || child.properties.class === 'detail';
    return isEntry ? [textOf(child)] : entries(child.children);
  });
}

function textOf(child: Child): string {
  if (typeof child === 'string') return child;
  return typeof child === 'object' ? child.children.map(textOf).join('') : '';
}

describe('The list of a diagram', () => {
  const said = entries(list(diagram, { chosen: undefined, choose: () => undefined }));

  it('says which way messages go, once for each edge', () => {
    const flows = said.filter((text) => /delivers to|polled by|failed into|schedules /.test(text));
    assert.deepEqual(flows, [
      'Checkout delivers to Orders, filtered, line 18',
      'Checkout delivers to Invoices, line 26',
      'Checkout delivers to something outside this file, line 32',
      'Orders puts what failed into OrdersFailed, line 38',
      'Orders is polled by Pack, line 46',
      'Nightly schedules Report, line 65',
      'Clicks is polled by Count, line 77',
      'Uploads delivers to Checkout, line 9',
    ]);
  });

  it('names every resource, its load and where its messages come from', () => {
    const [section] = diagram.sections;
    for (const { name, kind } of section?.nodes ?? []) {
      const start = kind === 'external' ? 'Outside this file' : `${name}, `;
      assert.ok(
        said.some((text) => text.startsWith(start)),
        name,
      );
    }
    assert.ok(said.some((text) => text.startsWith('Checkout, SNS topic, load 400 msg/s, 20 KB')));
    assert.ok(said.includes('From: Checkout'));
  });

  it('has every finding with its severity', () => {
    const [section] = diagram.sections;
    const findings = [...(section?.nodes ?? []), ...(section?.edges ?? [])].flatMap((one) => one.findings);
    assert.ok(findings.length > 10);
    for (const { severity, message, rule } of findings) assert.ok(said.includes(`${severity}: ${message} ${rule}`));
  });
});
