import { words } from '../words';

export const BUFFERING = words`\bbuffer(?:s|ed|ing|interval|size)?\b|\binterval\b|\bflush(?:es|ed)?\b|\bbatch(?:es|ing)\b|\bwaits? for\b|\bdata at a time\b`;
export const TRANSFORMS = words`\b(?:transform(?:s|ed|ation|ations|ing)?|lambda|processors?|dynamic~partitioning(?:-aware)?)\b`;
export const RECORDS = words`^(?:data )?(?:records?|messages?|msgs?|events?)\b`;
