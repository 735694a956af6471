import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { panelPage } from '../../../src/engine/webview-page';
import { highlight } from '../../../src/quiz/highlight';
import { plainText, renderMarkdown } from '../../../src/quiz/markdown';

const render = (text: string) => renderMarkdown(text, (path) => (path.endsWith('.png') ? `safe:${path}` : undefined));

describe('Markdown of a question', () => {
  it('is one line where it is one paragraph, and blocks where it is more', () => {
    assert.equal(render('A **FIFO** queue'), 'A <strong>FIFO</strong> queue');
    assert.match(render('one\n\ntwo'), /^<p>one<\/p>\s*<p>two<\/p>$/);
    assert.match(render('| a | b |\n|--|--:|\n| 1 | 2 |'), /<td class="align-right">2<\/td>/);
  });

  it('shows HTML as text', () => {
    assert.equal(render('<img src=x onerror=alert(1)>'), '&lt;img src=x onerror=alert(1)&gt;');
    assert.equal(
      render('<script>1</script>\n\n<iframe></iframe>')
        .replace(/<\/?p>/g, '')
        .includes('<'),
      false,
    );
  });

  it('has no style attributes, which the panel does not allow', () => {
    assert.ok(!render('| a |\n|:-:|\n| 1 |').includes('style='));
  });

  it('links to the web, to mail and to notes, and to nothing else', () => {
    assert.equal(render('[AWS](https://docs.aws.amazon.com/x)'), '<a href="https://docs.aws.amazon.com/x">AWS</a>');
    assert.equal(render('[note](./a%20b.md#top)'), '<a href="#" data-note="./a b.md#top">note</a>');
    for (const scheme of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'command:workbench.action.quit',
      'file:///etc/passwd',
      'vscode://x',
      'data:text/html,x',
      'vbscript:x',
    ]) {
      assert.ok(!render(`[x](${scheme})`).includes('<a'), scheme);
    }
  });

  it('makes links of wikilinks with their alias, also in a table', () => {
    assert.equal(render('See [[SQS#Limits|the limits]].'), 'See <a href="#" data-note="SQS#Limits">the limits</a>.');
    assert.equal(render('[[SQS]]'), '<a href="#" data-note="SQS">SQS</a>');
    assert.match(render('| a |\n|--|\n| [[SQS\\|queue]] |'), /data-note="SQS">queue</);
    assert.equal(render('[[a"><script>]]').includes('<script>'), false);
    assert.equal(render('[[]] and [[ ]] and [[open'), '[[]] and [[ ]] and [[open');
  });

  it('shows only images that got an address', () => {
    assert.equal(render('![the flow](img/flow.png)'), '<img src="safe:img/flow.png" alt="the flow">');
    assert.equal(render('![[flow.png|300]]'), '<img src="safe:flow.png" alt="flow.png">');
    assert.equal(render('![far](https://x.test/a.png)'), '<a href="https://x.test/a.png">far</a>');
    assert.equal(render('![gone](flow.tiff)'), '<span class="no-image">gone</span>');
    assert.equal(render('![[note]]'), '<a href="#" data-note="note">note</a>');
  });

  it('is read in linear time', () => {
    for (const piece of ['[[', '![[', '**', '`', '[a](', '](', '<', '|']) {
      assert.equal(typeof render(piece.repeat(5000)), 'string');
    }
  });

  it('has a plain form for lists and screen readers', () => {
    assert.equal(plainText('Which **queue**\nkeeps `order`?\n\n- [[SQS|a]]\n- b'), 'Which queue keeps order? a b');
    assert.equal(plainText('![flow](a.png) What?'), 'flow What?');
  });
});

describe('Code in a question', () => {
  it('is coloured without losing a character', () => {
    const code = 'Orders: # the queue\n  Type: "AWS::SQS::Queue"\n  VisibilityTimeout: 30\n  Name: !Sub "<b>&"\n';
    const html = highlight(code, 'yaml');
    assert.match(html, /<span class="code-key">Orders<\/span>/);
    assert.match(html, /<span class="code-comment"># the queue<\/span>/);
    assert.match(html, /<span class="code-number">30<\/span>/);
    const text = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    assert.equal(text, code);
  });

  it('of an unknown language is plain', () => {
    assert.equal(highlight('a < b', 'cobol'), 'a &lt; b');
  });

  it('is never slow', () => {
    for (const language of ['yaml', 'json', 'typescript', 'python', 'shell']) {
      for (const piece of ['-', '"', "'", ' ', '\\"', 'a', ':', '# ']) highlight(piece.repeat(20_000), language);
    }
  });
});

describe('The page of the panel', () => {
  it('allows nothing but its own script, its style and images from where it says', () => {
    const html = panelPage({
      title: 'Quiz',
      script: 'https://s/w.js',
      style: 'https://s/q.css',
      source: 'https://s',
      nonce: 'abc',
    });
    const policy = /content="([^"]*)"/.exec(html)?.[1] ?? '';
    assert.ok(policy.startsWith("default-src 'none'; "));
    assert.ok(policy.includes("script-src 'nonce-abc'"));
    assert.ok(!/unsafe|\*/.test(policy));
  });
});
