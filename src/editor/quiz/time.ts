import type { Moment } from '../../quiz/types';

/** This moment, with the user's distance from UTC. */
export function currentMoment(): Moment {
  const now = new Date();
  return { ms: now.getTime(), offset: -now.getTimezoneOffset() };
}
