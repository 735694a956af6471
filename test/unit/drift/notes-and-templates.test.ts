import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { heldAgainst, notesAbout, referencesAt, resourceNamedAt } from '../../../src/engine/references';
import { relate } from '../../../src/engine/relate';
import { engine, options } from '../../support/engine';

const template = `Resources:
  RentalQueue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: rentals
      VisibilityTimeout: 45
      MessageRetentionPeriod: 172800
  BikeFn:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: b.h, Role: "arn:aws:iam::111122223333:role/b", Code: { ZipFile: x }, Timeout: 6 }
  RentalSource:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt RentalQueue.Arn, FunctionName: !Ref BikeFn }
`;

function workspaceOf(note: string) {
  const doc = engine.read({ uri: 'docs/bikes.md', text: note });
  const stack = engine.read({ uri: 'infra/bikes.yaml', text: template });
  return { doc, stack, relations: relate([doc, stack]) };
}

/** The lines of a note that are found from the declaration of its queue. */
function linesAbout(note: string): readonly string[] {
  const { doc, stack, relations } = workspaceOf(note);
  const queue = stack.templates[0]?.resources.find(({ id }) => id === 'RentalQueue');
  assert.ok(queue);
  return notesAbout(stack, queue, relations).map(
    ({ span }) => doc.text.split('\n')[doc.text.slice(0, span.start).split('\n').length - 1] ?? '',
  );
}

/** What a tooltip over words of a note tells of the resource that they name. */
function toldOver(note: string, words: string): readonly string[] | undefined {
  const { doc, relations } = workspaceOf(note);
  const named = resourceNamedAt(doc, note.indexOf(words) + 2, relations);
  return named && heldAgainst(named, engine.check(doc, options, relations), engine.facts);
}

describe('what notes and templates know of each other', () => {
  it('is found by the id, the name, a property, a link and its words', () => {
    for (const line of [
      '- `RentalQueue` takes rentals',
      '- `rentals` takes rentals',
      '- `RentalQueue.VisibilityTimeout` is short',
      '- see [the queue](../infra/bikes.yaml#RentalQueue)',
      '- see [RentalQueue](../infra/bikes.yaml)',
      '- see [[bikes.yaml#RentalQueue]]',
      '- see `infra/bikes.yaml#RentalQueue`',
    ]) {
      assert.deepEqual(linesAbout(`# Bikes\n\n${line}\n`), [line]);
    }
  });

  it('is found without marks where the note names the template, and alone', () => {
    assert.deepEqual(linesAbout('---\ntemplate: infra/bikes.yaml\n---\n\nRentalQueue takes rentals.\n'), [
      'RentalQueue takes rentals.',
    ]);
    assert.deepEqual(linesAbout('See bikes.yaml.\n\n## RentalQueue\n\nTakes rentals.\n'), ['## RentalQueue']);
    assert.deepEqual(linesAbout('The RentalQueue takes rentals.\n'), []);
    assert.deepEqual(linesAbout('See [[other.yaml#RentalQueue]].\n'), []);
  });

  it('leads from each of these names to the resource and back', () => {
    const note = '`rentals` feeds `BikeFn`.\n';
    const { doc, relations } = workspaceOf(note);
    const found = referencesAt(doc, note.indexOf('rentals') + 1, relations);
    assert.equal(found?.name, 'RentalQueue');
    assert.deepEqual(
      found?.uses.map(({ uri }) => uri),
      ['infra/bikes.yaml', 'docs/bikes.md'],
    );
  });

  it('is told over a name: what the template sets, and what the note says otherwise', () => {
    const values = 'VisibilityTimeout: 45 s · MessageRetentionPeriod: 172,800 s \\(2 days\\) · QueueName: rentals';
    assert.deepEqual(toldOver('`rentals` hides a bike for 45 s.', 'rentals'), [
      values,
      '✓ Nothing that this note says of it differs.',
    ]);
    assert.deepEqual(toldOver('`rentals` hides a bike for 60 s.', 'rentals'), [
      values,
      '✗ "60 s": rentals in bikes.yaml says 45 seconds \\(VisibilityTimeout\\).',
    ]);
    assert.equal(toldOver('Rentals are short.', 'Rentals'), undefined);
  });
});
