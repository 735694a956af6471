import type { Entry } from '../entry';
import { read } from '../reading';
import { choice } from '../units';
import { words } from '../words';
import { GUIDE, MODEL } from './pages';

const ORDER = '(?:\\b(?:ordem|orden|ordre|ordine)\\b|reihenfolge\\b)';

/** What a queue promises: how often and in what order. */
export const delivery = [
  {
    id: 'sqs.delivery.standard',
    title: 'Delivery of a standard queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    note: 'A message may arrive twice: consumers have to be idempotent.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bat~least~once\b|\b(?:pelo|ao) menos uma vez\b|\bal menos una vez\b|\bau moins une fois\b|\bmindestens einmal\b
            |\balmeno una volta\b|ít nhất (?:một|1) lần|至少被传递一次|至少传递一次|至少交付一次|至少一次|少なくとも\s?[1一１] ?[回度]`,
          value: 'at-least-once',
        },
        {
          pattern: words`\b(?:more than once|duplicate (?:messages?|deliver(?:y|ies)|cop(?:y|ies))|duplicates (?:are )?possible|occasional(?:ly)? duplicates?|delivered (?:twice|(?:multiple|several) times))\b`,
          value: 'at-least-once',
        },
        { pattern: words`\bexactly~once\b|\b(?:no|without|never) duplicates?\b|\bonly once\b`, value: 'exactly-once' },
        { pattern: words`\bat~most~once\b(?!…\bat~least~once\b)`, value: 'at-most-once' },
      ],
    },
    history: [read(choice('at-least-once', 'at least once'), `${GUIDE}/standard-queues-at-least-once-delivery.html`)],
    exam: choice('at-least-once', 'at least once'),
  },
  {
    id: 'sqs.delivery.standard',
    part: 'order',
    title: 'Order of a standard queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'standard' },
    mentions: {
      phrases: [
        {
          pattern: words`
            \bbest~efforts?(?: |~)(?:message |msg )?order(?:ing)?\b
            |\b(?:not|never|no|n't|n’t|without)(?: a| any| strict| strictly| maintain or)? (?:guar[ae]ntee[sd]?|preserve[sd]?|ensure[sd]?
            |maintain(?:s|ed)?)(?: of| on)?(?: the| any| message| strict){0,3} order(?:ing)?\b
            |\bnot guar[ae]nteed to (?:be )?[a-z]{4,9} in(?: the)?(?: same)? order\b|\bno (?:promise|guarantee) (?:on|of|about) order\b|\bin any order\b|^\W{0,4}best~effort\W{0,4}$|\bno ordering\b
            |\border(?:ing|s)? (?:is not|are not|is never|isn't|isn’t|of messages is not|not)(?: strictly)? (?:guar[ae]nteed|preserved
            |ensured|maintained)\b|\bout of order\b|\bno (?:guar[ae]nteed|strict) order(?:ing)?\b|\bno order(?:ing)? guarantees?\b
            |\bbest~effort to preserve (?:the )?order\b|\b(?:order(?:ing)?|ordem|orden)(?: ?:| is)? (?:done )?(?:on a )?best~effort\b
            |\b(?:não|no|non|ne) (?:se )?(?:garan|mant|preserv|conserv)[a-zé]{1,6}(?: pas)?(?: [aoel']{1,2}){0,2} ?${ORDER}
            |${ORDER} (?:não|no|non|nicht) (?:é |está )?garan[a-z]{1,6}|\bnão possui ordem\b|không (?:đảm bảo|bảo đảm) thứ tự|(?:不保证|法保证)[^。，；]{0,20}顺序|最大努力(?:的)?(?:排序|顺序)
            |順序(?:は保証|が保証|を保証)[さし]れ?(?:ない|ません)|順序保証なし|순서를 보장하지 ?않|순서가 보장되지 ?않`,
          value: 'best-effort',
        },
        {
          pattern: words`
            \b(?:guar[ae]ntee[sd]?|preserve[sd]?|ensure[sd]?|maintain(?:s|ed)?)(?: the| message| strict)? order(?:ing)?\b
            |\border(?:ing)? is (?:guar[ae]nteed|preserved|ensured|maintained)\b
            |\b(?:strict|guar[ae]nteed) (?:message )?order(?:ing)?\b
            |\bin (?:the )?(?:exact |same )?order (?:in which )?(?:they (?:were|are)|it was|sent|received)\b
            |\bfirst~in~first~out\b`,
          value: 'ordered',
        },
      ],
    },
    history: [read(choice('best-effort', 'best-effort order'), `${GUIDE}/standard-queues.html`)],
    exam: choice('best-effort', 'best-effort order'),
  },
  {
    id: 'sqs.delivery.fifo',
    title: 'Delivery of a FIFO queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Exactly-once processing inside the five-minute deduplication interval.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bexactly~once\b|\b(?:no|without|never|removes?|eliminates?|prevents?) duplicat(?:es?|ions?)\b|\bdelivered (?:only )?(?:once|one time)\b
            |\bduplicate(?:s|d messages) are not introduced\b|\bexac?tamente u[mn]a vez\b|\bexactement une fois\b|\bgenau einmal\b
            |\besattamente una volta\b|đúng (?:một|1) lần|恰好一次|精确一次|确切一次|严格一次|仅被传递一次|(?:正確に|厳密に)\s?[1一１] ?[回度]
            |정확히 [1한] ?[번회]`,
          value: 'exactly-once',
        },
        { pattern: words`\bat~least~once (?:delivery|processing)\b`, value: 'at-least-once' },
        { pattern: words`\bat~most~once\b(?!…\bat~least~once\b)`, value: 'at-most-once' },
      ],
    },
    history: [
      read(choice('exactly-once', 'exactly-once processing'), `${GUIDE}/FIFO-queues-exactly-once-processing.html`, {
        evidence: MODEL,
      }),
    ],
    exam: choice('exactly-once', 'exactly-once processing'),
  },
  {
    id: 'sqs.delivery.fifo',
    part: 'order',
    title: 'Order of a FIFO queue',
    kind: 'choice',
    adjustable: 'hard',
    scope: { queueType: 'fifo' },
    note: 'Order holds inside each message group, one batch of a group in flight at a time.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bbest~effort(?: |~)(?:message )?order(?:ing)?\b
            |(?<!\b(?:cross|between|across|different)(?: message)?(?: |~)groups? )\border(?:ing)? is(?: not|n't
            |n’t) (?:guar[ae]nteed|preserved|ensured)\b|\b(?:not|n't|n’t) guarantee(?: the| message| strict)? order(?:ing)?\b`,
          value: 'best-effort',
        },
        {
          pattern: words`
            \b(?:guar[ae]ntee[sd]?|preserve[sd]?|ensure[sd]?|maintain(?:s|ed)?)(?: the| message| strict)? order(?:ing)?\b
            |\border(?:ing)? (?:in which (?:they|messages) are sent (?:and receive[sd]? )?)?(?:is |are |of (?:the )?(?:messages|queue) is )?(?:strictly )?
            (?:guar[ae]nteed|preserved|ensured|maintained)\b|\b(?:strict|guar[ae]nteed|message) order(?:ing)?\b|\bstrict FIFO\b
            |\bordered (?:processing|delivery|messages)\b|\bin (?:the )?(?:exact |same )?order\b|\bfirst~in,?~first~out\b
            |\border (?:holds|is kept) (?:for|per|within|inside)\b
            |\border(?:ed|ing) (?:by|per|within|inside)(?: the| an?| each)?(?: message)? group|\border(?:ing)? ?: (?:strict|guaranteed)\b
            |(?<!\b(?:não|no|non|ne|se) )\b(?:garan|mant|preserv|conserv)[a-zé]{1,6}(?: [aoel']{1,2}){0,2} ?${ORDER}
            |(?<!\b(?:não|no)\b[^.;]{0,30})\b(?:em|na|en) ordem\b|${ORDER} (?:está |é |est |ist )?(?:estri|exa|garanti|strict|rigoros)[a-z]{0,6}|(?<!không (?:đảm bảo|bảo đảm) )thứ tự (?:nghiêm ngặt|chính xác)
            |(?<!không )(?:đảm bảo|bảo đảm) thứ tự|(?<![不法])保证顺序|(?<![不法])(?:保证消息|保证了消息|保持消息)[^。，；]{0,16}顺序|严格的顺序|严格顺序|严格有序
            |(?:順序が保証|順序は保証|順序を保証|順序保証)(?!され(?:な|ま)|し(?:な|ま)|な)|(?:순서를|순서가) 보장(?![되하]지)`,
          value: 'ordered',
        },
      ],
    },
    history: [
      read(choice('ordered', 'in order within a message group'), `${GUIDE}/FIFO-queues-understanding-logic.html`),
    ],
    exam: choice('ordered', 'in order'),
  },
] as const satisfies readonly Entry[];
