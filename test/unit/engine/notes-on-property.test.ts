import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { notesOnProperty } from '../../../src/engine/notes-on-property';
import { relate } from '../../../src/engine/relate';
import { engine } from '../../support/engine';

const template = `Resources:
  Berths:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 90
      MessageRetentionPeriod: 86400
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Wrecks.Arn
        maxReceiveCount: 4
  Wrecks:
    Type: AWS::SQS::Queue
`;

/** The lines of a note that are about the property whose words stand in the template. */
function linesOn(words: string, note: string): readonly string[] {
  const doc = engine.read({ uri: 'iac/port.yaml', text: template });
  const relations = relate([doc, engine.read({ uri: 'notes/port.md', text: note })]);
  const places = notesOnProperty(doc, template.indexOf(words) + 1, engine.facts, relations);
  return places.map(({ span }) => note.slice(span.start, span.end));
}

describe('Notes on a property of a template', () => {
  it('are lines that name its resource and speak of it', () => {
    const note = 'The visibility timeout of `Berths` is 2 minutes.\n\nShips wait in `Berths`.\n';
    assert.deepEqual(linesOn('VisibilityTimeout', note), ['The visibility timeout of `Berths` is 2 minutes.']);
  });

  it('are found by the value as well as by the name of the property', () => {
    assert.equal(linesOn('90', 'The visibility timeout of `Berths` is 2 minutes.').length, 1);
  });

  it('are the bullets below the heading or the bullet that names it', () => {
    const heading =
      '## `Berths`\n\n- Visibility: 2 minutes\n- Retention: 3 days\n\n## `Wrecks`\n\n- Visibility: 1 minute\n';
    assert.deepEqual(linesOn('VisibilityTimeout', heading), ['- Visibility: 2 minutes']);
    const bullet = '- `Berths`\n  - Visibility: 2 minutes\n- `Wrecks`\n  - Visibility: 1 minute\n';
    assert.deepEqual(linesOn('VisibilityTimeout', bullet), ['  - Visibility: 2 minutes']);
  });

  it('speak of a nested property by its own word', () => {
    const note = 'A ship that `Berths` hands out is received five times at most.';
    assert.deepEqual(linesOn('maxReceiveCount', note), [note]);
    assert.deepEqual(linesOn('MessageRetentionPeriod', note), []);
  });

  it('are none of another resource, and none where no property is', () => {
    assert.deepEqual(linesOn('VisibilityTimeout', 'The visibility timeout of `Wrecks` is 2 minutes.'), []);
    assert.deepEqual(linesOn('Properties', 'The visibility timeout of `Berths` is 2 minutes.'), []);
  });
});
