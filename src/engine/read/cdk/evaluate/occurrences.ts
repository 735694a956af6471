/** How often a text calls something of that name; declarations of it do not count. */
export function callCount(text: string, name: string): number {
  const call = `${name}(`;
  let count = 0;
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
    if (!/(?:[\w$]|\b(?:class|def|function)\s{1,4})$/.test(text.slice(Math.max(0, at - 14), at))) count += 1;
  }
  return count;
}
