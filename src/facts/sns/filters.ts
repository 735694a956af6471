import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, count, KIB, size } from '../units';
import { words } from '../words';
import { FILTER } from './cues';
import { FILTER_LIMITS, QUOTAS, RELEASES } from './pages';

/** Filter policies. */
export const filters = [
  {
    id: 'sns.filter.count',
    title: 'Filter policies per topic',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: {
      cues: FILTER,
      not: words`\baccount\b`,
      noun: words`^(?:filter )?polic(?:y|ies)\b|^filters?\b`,
    },
    history: [read(count(200, 'filter policies'), QUOTAS)],
  },
  {
    id: 'sns.filter.count',
    part: 'account',
    title: 'Filter policies per account',
    unit: 'count',
    kind: 'max',
    adjustable: 'soft',
    mentions: { cues: FILTER, noun: words`^(?:filter )?polic(?:y|ies)\b|^filters?\b` },
    history: [read(count(10_000, 'filter policies'), QUOTAS), read(count(200, 'filter policies'), FILTER_LIMITS)],
  },
  {
    id: 'sns.filter.keys',
    title: 'Keys in a filter policy',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    mentions: {
      cues: FILTER,
      noun: words`^(?:attribute |policy |top~level )?(?:keys?|attributes?|attribute names?)\b`,
    },
    history: [read(count(5, 'keys'), FILTER_LIMITS)],
  },
  {
    id: 'sns.filter.combos',
    title: 'Value combinations in a filter policy',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    note: 'The product of the lengths of all value lists; in a nested policy each level multiplies too.',
    mentions: { cues: FILTER, noun: words`^(?:value )?(?:combinations?|values?)\b` },
    history: [read(count(150, 'combinations'), FILTER_LIMITS)],
  },
  {
    id: 'sns.filter.size',
    title: 'Size of a filter policy',
    unit: 'byte',
    kind: 'max',
    adjustable: 'hard',
    mentions: { cues: words`\bfilter~polic(?:y|ies)\b` },
    history: [read(size(256 * KIB), FILTER_LIMITS)],
  },
  {
    id: 'sns.filter.scope',
    title: 'What a filter policy may look at',
    kind: 'choice',
    adjustable: 'config',
    note: 'FilterPolicyScope: MessageAttributes (default) or MessageBody.',
    mentions: {
      cues: FILTER,
      phrases: [
        {
          pattern: words`
            \b(?:only|just) (?:works? |appl(?:y|ies) |match(?:es)? |filters? |supports? |looks? )?(?:on |by |at |to |with |in |the )?
            (?:the )?(?:message )?attributes\b|\battributes only\b
            |\bnot (?:on |by )?(?:the )?(?:message )?(?:body|payload|content)\b
            |\bcannot filter (?:on |by )?(?:the )?(?:message )?(?:body|payload|content)\b`,
          value: 'attributes',
        },
        {
          pattern: words`
            \b(?:attributes or (?:the )?(?:message )?(?:body|payload)|(?:message )?(?:body|payload) or attributes
            |(?:on|by) (?:the )?(?:message )?(?:body|payload)|MessageBody)\b`,
          value: 'attributes-or-body',
        },
      ],
    },
    history: [
      read(choice('attributes-or-body', 'message attributes or the message body'), RELEASES, { since: '2022-11-22' }),
      read(choice('attributes', 'message attributes only'), RELEASES),
    ],
    exam: choice('attributes', 'message attributes only'),
  },
] as const satisfies readonly Entry[];
