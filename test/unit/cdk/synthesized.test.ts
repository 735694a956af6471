import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diagramOf } from '../../../src/engine/diagram';
import { relate } from '../../../src/engine/relate';
import { engine, options } from '../../support/engine';

const source = `import { Stack, aws_sqs as sqs } from 'aws-cdk-lib';
export class ShopStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new sqs.Queue(this, 'Orders');
  }
}
`;

const template = JSON.stringify({
  Resources: {
    OrdersDEAA3B9B: { Type: 'AWS::SQS::Queue', Metadata: { 'aws:cdk:path': 'ShopStack/Orders/Resource' } },
    Old: { Type: 'AWS::SQS::Queue' },
  },
});

describe('A finding in a synthesized template', () => {
  const synthesized = engine.read({ uri: '/shop/cdk.out/ShopStack.template.json', text: template });
  const program = engine.read({ uri: '/shop/lib/shop.ts', text: source });

  function relatedOf(subject: string, docs: Parameters<typeof relate>[0]) {
    const findings = engine.check(synthesized, options, relate(docs));
    return findings.find((one) => one.rule === 'sqs-no-dlq' && one.subject === subject)?.related ?? [];
  }

  it('points at the construct in the source that makes its resource', () => {
    const [place] = relatedOf('OrdersDEAA3B9B', [synthesized, program]);
    assert.equal(place?.uri, '/shop/lib/shop.ts');
    assert.equal(source.slice(place.span.start, place.span.end), "'Orders'");
  });

  it('points nowhere where the template does not say or the source is not there', () => {
    assert.deepEqual(relatedOf('Old', [synthesized, program]), []);
    assert.deepEqual(relatedOf('OrdersDEAA3B9B', [synthesized]), []);
  });
});

describe('The diagram of a synthesized template', () => {
  const doc = engine.read({ uri: '/shop/cdk.out/ShopStack.template.json', text: template });
  const program = engine.read({ uri: '/shop/lib/shop.ts', text: source });
  const findings = engine.check(doc, options, relate([doc, program]));
  const sources = [{ doc, name: 'ShopStack.template.json', graphs: doc.templates.map(engine.graphOf), findings }];

  it('leads from a resource and its findings to the construct, by the line there', () => {
    const { diagram, places } = diagramOf(sources, [program]);
    const node = diagram.sections[0]?.nodes.find(({ name }) => name === 'OrdersDEAA3B9B');
    const finding = node?.findings.find(({ rule }) => rule === 'sqs-no-dlq');
    assert.ok(node && finding);
    for (const { id, line } of [node, finding]) {
      const place = places.get(id);
      assert.equal(place?.uri, '/shop/lib/shop.ts');
      assert.equal(source.slice(place.span.start, place.span.end), "'Orders'");
      assert.equal(line, 5);
    }
  });

  it('leads to the template where nothing tells the construct', () => {
    const { diagram, places } = diagramOf(sources, [program]);
    const old = diagram.sections[0]?.nodes.find(({ name }) => name === 'Old');
    assert.equal(old && places.get(old.id)?.uri, '/shop/cdk.out/ShopStack.template.json');
  });
});
