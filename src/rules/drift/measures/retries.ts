import { longPattern } from '../../../engine/pattern';
import { anyOf } from './setting';

/** Words for trying again, and for how long. */
export const RETRIED = anyOf(
  /\b(?:tried|calls?|called|invokes?|invoked)\b[^.;,]{0,16}\b(?:more|again)\b/,
  /\b(?:maximum[ _-]?)?retry[ _-]?attempts\b/,
  /\bretr(?:y|ies|ied)\b/,
  /\b(?:tried|attempted) again\b/,
  /\btries\b/,
  /\b(?:further|more|another)(?: two| three)? (?:attempts?|go|goes|try|tries|times|chances?)\b|\battempts (?:an?|the|each)\b/,
  /\brepeat(?:s|ed)\b/,
  /\bgives? up\b/,
);
export const EVENT_AGE = anyOf(
  /\b(?:max(?:imum)?[ _-]?)?event[ _-]?age(?:[ _-]?in[ _-]?seconds)?\b/,
  /\bmax(?:imum|\.)? age\b/,
  /\bretr(?:y|ies|ied|ying)\b/,
  /\b(?:keeps?|goes on|continues) (?:on )?(?:trying|retrying)\b/,
  /\btries (?:again\b|to deliver\b|(?:[^.;,]{1,20},? )?for\b)|\b(?:can['’]t|cannot|could not) (?:be )?deliver(?:ed)?\b/,
  /\bgives? (?:\w{1,12} ){0,2}up\b/,
  /\bstops? (?:re)?trying\b/,
  /\b(?:events?|calls?|invocations?)\b[^.;,]{0,60}\b(?:old|older than|dropped|discarded|expires?|thrown away|waits?)\b/,
  /\b(?:drops?|discards?|throws away) (?:(?:an?|the|its) )?events?\b/,
  /\bkeeps? (?:an? |the )?events?\b/,
);
/** What a function tries again by itself, its template does not say. */
export const RETRIED_ELSEWHERE = longPattern`
    (?<!\bEventBridge )\b(?:retr(?:y|ies|ied|ying)|tries|repeats) (?:(?:the|its|an?|each) ){0,1}(?:writes?|calls?|requests?|HTTP|queries
    |query|connections?|uploads?|downloads?)\b|\b(?:API|SDK|HTTP)\b`;
