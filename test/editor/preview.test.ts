import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { linksOf } from './support/providers';
import { closeAll, show } from './support/workspace';

/** What the preview shows of a document, or of a text that is in none. */
async function html(shown: vscode.TextDocument | string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', shown);
  } catch (error) {
    // The editor of the tests has no Markdown extension for the host in the browser: then it is asked as that would.
    if (!/not found/.test(String(error))) throw error;
    return rendered(shown);
  }
}

async function rendered(shown: vscode.TextDocument | string): Promise<string> {
  const plugin = await vscode.extensions.getExtension('queuewise.queuewise')?.activate();
  const markdown = plugin.extendMarkdownIt(new MarkdownIt({ html: true }));
  const [text, uri] = typeof shown === 'string' ? [shown, undefined] : [shown.getText(), shown.uri];
  return markdown.render(text, { currentDocument: uri });
}

describe('The Markdown preview', () => {
  before(async () => {
    // Links lead somewhere once the other notes are known.
    await linksOf((await show('notes/sqs.md')).document);
  });

  afterEach(closeAll);

  it('marks claims with their verdict and says what holds now', async () => {
    const shown = await html('# Amazon SQS\n\n- At most **256 KB** a message.\n- Kept for up to 14 days.\n');
    assert.match(
      shown,
      /<span class="queuewise-claim queuewise-outdated" title="[^"]*1 MiB since August 2025">256 KB<\/span>/,
    );
    assert.match(shown, /<span class="queuewise-claim queuewise-current" title="✓ [^"]*14 days">14 days<\/span>/);
  });

  it('marks the right one of two equal texts in a row of a table', async () => {
    const shown = await html(
      '# Amazon SQS\n\n| | Largest message | Price chunk |\n| --- | --- | --- |\n| Queue | 1 MiB | about 64 KB |\n\nWe write 256 KB files. A message is at most 256 KB.\n',
    );
    const marked = /A message is at most <span class="queuewise-claim queuewise-outdated"[^>]*>256 KB<\/span>/;
    assert.match(shown, marked);
    assert.match(shown, /We write 256 KB files/);
  });

  it('turns quotations that begin with a kind into callouts', async () => {
    const shown = await html(
      '> [!warning] Mind the **limit**\n> A queue is no store.\n\n> [!note]-\n> Folded.\n\n> A quotation.\n',
    );
    assert.match(shown, /<div[^>]*class="[^"]*queuewise-callout[^"]*"[^>]*data-callout="warning"/);
    assert.match(shown, /<div class="queuewise-callout-title">\s*Mind the <strong>limit<\/strong><\/div>/);
    assert.match(
      shown,
      /<details[^>]*data-callout="note"[\s\S]*<summary class="queuewise-callout-title">\s*Note<\/summary>[\s\S]*Folded\.[\s\S]*<\/details>/,
    );
    assert.match(shown, /<blockquote[^>]*>\s*<p[^>]*>A quotation\./);
    assert.doesNotMatch(shown, /\[!/);
  });

  it('follows wikilinks and tells those that lead nowhere', async () => {
    const { document } = await show('notes/order-system.md');
    const shown = await html(document);
    assert.match(
      shown,
      /<a href="(?:[^"]*\/notes\/)?sqs\.md#limits" class="queuewise-wikilink"[^>]*>sqs › Limits<\/a>/,
    );
    assert.match(shown, /<a href="(?:[^"]*\/notes\/)?decoupling\.md"/);
  });

  it('shows tags as such', async () => {
    assert.match(await html('# Notes\n\nOn queues. #aws/sqs\n'), /<span class="queuewise-tag">#aws\/sqs<\/span>/);
  });

  it('gives each option of a paragraph a line of its own', async () => {
    const shown = await html(
      '> [!question] Which one keeps records?\n> a) Amazon SNS\n> b) Kinesis\n> c) Amazon SQS\n>> [!success]- Answer\n>> b) Kinesis\n',
    );
    assert.match(shown, /a\) Amazon SNS<br>\s*b\) Kinesis<br>\s*c\) /);
  });

  it('hides which option of a question is right until the answer is opened', async () => {
    const shown = await html(
      '### Question 1\n\nWhich service keeps messages until a consumer has worked on them?\n\n- [ ] Amazon SNS\n- [x] Amazon SQS\n\nNext paragraph.\n',
    );
    assert.match(
      shown,
      /☐ Amazon SNS[\s\S]*☐ Amazon SQS[\s\S]*<details class="queuewise-answer">\s*<summary>\s*Answer<\/summary>/,
    );
    assert.match(shown, /<li>\s*✓ Amazon SQS/);
    assert.doesNotMatch(shown, /\[x\]/);
    assert.ok(shown.indexOf('queuewise-answer') < shown.indexOf('Next paragraph'));
  });

  it('leaves task lists that are no question alone', async () => {
    assert.doesNotMatch(await html('# To do\n\n- [ ] Buy milk\n- [x] Call home\n'), /queuewise-answer/);
  });

  it('escapes what a note says', async () => {
    const shown = await html('# Amazon SQS\n\n[[<img src=x onerror=alert(1)>]] and #tag\n');
    assert.doesNotMatch(shown, /<img/);
  });
});
