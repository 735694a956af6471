/** Verbs whose past is not made by "ed", and those that double their last letter. */
const pasts: Readonly<Record<string, string>> = {
  catch: 'caught',
  come: 'came',
  find: 'found',
  forget: 'forgot|forgotten',
  get: 'got',
  give: 'gave|given',
  go: 'went|gone',
  hold: 'held',
  keep: 'kept',
  leave: 'left',
  lose: 'lost',
  put: 'put',
  read: 'read',
  see: 'saw|seen',
  send: 'sent',
  take: 'took|taken',
  write: 'wrote|written',
};
const doubling = /(?:forget|get|put|drop|skip|plug|refer)$/;

/** All forms of verbs, given in the infinitive with blanks between: "keep" is "keeps", "kept" and "keeping" as well. */
export function forms(verbs: string): string {
  return `(?:${verbs.split(' ').map(formsOf).join('|')})`;
}

function formsOf(verb: string): string {
  const past = pasts[verb];
  const last = doubling.test(verb) ? verb.slice(-1) : '';
  if (/[^aeou]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:es?|ing${past ? '' : '|ed'})${past ? `|${past}` : ''}`;
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb) ? 'es' : 's';
  return `${verb}(?:${third}|${last}ing${past ? '' : `|${last}ed`})?${past && past !== verb ? `|${past}` : ''}`;
}
