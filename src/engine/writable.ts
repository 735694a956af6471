/** The same shape while it is being put together. */
export type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };
