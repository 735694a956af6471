/** Notes, or single sentences of them, that a rule speaks of and near misses of which it keeps quiet. */
export interface Sentences {
  readonly rule: string;
  readonly said: readonly string[];
  readonly unsaid: readonly string[];
}
