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
    const next = document.querySelector<HTMLElement>('dialog .primary, .grades .primary, .actions .primary, #title');
    next?.focus({ preventScroll: true });
  };
}

function firstField(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('.options input:checked') ??
    document.querySelector<HTMLElement>('.options input, #typed, .question .primary, .setup input:checked')
  );
}

function dialogButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('dialog .primary');
}
