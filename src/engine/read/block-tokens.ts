import MarkdownIt from 'markdown-it';

/** What markdown-it makes of a text: openings and closings of blocks with their lines, and the text between. */
export type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Makes plain tokens: the parser's own class costs more than the rules that make them, and no block rule needs it. */
class PlainState extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting < 0) this.level--;
    const token = {
      type,
      tag,
      attrs: null,
      map: null,
      nesting,
      level: this.level,
      children: null,
      content: '',
      markup: '',
      info: '',
      meta: null,
      block: true,
      hidden: false,
    };
    if (nesting > 0) this.level++;
    this.tokens.push(token as unknown as Token);
    return token as unknown as Token;
  }
}

const markdown = new MarkdownIt({ html: true });
markdown.block.ruler.disable('reference');
markdown.block.State = PlainState;
// CommonMark takes a title at the margin, between two bullets, for the rest of the bullet before it.
markdown.block.ruler.before('paragraph', 'title', endsItem, { alt: ['paragraph'] });

/** "SNS" on a line by itself behind the bullets on SQS and before those on SNS. */
function endsItem({ src, bMarks, eMarks, sCount, blkIndent }: InstanceType<typeof PlainState>, line: number): boolean {
  const indent = sCount[line] ?? 0;
  const lineAt = (at: number) => src.slice(bMarks[at], eMarks[at]);
  return indent < 4 && indent < blkIndent && title.test(lineAt(line)) && bullet.test(lineAt(line + 1));
}

const title = /^ {0,3}(?:\*\*|__)?[A-Z][\w&+/() -]{1,40}(?:\*\*|__)?:?\s{0,3}$/;
const bullet = /^ {0,3}(?:[-*+]|1[.)])[ \t]/;

/** The tokens of the blocks of a text; the inline pass is not run. */
export function blockTokens(text: string): readonly Token[] {
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const tokens: Token[] = [];
  markdown.block.parse(source, markdown, {}, tokens);
  return tokens;
}

/** Where each line starts, counted as the tokens count lines: CRLF, LF and CR end one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Where the content of a line starts in it: nearly always it reaches to the end of the line. */
export function lastStart(text: string, content: string, start: number, end: number): number {
  if (end - start >= content.length && text.endsWith(content, end)) return end - content.length;
  const found = text.slice(start, end).lastIndexOf(content);
  return found < 0 ? found : start + found;
}
