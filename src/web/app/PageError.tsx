import { problemOf } from '../api.ts';
import { Page, Problem } from '../ui/index.ts';

/** In place of a page that broke. */
export function PageError({ error }: { error: unknown }) {
  return (
    <Page title="This page could not be shown" width="narrow">
      <Problem problem={problemOf(error)} onRetry={() => location.reload()} />
    </Page>
  );
}
