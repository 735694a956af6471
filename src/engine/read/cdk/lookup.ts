/** The value of a key that comes from a text: `constructor` and its like are no entries. */
export function lookup<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  const value = record[key];
  return value !== undefined && Object.hasOwn(record, key) ? value : undefined;
}
