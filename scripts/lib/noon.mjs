/**
 * A time zone in which it is about noon: a test that asks what was answered "today" holds at any hour of the day.
 * @param {Date} now
 */
export function zoneAtNoon(now) {
  // The names of these zones count westward: in Etc/GMT+5 it is five hours before UTC.
  const hoursWest = now.getUTCHours() - 12;
  return `Etc/GMT${hoursWest < 0 ? '' : '+'}${hoursWest}`;
}
