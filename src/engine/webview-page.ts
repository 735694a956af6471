/** Title and addresses, as the page of a panel may load them. */
export interface PageParts {
  readonly title: string;
  readonly script: string;
  readonly style: string;
  /** What scripts, styles and images of the extension and the notes are served from. */
  readonly source: string;
  /** New for every page. */
  readonly nonce: string;
}

/** The page of a panel: empty until the first view arrives. Nothing may be loaded but what is named here. */
export function panelPage({ title, script, style, source, nonce }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<div id="app"></div>
<div id="live" class="visually-hidden" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
