/** Where focus goes when the element that had it is gone, the first that is there. */
const fallbacks = ['dialog .primary', '.grades .primary', '.actions .primary', '#title'];

/** Puts focus on the element a view asks for: one by its id, the title, or what the question begins with. */
export function applyFocus(id: string): void {
  const target = id === 'first' ? firstField() : id === 'dialog' ? dialogButton() : document.getElementById(id);
  const element = target ?? document.getElementById('title');
  element?.focus({ preventScroll: id === 'first' });
  if (id === 'first') window.scrollTo({ top: 0 });
}

/**
 * Remembers who has focus before a change of the page. The function that is returned is called after it: where that
 * element is gone, focus goes to the main button instead of nowhere.
 */
export function keepFocus(): () => void {
  const before = document.activeElement;
  if (!before || before === document.body) return () => undefined;
  return () => {
    if (document.contains(before)) return;
    const next = fallbacks
      .map((selector) => document.querySelector<HTMLElement>(selector))
      .find((found) => found !== null);
    next?.focus({ preventScroll: true });
  };
}

function firstField(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('.options input:checked') ??
    document.querySelector<HTMLElement>('.options input, #typed, .question-form .primary, .setup-form input:checked')
  );
}

function dialogButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('dialog .primary');
}
