import { lazy, Suspense } from 'react';
import { useAnswer } from '../../api.ts';
import { useSearch } from '../../app/address.ts';
import { SignInForm } from '../../app/SignInForm.tsx';
import { links } from '../../links.ts';
import { Card, Loading, Page, UiProvider } from '../../ui/index.ts';
import { OrganisationForm } from './OrganisationForm.tsx';
import './sign-in.css';

// Only a demo has them.
const DemoPeople = lazy(() => import('./DemoPeople.tsx'));

/** Only addresses of our own: nobody is led elsewhere by a link to the sign-in page. */
const ownAddress = (next: string | null): string =>
  next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : links.home();

/** Signing in. In the demo: everybody, with one click. */
export default function SignInPage() {
  const next = ownAddress(useSearch('next'));
  const atCode = useSearch('step') === 'code';
  const organisation = useSearch('organisation') ?? '';
  const demo = useAnswer('list-demo-people', {});
  // Loaded afresh, so that nothing that was read for somebody else stays in the tab.
  const enter = () => location.assign(next);
  return (
    <UiProvider>
      <main className="sign-in" id="main">
        <Page
          title="Sign in to Assay"
          eyebrow="Security assessments of the Smart Energy Code"
          lede="From the booking to the assurance status: for Parties, the User CIO, SECAS, the SSC and DCC."
        >
          <div className={demo.data ? 'sign-in__columns' : 'sign-in__one'}>
            {demo.data ? (
              <Suspense fallback={<Loading what="the demo" shape="cards" rows={3} />}>
                <DemoPeople demo={demo.data} onDone={enter} />
              </Suspense>
            ) : null}
            {demo.isPending ? <Loading what="the demo" shape="cards" rows={3} /> : null}
            <Card title="With your account" level={2}>
              <SignInForm atCode={atCode} onDone={enter} />
            </Card>
            <Card title="Through your organisation" level={2}>
              <OrganisationForm organisation={organisation} />
            </Card>
          </div>
        </Page>
      </main>
    </UiProvider>
  );
}
