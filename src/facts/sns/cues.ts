import { words } from '../words';

export const SUBSCRIPTIONS = words`^(?:subs?criptions?|subs?cribers?|subs|endpoints?)\b`;
export const PUBLISHED = words`^(?:messages?|msgs?|publish(?:es)?|requests?|transactions?|TPS|calls?|API calls?|publish requests?)`;
export const FILTER = words`\bfilter(?:s|ing)?\b|\bFilterPolicy\b`;
