import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { around, type Point } from '../../../src/webview/diagram/geometry';
import { createLayout, type LaidSection, layoutOf } from '../../../src/webview/diagram/layout';
import { pack } from '../../../src/webview/diagram/pack';
import { diagramFrom, manyResources, shop } from '../../support/diagrams';
import { measure, overlaps, sectionOf } from './support';

describe('The layout of a diagram', () => {
  it('has no overlapping boxes or labels with sixty nodes', () => {
    const diagram = diagramFrom({ 'stack.yaml': manyResources(60) });
    assert.equal(diagram.sections[0]?.nodes.length, 60);
    assert.deepEqual(overlaps(layoutOf(diagram, measure)), []);
  });

  it('draws every edge once, and every node', () => {
    const diagram = diagramFrom({ 'shop.yaml': shop });
    const [laid] = layoutOf(diagram, measure).sections;
    const { nodes, edges } = sectionOf(shop);
    assert.deepEqual(new Set(laid?.nodes.map(({ node }) => node.name)), new Set(nodes.map(({ name }) => name)));
    assert.deepEqual(laid?.edges.map(({ edge }) => edge.kind).sort(), edges.map(({ kind }) => kind).sort());
  });

  it('lets messages flow from left to right', () => {
    const [laid] = layoutOf(diagramFrom({ 'shop.yaml': shop }), measure).sections;
    const x = (name: string) => laid?.nodes.find(({ node }) => node.name === name)?.x ?? 0;
    assert.ok(x('Uploads') < x('Checkout'));
    assert.ok(x('Checkout') < x('Orders'));
    assert.ok(x('Orders') < x('Pack'));
    assert.ok(x('Orders') < x('OrdersFailed'));
  });

  it('lets lines begin and end at the sides of their nodes', () => {
    const [laid] = layoutOf(diagramFrom({ 'stack.yaml': manyResources(60) }), measure).sections;
    for (const { edge, route } of laid?.edges ?? []) {
      const source = laid?.nodes.find(({ key }) => key === edge.source);
      const target = laid?.nodes.find(({ key }) => key === edge.target);
      assert.ok(source && target);
      const [start] = route.points;
      assert.equal(start?.x, source.x + source.width);
      assert.ok(start.y > source.y && start.y < source.y + source.height);
      assert.equal(route.tip.x, target.x);
      assert.ok(route.tip.y > target.y && route.tip.y < target.y + target.height);
    }
  });

  it('leads no line across a node that it does not concern', () => {
    const [laid] = layoutOf(diagramFrom({ 'stack.yaml': manyResources(60) }), measure).sections;
    for (const { edge, route } of laid?.edges ?? []) {
      const others = laid?.nodes.filter(({ key }) => key !== edge.source && key !== edge.target) ?? [];
      for (const { x, y } of samples(route.points)) {
        const hit = others.find((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
        assert.equal(hit?.key, undefined, edge.id);
      }
    }
  });

  it('spreads the targets of a hub over columns, with no line across a node and no label over another', () => {
    for (const hasFailures of [false, true]) {
      const laid = layoutOf(diagramFrom({ 'hub.yaml': hub(60, hasFailures) }), measure);
      const [section] = laid.sections;
      assert.deepEqual(overlaps(laid), []);
      const queues = section?.nodes.filter(({ node }) => node.name.startsWith('Queue')) ?? [];
      const columns = new Map<number, number>();
      for (const { x, width } of queues) {
        const middle = Math.round(x + width / 2);
        columns.set(middle, (columns.get(middle) ?? 0) + 1);
      }
      assert.deepEqual([...columns.values()], [12, 12, 12, 12, 12]);
      for (const { edge, route } of section?.edges ?? []) {
        const others = section?.nodes.filter(({ key }) => key !== edge.source && key !== edge.target) ?? [];
        for (const { x, y } of samples(route.points)) {
          assert.ok(!others.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height));
        }
      }
    }
  });

  it('leaves what several hubs share, and what leads back to its hub, in one column', () => {
    const shared = `${hub(14, false)}  Other: { Type: AWS::SNS::Topic }\n${Array.from({ length: 14 }, (_, index) => subscription('Other', index)).join('')}`;
    const [section] = layoutOf(diagramFrom({ 'hub.yaml': shared }), measure).sections;
    const middles = section?.nodes
      .filter(({ node }) => node.name.startsWith('Queue'))
      .map(({ x, width }) => Math.round(x + width / 2));
    assert.equal(new Set(middles).size, 1);
  });

  it('puts templates into frames that do not overlap', () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.yaml`, shop]));
    const laid = layoutOf(diagramFrom(files), measure);
    assert.equal(laid.sections.length, 5);
    assert.deepEqual(overlaps(laid), []);
    for (const section of laid.sections) {
      const content = around(section.nodes);
      assert.ok(content.x >= section.x && content.y >= section.y + 28);
      assert.ok(content.x + content.width <= section.x + section.width);
      assert.ok(content.y + content.height <= section.y + section.height);
      assert.ok(section.x + section.width <= laid.width && section.y + section.height <= laid.height);
    }
  });

  it('takes cycles, loops and several edges between the same two', () => {
    const queue = (name: string, failures: string) =>
      `  ${name}:\n    Type: AWS::SQS::Queue\n    Properties:\n      RedrivePolicy:\n        deadLetterTargetArn: !GetAtt ${failures}.Arn\n        maxReceiveCount: 3\n`;
    const text = `Resources:\n${queue('A', 'B')}${queue('B', 'A')}${queue('Own', 'Own')}`;
    const laid = layoutOf(diagramFrom({ 'stack.yaml': text }), measure);
    assert.equal(laid.sections[0]?.edges.length, 3);
    assert.deepEqual(overlaps(laid), []);
  });

  it('cuts names and loads that are too long for a box', () => {
    const name = `Orders${'AndWhatFollowsFromThem'.repeat(9)}`;
    const text = `Resources:\n  # load: 5,000 msg/s, 12 KB, no batching, 300 groups, peak\n  ${name}:\n    Type: AWS::SQS::Queue\n`;
    const [node] = layoutOf(diagramFrom({ 'stack.yaml': text }), measure).sections[0]?.nodes ?? [];
    assert.equal(node?.text.name.length, 2);
    assert.ok(node.text.name.at(-1)?.includes('…'));
    assert.ok(node.width <= 340);
  });

  it('is the same for a template that has not changed while another one has', () => {
    const layout = createLayout(measure);
    const before = layout(diagramFrom({ 'a.yaml': shop, 'b.yaml': shop }));
    const after = layout(diagramFrom({ 'a.yaml': shop, 'b.yaml': shop.replace('Legacy', 'Older') }));
    const places = ({ nodes = [] }: Partial<LaidSection> = {}) => nodes.map(({ key, x, y }) => ({ key, x, y }));
    assert.deepEqual(places(after.sections[0]), places(before.sections[0]));
    assert.ok(after.sections[1]?.nodes.some(({ node }) => node.name === 'Older'));
    assert.deepEqual(overlaps(after), []);
  });

  it('is nothing for nothing', () => {
    assert.deepEqual(layoutOf({ sections: [] }, measure), { width: 0, height: 0, sections: [] });
  });
});

