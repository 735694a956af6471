/** Modes and engines that exclude each other: what is true of one is nothing about the other. */
const groups: readonly (readonly (readonly [mode: string, name: RegExp])[])[] = [
  [
    ['rabbitmq', /\brabbit ?mq\b/gi],
    ['activemq', /\bactive ?mq\b/gi],
  ],
  [
    ['on-demand', /\bon[- ]demand\b/gi],
    ['provisioned', /(?<!\bcapacity )\bprovisioned\b(?! capacity of \d)/gi],
  ],
];

/**
 * Whether the words before a place, the nearest first, speak of another mode than a fact's: "ActiveMQ has active/standby,
 * RabbitMQ has clusters" says nothing of the former about RabbitMQ. `before` ends with the place itself.
 */
export function isOtherMode(mode: string | undefined, before: string): boolean {
  const group = mode === undefined ? undefined : groups.find((one) => one.some(([name]) => name === mode));
  if (!group) return false;
  let nearest: { readonly mode: string; readonly at: number } | undefined;
  for (const [name, pattern] of group) {
    for (const match of before.matchAll(pattern)) {
      if (!nearest || match.index > nearest.at) nearest = { mode: name, at: match.index };
    }
  }
  return nearest !== undefined && nearest.mode !== mode;
}
