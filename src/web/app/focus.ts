import type { AnyRouter } from '@tanstack/react-router';

/**
 * After going to another page, its heading has the focus, so that a reader of a screen reader hears where they are.
 * The page's own heading takes it when it appears (ui/Page); here what had it before lets go, and a heading that was
 * there already (the tabs of one record) is given it.
 */
export function focusFollows(router: AnyRouter): void {
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    const focused = document.activeElement;
    if (pathChanged && fromLocation && focused instanceof HTMLElement) focused.blur();
  });
  router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (!pathChanged || !fromLocation || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}