describe('Packing', () => {
  it('fills the space beside a tall box', () => {
    const sizes = [
      { width: 100, height: 100 },
      { width: 100, height: 40 },
      { width: 100, height: 40 },
    ];
    assert.deepEqual(pack(sizes, 10, 2.5), [
      { x: 0, y: 0 },
      { x: 110, y: 0 },
      { x: 110, y: 50 },
    ]);
  });
});

/** Points along a route, as it is drawn: straight runs and cubic bends between them. */
function samples(points: readonly Point[]): readonly Point[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const isStraight = index % 2 === 0;
    const middle = (from.x + to.x) / 2;
    return Array.from({ length: 9 }, (_, step) => {
      const t = (step + 1) / 10;
      if (isStraight) return { x: from.x + (to.x - from.x) * t, y: from.y };
      const x = from.x * (1 - t) ** 3 + middle * (3 * (1 - t) * t) + to.x * t ** 3;
      return { x, y: from.y + (to.y - from.y) * (3 * t ** 2 - 2 * t ** 3) };
    });
  });
}

/** A topic with many queues, each with a dead-letter queue of its own if asked for. */
function hub(count: number, hasFailures: boolean): string {
  const lines = ['Resources:\n  Hub: { Type: AWS::SNS::Topic }\n'];
  for (let index = 0; index < count; index++) {
    const redrive = `{ RedrivePolicy: { deadLetterTargetArn: !GetAtt Failures${index}.Arn, maxReceiveCount: 5 } }`;
    lines.push(`  Queue${index}: { Type: AWS::SQS::Queue${hasFailures ? `, Properties: ${redrive}` : ''} }\n`);
    if (hasFailures) lines.push(`  Failures${index}: { Type: AWS::SQS::Queue }\n`);
    lines.push(subscription('Hub', index));
  }
  return lines.join('');
}

function subscription(topic: string, index: number): string {
  return `  ${topic}To${index}: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref ${topic}, Protocol: sqs, Endpoint: !GetAtt Queue${index}.Arn } }\n`;
}
