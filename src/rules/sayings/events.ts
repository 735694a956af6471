import { endlessly, generally, losesFailures, neverLost } from './classes';
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
    unless: phrase`
      ${advised}|${anyOf('rule|target|bus|setup')}
      |\b(?:pipes?|(?:SQS )?queues? (?:behind|itself)|subscri\w{1,8}|SNS|scheduler|on~failure
      |(?<!\bdestinations? )(?:on|for|of) (?:the |this |our )?(?:\w{1,14} )?function|function (?:itself )?(?:has|lacks)
      |(?<!; )if (?:(?:an?|no|your|any|there)\b(?![^;]{0,90}; |[^;,]{0,90}, (?:we|our|it|they)\b)|the (?:rule|target) (?:has|had|lacks)))\b`,
  },
  {
    services: ['eventbridge'],
    denies: true,
    says: phrase`\b(?<at>${neverLost})\b`,
    together: [phrase`\b(?:events?|nothing)\b`],
    about: [phrase`\b(?:event~?bridge|event bus|rule)\b`],
    unless: phrase`
      \b(?:archive|replay|if|so that|to make sure|ensure that|with an?)\b
      |\b(?:with|since|because|thanks to|due to|as)\b…\b${deadLetter}
      |${deadLetter}\b…\b(?:keeps?|catch(?:es)?|holds?|takes|collects|receives|stores)\b`,
  },
  {
    services: ['eventbridge'],
    ...losesFailures,
    about: [phrase`\b(?:event~?bridge|event bus|rules?|targets?)\b`],
    unless: phrase`${generally}|\b(?:${deadLetter}|pipes?|scheduler|archive|SQS|queues?|SNS|on~failure|(?:lambda|function) (?:fails|throws))\b`,
  },
  {
    services: ['eventbridge'],
    says: phrase`
      \b(?<at>(?:guarantees?|ensures?|makes sure|promises?|assures?)(?: that| of)? (?:every|each|all
        |no) (?:single )?(?:events?|one) (?:\w{1,10} ){0,4}?(?:reach(?:es)?|arrives?|delivered|gets? (?:to|there)|makes? it
        |delivery|its target|lost)|guarantee(?:s|d) (?:event )?delivery)\b`,
    with: [phrase`\b(?:event~?bridge|event bus)\b`],
    unless: phrase`\b(?:at~least~once|archive)\b|\b(?:with|since|because|thanks to|due to|as)\b…\b${deadLetter}`,
  },
  {
    services: ['eventbridge'],
    general: true,
    says: phrase`\b(?<at>(?:retr(?:y|ies|ied|ying)|tries|keeps? (?:on )?(?:trying|retrying|delivering)|redeliver\w{0,3})\b…\b${endlessly})\b`,
    about: [phrase`\b(?:event~?bridge|event bus|rule|targets?)\b`],
    unless: phrase`\b(?:24 hours|185|pipes?|batch|${deadLetter})\b`,
  },
];

const many = '(?:six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|a dozen|dozens of|[6-9]|[1-9]\\d{1,2})';
const target =
  '(?:targets?|(?:[\\w-]{2,14} ){0,2}?(?:functions?|queues?|consumers?|(?:micro~?)?services?|lambdas?|destinations?|receivers?|systems?|teams?))';
const targetsUnless = phrase`
  \b(?:up to|at most|max(?:imum)?|limit(?:ed)?|cannot|can't|(?:ten|\d{1,2}|two) rules|SNS
  |topics?|several rules)\b`;

/** A rule with more than five targets. */
export const tooManyTargets: readonly Saying[] = [
  {
    services: ['eventbridge'],
    says: phrase`\b(?<at>${many} (?:\w{1,14} ){0,2}?\w{3,20}s)(?:\b‥\btargets of|, (?:each|all)(?: of them)? (?:an? )?targets? of) (?:one|a single|the same|this|the|our|a) (?:\w{1,12} ){0,2}rule\b`,
    unless: targetsUnless,
  },
  {
    services: ['eventbridge'],
    says: phrase`(?:^\W{0,4}(?:rule )?[\w-]{2,40}\s{0,3}(?:→|->|=>)|\btargets?\b[^.;:\n]{0,24}:|\b(?:invokes?|triggers?|calls|notifies|feeds|fans out to|(?:goes|routes|delivers|forwarded|sends)(?: \w{1,16}){0,2} to)) ?(?<at>(?:[^\s,.;:][^,.;:\n]{1,40}, ){4,12}(?:[^\s,.;:][^,.;:\n]{1,40}, |[^\s,.;:][^,.;:\n]{1,40} and )[^\s,.;:][^,.;:\n]{1,40})`,
    about: [phrase`\brules?\b`],
    unless: targetsUnless,
  },
  {
    services: ['eventbridge'],
    says: phrase`
      \b(?:(?:one|an?|the|this|same|single|our|each|every)\b‥\brule\b
      |^\W{0,4}(?:each )?rule\b)[^.;?!\n]{0,120}?\b(?<at>${many} (?:\w{1,12} )?targets?)\b
      |\btargets? (?:of|per|in|on) (?:the |this |our |one |a )?(?:event~?bridge )?rule(?: [\w.-]{2,40})?(?:\s{0,3}[:=]| is| are)\s{0,3}(?<count>[6-9]
      |[1-9]\d)\b|\b(?<any>(?:as many|any number of|unlimited|countless|arbitrarily many|hundreds of) targets)\b`,
    unless: targetsUnless,
  },
  {
    services: ['eventbridge', 'lambda', 'sqs'],
    says: phrase`\b(?<at>${many} (?:different |separate |lambda )?${target}|(?:sixth|seventh|eighth|ninth|tenth) target)\b`,
    together: [
      phrase`\brule\b`,
      phrase`\b(?:${target}|invok\w{1,3}|trigger\w{0,4}|feeds?|fans?|sends?|sent|behind|put|hang|hangs|forwards?|calls?|called|attached)\b`,
    ],
    about: [phrase`\b(?:event~?bridge|event bus|targets?)\b`],
    unless: phrase`${targetsUnless.source}|\brules\b|\bper (?:second|minute|hour|day)\b`,
  },
];
