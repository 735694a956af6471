import { anyOf } from './setting';

/** Words for trying again, and for how long. */
export const RETRIED = anyOf(
  /\btried\b[^.;,]{0,16}\bmore\b/,
  /\b(?:maximum[ _-]?)?retry[ _-]?attempts\b/,
  /\bretr(?:y|ies|ied)\b/,
  /\btried again\b/,
  /\btries\b/,
  /\b(?:further|more|another) (?:attempts?|go|try|tries)\b/,
  /\brepeat(?:s|ed)\b/,
  /\bgives? up\b/,
);
export const EVENT_AGE = anyOf(
  /\b(?:max(?:imum)?[ _-]?)?event[ _-]?age(?:[ _-]?in[ _-]?seconds)?\b/,
  /\bmax(?:imum|\.)? age\b/,
  /\bretr(?:y|ies|ied|ying)\b/,
  /\b(?:keeps?|goes on|continues) (?:on )?(?:trying|retrying)\b/,
  /\btries (?:again )?for\b/,
  /\bgives? (?:\w{1,12} ){0,2}up\b/,
  /\bstops? (?:re)?trying\b/,
  /\bevents?\b[^.;,]{0,60}\b(?:old|older than|dropped|discarded|thrown away|waits?)\b|\bolder than\b/,
  /\b(?:drops?|discards?|throws away) (?:an?|the|its) events?\b/,
  /\bkeeps? (?:an? |the )?events?\b/,
);
