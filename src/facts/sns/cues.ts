import { words } from '../words';

export const SUBSCRIPTIONS = words`
  ^(?:subs?criptions?|subs?cribers?|subs|endpoints?|as[cs]inaturas?|sub?scripci(?:ón|ones)|sottoscrizion[ei]|abonn(?:ements?|[ée]s?))\b
  |^[個个개]?[의の]? ?(?:サブスクリプション|订阅|구독)`;
export const PUBLISHED = words`^(?:messages?|msgs?|publish(?:es)?|requests?|transactions?|TPS|calls?|API calls?|publish requests?)`;
export const FILTER = words`\bfilter(?:s|ing)?\b|\bFilterPolicy\b`;
