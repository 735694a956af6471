/** A name as TypeScript has it: `OrdersQueue` is `ordersQueue`, `DLQAlarm` is `dlqAlarm`. */
export function lowerCamelCase(name: string): string {
  return name.replace(/^(?:[A-Z]+(?![a-z])|[A-Z])/, (start) => start.toLowerCase());
}

/** A name as Python has it: `enforceSSL` is `enforce_ssl`, `DLQAlarm` is `dlq_alarm`. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase();
}
