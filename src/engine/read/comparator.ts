import { compact, longPattern } from '../pattern';
import type { Pattern, Quantity } from '../types';

type Comparator = Exclude<Quantity['comparator'], undefined>;

/** How far before a number its comparator may stand: "maximum message retention period of (up to) 14 days". */
const reach = 56;

/** Directly before the number, the strongest. A negated excess ("cannot be more than") is a limit. */
const adjacent: readonly (readonly [Pattern, Comparator])[] = [
  [
    longPattern`
        \b(?:can ?not|can't|must not|mustn't|may not|not|never|no|nor|without
        |n't)\s{1,4}(?:[a-z]{2,12}\s{1,4}){0,3}(?:exceed(?:ing)?|more than|larger than|bigger than|greater than|longer than
        |over|above|beyond|higher than|go (?:over|above|beyond))\s{1,4}(?:the\s{1,4}|a\s{1,4})?$`,
    'max',
  ],
  [
    compact(
      /\b(?:not|no|n't|never)\s{1,4}(?:be\s{1,4})?(?:less than|lower than|below|under|shorter than|smaller than|fewer than)\s{1,4}(?:the\s{1,4})?$/i,
    ),
    'min',
  ],
  [
    longPattern`
        (?:<=|=<|≤|<|\bup ?to|\bupto|\bat most|\bless than|\bfewer than|\bunder|\bbelow|\bwithin|\bsmaller than
        |\bshorter than|\blimited to|\b(?:cap(?:s|ped)|tops? out) at|\b(?:as|so) (?:large|big|long|many|much|high) as|\bno longer than|\buntil
        |\bmax[imun]{0,5}\.?(?: of| is)?|\blimit of|\bcap of|\blimit is|\bincreased to|\bextend(?:ed|able) to|\bextensible (?:à|a|até|hasta)|\braised to
        |\bceiling of|\bat[ée]|\bhasta|\bm[áa]xim[oa]s?
        |\bfino a|\bal massimo|\bmaximal|\bhöchstens|\bbis(?: zu)?|\bjusqu['’][àa]|\bau (?:plus|maximum)|\bcomo m[áa]ximo|\btối đa|最[大长長多高](?:で|[^\s\d。、，]{1,10}[はが为是])?|上限[为為是は]?|最多[^\s\d。、，]{0,5}|최[대고])[\s:=*\`(→>-]{0,6}(?:a |the |about |approximately |roughly |around )?$`,
    'max',
  ],
  [
    longPattern`
        (?:>=|=>|≥|\bat least|\bminimum|\bmin\.?|\bminimum of|\bmin of|\bminimum is|\bno less than|\bstarting (?:from|at)
        |\bas (?:low|little|short|few|small) as|\blowest [a-z ]{0,20}is|\bm[íi]nim[oa]s?|\bmindestens|\btối thiểu|最[小短少低](?:[^\s\d。、，]{1,10}[はが为是])?|최소)[\s:=*\`(→>-]{0,6}(?:a |the )?$`,
    'min',
  ],
  [
    longPattern`
        (?:(?<!-)>|\bmore than|\bover|\bexceed(?:s|ing)?|\bgreater than|\blarger than|\bbigger than|\blonger than
        |\bolder than|\babove|\bbeyond|\bhigher than)\s{0,4}(?:a |the )?$`,
    'over',
  ],
  [
    /(?:\bdefaults? to|\bdef(?:ault)?\.?(?: value)?(?: is| of)?|\bby default|\bpadr[ãa]o|\bpor defecto|\bpredefinito|\bmặc định|デフォルト|默认|기본(?:적으로)?)[\s:=*`(,→>-]{0,6}(?:a |the |on )?$/i,
    'default',
  ],
  [/\b(?:exactly|precisely|fixed at|always)\s{1,4}$/i, 'exact'],
];

/** Directly behind the unit. */
const behind: readonly (readonly [Pattern, Comparator])[] = [
  [
    longPattern`
        ^[\s*\`]{0,4}[(,-]?[\s*\`]{0,3}(?:is |as |being )?(?:the |a )?(?:(?:by )?def(?:ault)?|padr[ãa]o|por defecto
        |(?:if|when|while) (?:un(?:changed|touched|set)|not (?:set|changed|configured)|you (?:do not|don't|never) (?:set|change|touch|configure))|unless (?:you (?:set|change|configure)|configured|changed))\b(?![\s.:=→>–-]{1,5}(?:[a-z]{1,12}\s{1,4}){0,4}\d|\s(?:is|are|it|they|uses?)\s)`,
    'default',
  ],
  [
    longPattern`
        ^[\s*\`]{0,4}[(,-]?[\s*\`]{0,3}(?:is |as |being )?(?:the |a )?(?:per [a-z]{2,10} )?(?:max(?:imum)?|at (?:the )?most
        |or (?:less|fewer|smaller)|limit|ceiling|upper limit|tops)\b(?![\s.:=→>–-]{1,5}(?:[a-z]{1,12}\s{1,4}){0,4}\d)`,
    'max',
  ],
  [
    longPattern`
        ^[\s*\`]{0,4}[(,-]?[\s*\`]{0,3}(?:is |as |being )?(?:the |a )?(?:min(?:imum)?|at (?:the )?least
        |or more)\b(?![\s.:=→>–-]{1,5}(?:[a-z]{1,12}\s{1,4}){0,4}\d)`,
    'min',
  ],
];

/** "0 s [default] - 15 min", "0 s default, 15 min": what is told of the number before. */
const toldBefore = /^[\s*`\\([]{0,6}(?:by |the )?(?:default|max(?:imum)?|min(?:imum)?)[)\]\s]{0,3}(?=[-–—,→]|to\b)/i;

const anywhere =
  /\b(?:max[imun]{0,5}|min(?:imum)?|default(?:s|ed)?(?! (?:on|off|(?:throughput )?mode|settings?)\b)|limit(?:ed|s|ations?)?|lowest|highest|largest|longest|shortest|smallest|biggest|finest)\b/gi;

const byWord: Readonly<Record<string, Comparator>> = {
  ma: 'max',
  mi: 'min',
  de: 'default',
  li: 'max',
  lo: 'max',
  hi: 'max',
  bi: 'max',
  fi: 'min',
  la: 'max',
  sm: 'min',
  sh: 'min',
};

/**
 * Which bound the words around a number make it. `lastEnd` is where the quantity before it ends: words before that
 * belong to that one.
 */
export function comparatorOf(text: string, start: number, end: number, lastEnd: number): Comparator | undefined {
  const after = text.slice(end, end + 28);
  for (const [pattern, comparator] of behind) if (pattern.test(after)) return comparator;
  const before = text.slice(Math.max(lastEnd, start - reach, 0), start).replace(toldBefore, '');
  for (const [pattern, comparator] of adjacent) if (pattern.test(before)) return comparator;
  return nearestWord(before);
}

/** "default minimum retention of", "the default (minimum) timeout": what is the default is told of both words. */
const defaultBound = /\bdefault\W{1,3}(?:min|max)(?:imum)?\b|\b(?:min|max)(?:imum)?\W{1,3}default\b/i;

/** "maximum retention period of", "default visibility timeout is": the last such word of the clause. */
function nearestWord(before: string): Comparator | undefined {
  if (defaultBound.test(before)) return 'default';
  // "30 s (default) while it takes 90 s": each has its own clause.
  const apart = Math.max(before.lastIndexOf(';'), before.lastIndexOf(' while '), before.search(/[.!?]\s[^.!?]*$/));
  const clause = before.slice(apart + 1);
  let nearest: Comparator | undefined;
  for (const match of clause.matchAll(anywhere)) {
    const word = match[0].toLowerCase();
    nearest = word === 'lowest' ? 'min' : byWord[word.slice(0, 2)];
  }
  return nearest;
}
