export const RETRIED =
  /\btried\b[^.;,]{0,16}\bmore\b|\b(?:maximum[ _-]?)?retry[ _-]?attempts\b|\bretr(?:y|ies|ied)\b|\btried again\b|\btries\b|\brepeat(?:s|ed)\b|\bgives? up\b/i;
export const EVENT_AGE =
  /\b(?:max(?:imum)?[ _-]?)?event[ _-]?age(?:[ _-]?in[ _-]?seconds)?\b|\bmax(?:imum|\.)? age\b|\bretr(?:y|ies|ied|ying)\b|\b(?:keeps?|goes on|continues) (?:on )?(?:trying|retrying)\b|\btries (?:again )?for\b|\bgives? up\b|\bevents?\b[^.;,]{0,60}\b(?:old|older than|dropped|discarded|waits?)\b|\bkeeps? (?:an? |the )?events?\b/i;
