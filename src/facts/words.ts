import { gap, joinedLines } from '../engine/in-one-line';
import { lazyPattern } from '../engine/pattern';
import type { Pattern } from '../engine/types';

/**
 * A case-insensitive pattern for prose. In the template a space stands for any small gap (blanked markup, a hard wrap),
 * `~` for a small gap, a hyphen or nothing ("e~mail"), and `…` for up to 60 characters of the same sentence.
 *
 * Patterns of facts have no unbounded quantifier, so each costs time linear in the text.
 */
export function words(template: TemplateStringsArray, ...parts: readonly string[]): Pattern {
  return lazyPattern('i', () => written(template.raw.flatMap((one, index) => [one, parts[index] ?? ''])));
}

/** What a message and its size are called in the other languages that such notes are written in most. */
export const SIZE_ELSEWHERE =
  '\\b(?:mensage(?:m|ns)|mensajes?|messagg(?:io|i)|tamanho|tama[ñn]o|dimensione|taille|nachricht(?:en|engr)?|event[oi]s?|ereignis(?:se)?|[ée]v[ée]nements?|l[ií]mites?)\\b|kích thước|tin nhắn|サイズ|メッセージ|イベント|크기|메시지|이벤트|大小|消息|事件';

/** That something is kept, in those languages. */
export const KEPT_IN_OTHER_LANGUAGES =
  '\\b(?:retenção|retención|ri?tenzione|rétention|conserva(?:zione|t[ioae])|conserv[ée]e?s?|gard(?:e|ent|[ée]e?s?)|bleib(?:t|en)|aufbewahr(?:t|ung|ungszeit)|(?:ge)?speicher(?:t|n|ung)|(?:armazen|almacen|guard)ad[ao]s?|retid[ao]s?|mantid[ao]s?|rest(?:a|ano)|(?:en la cola|na fila|in coda)|permane\\w{1,5})\\b|보[존관유]|저장|리텐션|lưu|được giữ|保[持存留管]|存放';

/** A batch size where something names a function: that of its event source mapping. */
export const BATCH_OF_FUNCTION = {
  words: words`\bbatch~size\b(?:[^;]{0,400}?)\b(?:lambda|event source|ESM)\b`,
  service: 'lambda',
} as const;

/** Where a dead-letter queue has to stand beside what it takes the failures of. */
export const PLACE_OF_DEAD_LETTERS = {
  cues: words`\b(?:DLQs?|dead~letter)\b`,
  phrases: [
    {
      pattern: words`
        (?:\b(?:must|has to|have to|should|needs? to)(?: also| always)? (?:be|live|reside|stand)(?: placed
          | located| owned by)? (?:in |of )?(?:the )?)?\bsame (?:AWS )?(?:account and (?:the same )?region
        |region and (?:the same )?(?:AWS )?account|region|account)\b`,
      value: 'same',
    },
    {
      pattern: words`\b(?:can|may) (?:be|live|stand|reside)(?: placed)? in (?:another|a different|any|other) (?:AWS )?(?:region|account)s?\b`,
      value: 'anywhere',
    },
  ],
} as const;

function written(parts: readonly string[]): string {
  return parts
    .map(joinedLines)
    .join('')
    .replaceAll(' ', gap)
    .replaceAll('~', '(?:[\\t-\\r\\x20\\u2010-\\u2013-]{0,4})')
    .replaceAll(/…|\\u2026/g, '(?:[^.;?!]{0,60}?)');
}
