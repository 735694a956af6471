/** The target of `[[target#heading|alias]]` or of a plain value, blanks inside kept, `.md` and folders as written. */
export function targetOf(value: string): string | undefined {
  const link = /!?\[\[([^[\]|#]{1,300})/.exec(value);
  const target = (link?.[1] ?? value).trim();
  return target === '' ? undefined : target;
}

/** The tags of a line of tags, without `#`. A URL that a converter turned into a tag is none. */
export function tagsOf(line: string): readonly string[] {
  return line
    .split(/\s+/)
    .map((word) => word.replace(/^#+/, ''))
    .filter((word) => /^[\p{L}\p{N}_/-]+$/u.test(word) && /[\p{L}_]/u.test(word));
}
