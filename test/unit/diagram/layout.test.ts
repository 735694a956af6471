import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { around, type Box, type Point } from '../../../src/webview/diagram/geometry';
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
    assert.deepEqual(laid && crossed(laid), []);
  });

  for (const [what, text] of Object.entries(hubs())) {
    it(`puts ${what} into rows, with no line across a node and no label over another`, () => {
      const laid = layoutOf(diagramFrom({ 'hub.yaml': text }), measure);
      const [section] = laid.sections;
      assert.ok(section && section.nodes.length > 40);
      assert.deepEqual(overlaps(laid), []);
      assert.deepEqual(crossed(section), []);
      const aspect = laid.width / laid.height;
      assert.ok(aspect > 1 && aspect < 2.6, `${Math.round(laid.width)} × ${Math.round(laid.height)}`);
      assert.equal(section.edges.length, sectionOf(text).edges.length);
      for (const { edge, route } of section.edges) {
        const [start] = route.points;
        const source: Box | undefined = section.nodes.find(({ key }) => key === edge.source);
        const target: Box | undefined = section.nodes.find(({ key }) => key === edge.target);
        assert.ok(source && target && start);
        assert.equal(Math.round(start.x), Math.round(source.x + source.width));
        assert.equal(Math.round(route.tip.x), Math.round(target.x));
        assert.ok(route.tip.y > target.y && route.tip.y < target.y + target.height);
      }
    });
  }

  it('takes many rules that lead back to their bus', () => {
    const rule = (index: number) =>
      `  Rule${index}: { Type: AWS::Events::Rule, Properties: { EventBusName: !Ref Bus, EventPattern: { source: [a] }, Targets: [{ Id: bus, Arn: !GetAtt Bus.Arn }] } }\n`;
    const text = `Resources:\n  Bus: { Type: AWS::Events::EventBus, Properties: { Name: bus } }\n${times(14, rule)}`;
    const laid = layoutOf(diagramFrom({ 'bus.yaml': text }), measure);
    assert.equal(laid.sections[0]?.edges.length, 28);
    assert.deepEqual(overlaps(laid), []);
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

  it('fills a narrow page and a wide one', () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.yaml`, shop]));
    const layout = createLayout(measure);
    const [narrow, wide] = [0.8, 2].map((aspect) => layout(diagramFrom(files), aspect));
    assert.ok(narrow && wide && narrow.width / narrow.height < 1 && wide.width / wide.height > 1.5);
    assert.deepEqual(overlaps(narrow), []);
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

/** Lines with the nodes of others that they lead across. */
function crossed({ nodes, edges }: LaidSection): readonly string[] {
  return edges.flatMap(({ edge, route }) => {
    const others = nodes.filter(({ key }) => key !== edge.source && key !== edge.target);
    const hit = others.find((box) =>
      samples(route.points).some(
        ({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
      ),
    );
    return hit ? [`${edge.id} across ${hit.key}`] : [];
  });
}

/** Templates in which very much hangs on one resource, or on two. */
function hubs(): Readonly<Record<string, string>> {
  const topic = (name: string) => `  ${name}: { Type: AWS::SNS::Topic }\n`;
  const queue = (name: string, failures?: string) =>
    failures === undefined
      ? `  ${name}: { Type: AWS::SQS::Queue }\n`
      : `  ${name}: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt ${failures}.Arn, maxReceiveCount: 5 } } }\n`;
  const subscription = (from: string, index: number) =>
    `  ${from}To${index}: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref ${from}, Protocol: sqs, Endpoint: !GetAtt Queue${index}.Arn } }\n`;
  const worker = (name: string) => `  ${name}: { Type: AWS::Lambda::Function, Properties: { Timeout: 30 } }\n`;
  const mapping = (index: number, to: string) =>
    `  Mapping${index}: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Queue${index}.Arn, FunctionName: !Ref ${to} } }\n`;
  const targets = (index: number) => `[{ Id: own, Arn: !GetAtt Own${index}.Arn }, { Id: all, Arn: !GetAtt All.Arn }]`;
  const rule = (index: number) =>
    `  Rule${index}: { Type: AWS::Events::Rule, Properties: { EventBusName: !Ref Bus, EventPattern: { source: [a] }, Targets: ${targets(index)} } }\n`;
  const start = 'Resources:\n';
  return {
    'the queues of a topic': start + topic('Hub') + times(60, (i) => queue(`Queue${i}`) + subscription('Hub', i)),
    'queues with dead-letter queues of their own':
      start +
      topic('Hub') +
      times(60, (i) => queue(`Failed${i}`) + queue(`Queue${i}`, `Failed${i}`) + subscription('Hub', i)),
    'queues with one dead-letter queue':
      start + topic('Hub') + queue('Failed') + times(60, (i) => queue(`Queue${i}`, 'Failed') + subscription('Hub', i)),
    'queues of two topics':
      start +
      topic('Hub') +
      topic('Other') +
      times(40, (i) => queue(`Queue${i}`) + subscription('Hub', i) + subscription('Other', i)),
    'what one function reads': start + worker('Worker') + times(60, (i) => queue(`Queue${i}`) + mapping(i, 'Worker')),
    'queues and their functions before one dead-letter queue':
      start +
      queue('Failed') +
      times(40, (i) => queue(`Queue${i}`, 'Failed') + worker(`Worker${i}`) + mapping(i, `Worker${i}`)),
    'rules of a bus, each with a function and all with one queue':
      `${start}  Bus: { Type: AWS::Events::EventBus, Properties: { Name: bus } }\n` +
      queue('All') +
      times(60, (i) => worker(`Own${i}`) + rule(i)),
  };
}

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('');
}
