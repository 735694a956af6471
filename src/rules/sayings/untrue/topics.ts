import { phrase, type Saying } from '../saying';

export const ofTopics: readonly Saying[] = [
  {
    fact: 'sns.archive#standard',
    general: true,
    services: ['sns'],
    says: phrase`\b(?<at>archiv(?:e|es|ing)\b…\b(?:on|for|in|with) (?:both )?standard (?:topics )?(?:as well as|and|or|too)|standard topics?\b‥\b(?:support|offer|have|can use|also (?:have|support))\b‥\b(?:archiv(?:e|es|ing)|replay(?:ing)?))\b`,
  },
];
