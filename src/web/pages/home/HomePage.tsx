import { Page } from '../../ui/index.ts';

/** What needs the reader now. */
export default function HomePage() {
  return <Page title="What needs you now" />;
}
