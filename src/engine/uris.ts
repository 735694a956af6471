/** The last part of a path or of a uri, as it is written. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Percent-decodes a part of a uri; text that is no valid encoding is taken as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name of a file or folder, as people know it. */
export function nameOf(uri: string): string {
  return decoded(lastPart(uri));
}
