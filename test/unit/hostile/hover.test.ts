import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { describe, it } from 'mocha';
import { attacks } from '../../support/attacks';
import { citing, engine } from '../../support/engine';

/** Renders more than the editor would: HTML as well, and bare addresses as links. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.validateLink = () => true;

const harmlessTags =
  /^<\/?(?:p|em|strong|code|ul|ol|li|br|hr|h[1-6]|table|thead|tbody|tr|t[hd]|blockquote|pre)\b[^<>]*>$/;

/** Everything in a rendered hover that is more than formatting, or a link to a page of AWS. */
function suspicious(shown: string): readonly string[] {
  const tags = markdown.render(shown).match(/<[^>]*>/g) ?? [];
  return tags.filter(
    (tag) =>
      !(harmlessTags.test(tag) && !/\son\w+=/i.test(tag)) &&
      tag !== '</a>' &&
      !/^<a href="https:\/\/(?:docs\.)?aws\.amazon\.com\/[^"<>]*">$/.test(tag),
  );
}

/** What every place of a text shows: its hover and the explanations of its findings. */
function shownIn(uri: string, text: string): readonly string[] {
  const doc = engine.read({ uri, text });
  const shown = engine.check(doc, citing).flatMap(({ detail }) => (detail === undefined ? [] : [detail]));
  for (let offset = 0; offset < text.length; offset += 3) {
    const hover = engine.hoverAt(doc, offset, citing);
    if (hover) shown.push(hover.markdown);
  }
  return [...new Set(shown)];
}

describe('A hover', () => {
  it('would be caught running the text itself', () => {
    const caught = attacks.filter((attack) => suspicious(attack).length > 0);
    assert.ok(caught.length >= 20, `${caught.length} of ${attacks.length}`);
  });

  it('shows what stands in a note as text, whatever stands there', () => {
    for (const attack of attacks) {
      const note = `# SQS ${attack}\n\n- Messages of ${attack} are at most 256 KB ${attack}\n\n| SQS ${attack} | limit |\n| --- | --- |\n| message size ${attack} | 256 KB |\n`;
      const shown = shownIn('note.md', note);
      assert.ok(shown.length > 0, `nothing is shown beside ${attack}`);
      for (const one of shown) assert.deepEqual(suspicious(one), [], `${attack} shows ${one}`);
    }
  });

  it('shows names and values of a template as text', () => {
    for (const attack of attacks) {
      const name = JSON.stringify(attack);
      const template = JSON.stringify({
        Resources: {
          [attack]: {
            Type: 'AWS::SQS::Queue',
            Properties: {
              QueueName: attack,
              VisibilityTimeout: attack,
              RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [`${attack}2`, 'Arn'] }, maxReceiveCount: attack },
            },
          },
          [`${attack}2`]: { Type: 'AWS::SQS::Queue' },
          Function: { Type: 'AWS::Lambda::Function', Properties: { Timeout: 60, FunctionName: attack } },
          Mapping: {
            Type: 'AWS::Lambda::EventSourceMapping',
            Properties: { EventSourceArn: { 'Fn::GetAtt': [attack, 'Arn'] }, FunctionName: { Ref: 'Function' } },
          },
        },
      });
      const shown = shownIn('template.json', template);
      assert.ok(shown.length > 0, `nothing is shown for ${name}`);
      for (const one of shown) assert.deepEqual(suspicious(one), [], `${name} shows ${one}`);
    }
  });

  it('shows declared loads as text', () => {
    for (const attack of attacks) {
      const line = attack.replace(/[\n\r]/g, ' ');
      const template = `Resources:\n  # load: 9000 msg/s, ${line}\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      FifoQueue: true # load: 5000 msg/s ${line}\n`;
      for (const one of shownIn('template.yaml', template))
        assert.deepEqual(suspicious(one), [], `${attack} shows ${one}`);
    }
  });
});
