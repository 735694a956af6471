import { phrase, type Saying } from './saying';
import { deadLetter } from './words';

const unless = phrase`\b(?:must|should|longer than|FIFO|by default|at least|cannot)\b`;

/** Retention of a dead-letter queue told without numbers, or with one for both. */
export const dlqShortRetention: readonly Saying[] = [
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>${deadLetter}\b…\b(?:shorter|less (?:time|long)|lower|sooner|earlier)\b…\b(?:than|as)
      |(?:source|main|original|work)\b…\blonger\b…\bthan\b…\b${deadLetter})\b`,
    together: [phrase`\b(?:retention|keeps?|retains?|holds?|lives?|stores?|expires?|messages)\b`],
    unless,
  },
  {
    services: ['sqs'],
    says: phrase`\b(?<at>both|same (?:\w{1,10} )?(?:retention|period|time)|equal(?:ly)?|identical|as long as|so (?:has|does|is) (?:its|the) ${deadLetter}|(?:like|the same as) (?:(?:that of|those of|for|of|in|on) )?(?:(?:the|its) (?:main|source|original|work)|(?<=in |on |for )\s[\w.-]{2,40}))\b`,
    together: [
      phrase`\b${deadLetter}\b`,
      phrase`\b(?:retention|keep|retain|hold|live|store|expire|kept|held)[sd]?\b`,
      phrase`\b(?:source|main|original|work|primary|so (?:has|does|is)|queue and its|and the queue|same as (?:in|on|for)\s{2})`,
    ],
    unless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>${deadLetter}\b…\b(?:uses?|has|have|with|keeps?|retains?|share)\b‥
        \bsame (?:\w{1,10} )?(?:retention|period|time|days)(?: period| time)?)\b
      |\b(?<like>${deadLetter}\b…\b(?:keeps?|retains?|holds?)\b…
        \b(?:just |exactly )?(?:like|as does) (?:the |its )(?:source|main|original)
      |(?:and|with) (?:its|the) ${deadLetter} both (?:keep|retain|hold|store)\b)
      |\b(?<both>both\b…\b${deadLetter}\b…\b(?:retain|keep|have|store|retention|kept|set to)\b…\b(?:\d{1,2} days|same))\b
      |\b(?<each>${deadLetter} and (?:the |its )?(?:source|main|queue)\b…\b(?:both|same)\b…
        \b(?:keep|retain|store|retention|period|days?|week)\b)
      |\b(?<and>(?:queue|source)(?: queue)? and (?:its |the )?(?:\w{1,10} )?${deadLetter}\b‥(?:have|share|use|keep)\b‥
        same (?:\w{1,10} )?(?:retention|period))\b`,
    unless,
  },
  {
    services: ['sqs'],
    says: phrase`
      \b(?<at>retention(?: period| time)?\W{1,4}(?:is |of )?\d{1,2} days (?:on|for|in) both(?: queues)?
      |(?:and|with) (?:exactly |just )?the same (?:value |period |retention )?(?:on|for|in
        |at) (?:the |its |our )?${deadLetter})\b`,
    about: [phrase`\b${deadLetter}\b`],
    unless,
  },
];
