/*
 * After going to another page, its heading has the focus, so that a reader of a screen reader hears where they are.
 * The page's own heading takes it when it appears (ui/Page); here what had it before lets go, and a heading that was
 * there already (the tabs of one record) is given it.
 */

/** Before another page is shown. */
export function letGoOfFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** When another page is shown. */
export function focusHeading(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
