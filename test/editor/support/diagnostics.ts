import * as vscode from 'vscode';

/** The diagnostics of Queuewise for a document, in order of place. */
export function diagnosticsOf({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Queuewise')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The id of the rule that a diagnostic is of. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the diagnostics of a document are as wanted, and returns them; says what there was when time is up. */
export function diagnosticsWhen(
  document: vscode.TextDocument,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
  seconds = 10,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const found = diagnosticsOf(document);
      if (!wanted(found)) return;
      stop();
      resolve(found);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(settle);
    const timer = setTimeout(() => {
      stop();
      const seen = diagnosticsOf(document).map((one) => `${ruleOf(one)}: ${one.message}`);
      reject(new Error(`After ${seconds} s the diagnostics were:\n${seen.join('\n') || 'none'}`));
    }, seconds * 1000);
    function stop(): void {
      clearTimeout(timer);
      subscription.dispose();
    }
    settle();
  });
}

/** Waits for a diagnostic of a rule and returns the first. */
export async function diagnosticOf(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const found = await diagnosticsWhen(document, (all) => all.some((one) => ruleOf(one) === rule));
  const first = found.find((one) => ruleOf(one) === rule);
  if (!first) throw new Error(`No diagnostic of ${rule}.`);
  return first;
}
