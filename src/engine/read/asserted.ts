/**
 * Whether a whole sentence asserts something of its own: not a question, plan, hypothetical, piece of history, quotation
 * or denial. Rules about beliefs and described architectures look at asserted sentences only.
 */
const question = /\?["')\s]*$|^\W{0,4}(?:what if|why|how|which|does|do|is it|can|could|should)\b[^.]{0,200}\?/i;
const plan =
  /\b(?:todo|to do|tbd|planned|plan(?:s|ning)? to|we will|we'll|will (?:add|move|switch|migrate|introduce|replace)|going to|next (?:step|sprint|quarter)|later we|intend(?:s|ed)? to|should (?:add|consider|we)|consider(?:ing)? (?:adding|using|moving)|proposal|propose[sd]?|idea:|maybe|might (?:add|move|want))\b/i;
const hypothetical =
  /^\W{0,4}(?:if|suppose|imagine|assuming|what happens|had we|were we|in case|unless)\b|\b(?:would (?:have|be|lose|break|mean|need)|could have|hypothetical(?:ly)?|for the sake of)\b/i;
const history =
  /\b(?:used to|formerly|previously|originally|historically|in the past|back then|before the (?:migration|change|rewrite|fix)|at first we|we once|no longer|until (?:19|20)\d\d|in (?:19|20)\d\d we)\b/i;
const denial =
  /^\W{0,4}(?:don't|do not|never|avoid|it is (?:a )?(?:myth|wrong|false|not true)|myth|misconception|wrong:|false:|anti-?pattern|not true|common mistake|mistake:|beware|careful|caution)\b|\b(?:is a (?:common )?(?:myth|misconception|mistake|fallacy)|is (?:wrong|false|not true|incorrect|a lie)|contrary to|people (?:think|believe|assume)|some (?:think|believe|say)|you might think|one might think|many (?:think|believe|assume)|it is (?:often|sometimes|commonly) (?:believed|said|assumed|claimed))\b/i;

export function isAsserted(sentence: string): boolean {
  return !(
    question.test(sentence) ||
    plan.test(sentence) ||
    hypothetical.test(sentence) ||
    history.test(sentence) ||
    denial.test(sentence)
  );
}
