import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';

/** A part of the page's address: `useParam('assessmentId')` on `/assessments/$assessmentId`. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const value = params[name];
  if (typeof value !== 'string') throw new Error(`The address of this page has no ${name}`);
  return value;
}

/** The path of the page that is shown. */
export const usePath = (): string => useRouterState({ select: ({ location }) => location.pathname });

/** One filter, kept in the address so that it can be sent to somebody and survives going back. */
export function useFilter(name: string): [value: string, setValue: (value: string) => void] {
  const value = useRouterState({ select: ({ location }) => new URLSearchParams(location.searchStr).get(name) ?? '' });
  const navigate = useNavigate();
  const setValue = (next: string) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (before: Readonly<Record<string, unknown>>) => ({ ...before, [name]: next === '' ? undefined : next }),
    });
  return [value, setValue];
}

/** Goes to an address of the product. */
export function useGo(): (href: string) => void {
  const navigate = useNavigate();
  return (href) => void navigate({ to: href });
}
