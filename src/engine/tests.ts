/** Whether a file is a test by its name: what it makes is never deployed. */
export function isTest(uri: string): boolean {
  return /[.-](?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)test_\w+\.py$|\w_test\.py$/.test(uri);
}

/** The same, or a file that tests share: one that lies in a folder of tests. */
export function isOfTests(path: string): boolean {
  return isTest(path) || /(?:^|\/)(?:tests?|__tests__|specs?)\//.test(path);
}
