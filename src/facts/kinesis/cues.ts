import { KEPT_IN_OTHER_LANGUAGES, words } from '../words';

export const RECORDS = words`^(?:data )?(?:rec(?:ord)?s?|messages?|msgs?|events?|entries)\b`;
export const WRITE = words`\b(?:writ(?:e|es|ten|ing)|in(?:gest(?:s|ed|ion|ing)?|bound|put|gress)|producers?|puts?|incoming|in)\b`;
export const READ = words`\b(?:reads?|reading|pull(?:s|ed|ing)?|out(?:bound|put|going)?|egress|consum(?:e|es|ed|ers?|ing|ption)|emits?|(?<!\bshards? (?:can )?)gets?|GetRecords)\b`;
export const ON_DEMAND = words`\bon~demand\b`;
export const KEEP = words`
  \b(?:ret(?:entions?|ain(?:s|ed|ing)?)?|conservation|kept|keeps?|held|preserved|stor(?:e|es|ed|age)|stays?|remains?
  |persist(?:s|ed|[ae]nce)?|later|available|accessible|replay(?:s|ed|ing)?|expir(?:e|es|ed|y)|old(?:er)?)\b|${KEPT_IN_OTHER_LANGUAGES}`;
