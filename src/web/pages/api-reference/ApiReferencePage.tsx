import { Page } from '../../ui/index.ts';

/** The public API, as its OpenAPI document tells it. */
export default function ApiReferencePage() {
  return <Page title="API reference" />;
}
