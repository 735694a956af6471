import { endlessly, neverLost } from './classes';
import { phrase, type Saying } from './saying';
import { advised, anyOf, deadLetter, lacks } from './words';

const bus = '(?:event~?bridge|event bus(?:es)?|rules?|targets?|DeadLetterConfig)';

/** A target said to have no dead-letter queue, or events said never to be lost. */
export const targetNoDlq: readonly Saying[] = [
  {
    services: ['eventbridge'],
    denies: true,
    says: phrase`(?<![\w-])(?<at>${lacks(deadLetter)})`,
    about: [phrase`\b${bus}\b`],
    unless: phrase`${advised}|${anyOf('rule|target|bus|setup')}|\b(?:pipes?|(?:SQS )?queues? (?:behind|itself)|subscri\w{1,8}|SNS|scheduler|on~failure|(?:on|for|of) (?:the |this |our )?(?:\w{1,14} )?function|if (?:an?|no|your|any|there|the (?:rule|target) (?:has|had|lacks)))\b`,
  },
  {
    services: ['eventbridge'],
    denies: true,
    says: phrase`\b(?<at>${neverLost})\b`,
    together: [phrase`\b(?:events?|nothing)\b`],
    about: [phrase`\b(?:event~?bridge|event bus|rule)\b`],
    unless: phrase`\b(?:archive|replay|if|so that|to make sure|ensure that|with an?)\b|\b(?:with|since|because|thanks to|due to|as)\b…\b${deadLetter}|${deadLetter}\b…\b(?:keeps?|catch(?:es)?|holds?|takes|collects|receives|stores)\b`,
  },
  {
    services: ['eventbridge'],
    says: phrase`\b(?<at>(?:guarantees?|ensures?|makes sure|promises?|assures?)(?: that| of)? (?:every|each|all|no) (?:single )?(?:events?|one) (?:\w{1,10} ){0,4}?(?:reach(?:es)?|arrives?|delivered|gets? (?:to|there)|makes? it|delivery|its target|lost)|guarantee(?:s|d) (?:event )?delivery)\b`,
    with: [phrase`\b(?:event~?bridge|event bus)\b`],
    unless: phrase`\b(?:at~least~once|archive)\b|\b(?:with|since|because|thanks to|due to|as)\b…\b${deadLetter}`,
  },
  {
    services: ['eventbridge'],
    says: phrase`\b(?<at>(?:retr(?:y|ies|ied|ying)|tries|keeps? (?:on )?(?:trying|retrying|delivering)|redeliver\w{0,3})\b…\b${endlessly})\b`,
    about: [phrase`\b(?:event~?bridge|event bus|rule|targets?)\b`],
    unless: phrase`\b(?:24 hours|185|pipes?|batch|${deadLetter})\b`,
  },
];

const many = '(?:six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|a dozen|dozens of|[6-9]|[1-9]\\d{1,2})';
const target =
  '(?:targets?|(?:[\\w-]{2,14} ){0,2}?(?:functions?|queues?|consumers?|services?|lambdas?|destinations?|receivers?|systems?|teams?))';
const targetsUnless = phrase`\b(?:up to|at most|max(?:imum)?|limit(?:ed)?|cannot|can't|rules share|two rules|rules have|(?:ten|\d{1,2}) rules|SNS|topics?|several rules|per account|each (?:with|have)|scheduled)\b`;

/** A rule with more than five targets. */
export const tooManyTargets: readonly Saying[] = [
  {
    services: ['eventbridge'],
    says: phrase`\b(?<at>${many} (?:\w{1,14} ){0,2}?\w{3,20}s)\b‥\btargets of (?:one|a single|the same|this|the|our|a) (?:\w{1,12} ){0,2}rule\b`,
    unless: targetsUnless,
  },
  {
    services: ['eventbridge'],
    says: phrase`\brule\b…\btargets?\b[^.;:\n]{0,20}: ?(?<at>(?:[^\s,.;:][^,.;:\n]{1,40}, ){5,12}[^\s,.;:][^,.;:\n]{1,40})`,
    unless: targetsUnless,
  },
  {
    services: ['eventbridge'],
    says: phrase`\b(?:EventBridge rule|event rule|rule (?:in|on) (?:EventBridge|the (?:\w{1,12} )?bus)|(?:one|a single|single|the|our|this|same|a|an) (?:EventBridge |event bus |event |classic |existing )?rule|rule (?:[\w.-]{2,40} )?(?:now )?(?:has|gets|with|feeds|triggers|invokes|fans out to))\b(?:…|, |: )\b(?<at>${many} (?:different |separate |lambda )?${target})\b`,
    unless: targetsUnless,
  },
  {
    services: ['eventbridge'],
    says: phrase`\b(?<at>${many} ${target})\b…\b(?:to|of|on|in|under|by|from|for|behind|with|via|through|using) (?:one|a single|the same|the|this|our|a) (?:single |same |EventBridge ){0,2}rule\b`,
    unless: targetsUnless,
  },
  {
    services: ['eventbridge'],
    says: phrase`\bone rule\b‥ ?[,:;–-] ?(?<at>${many} targets?)\b|\btargets? (?:of|per|in|on) (?:the |this |our |one )?rule\s{0,3}[:=]\s{0,3}(?<count>[6-9]|[1-9]\d)\b`,
    unless: targetsUnless,
  },
];
