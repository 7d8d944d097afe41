import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { onStepUp, useAnswer } from '../api.ts';
import { links } from '../links.ts';
import { Failed, Loading, Shell, ToastProvider, UiProvider } from '../ui/index.ts';
import { usePath } from './address.ts';
import { DemoClock } from './DemoClock.tsx';
import { navOf } from './nav.ts';
import { Person } from './Person.tsx';
import { onSignedOut } from './queries.ts';
import { go } from './router/place.ts';
import { usePreloadPage } from './router/Router.tsx';
import { type Me, MeContext } from './session.tsx';

const StepUp = lazy(() => import('./StepUp.tsx'));
const SignInAgain = lazy(() => import('./SignInAgain.tsx'));

/** The frame of every page for those who are signed in; the others are led to the sign-in page and back. */
export function Frame({ children }: { children: ReactNode }) {
  const me = useAnswer('read-me', {});
  const path = usePath();
  const stranger = me.data === undefined && me.error?.code === 'not-signed-in';
  useEffect(() => {
    if (stranger) go(links.signIn(path), { replace: true });
  }, [stranger, path]);
  if (me.data) return <FrameFor me={me.data}>{children}</FrameFor>;
  if (me.error && !stranger) {
    return (
      <main className="shell__main">
        <Failed what="page" problem={me.error.problem} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return (
    <main className="shell__main">
      <Loading what="Assay" shape="page" />
    </main>
  );
}

function FrameFor({ me, children }: { me: Me; children: ReactNode }) {
  const path = usePath();
  const [signedOut, setSignedOut] = useState(false);
  useEffect(() => onSignedOut(() => setSignedOut(true)), []);
  const [stepUp, setStepUp] = useState<((shown: boolean) => void) | null>(null);
  useEffect(() => onStepUp(() => new Promise((resolve) => setStepUp(() => resolve))), []);
  const steppedUp = (shown: boolean) => {
    stepUp?.(shown);
    setStepUp(null);
  };
  const preload = usePreloadPage();
  return (
    <UiProvider today={me.today} navigate={go} preload={preload}>
      <ToastProvider>
        <MeContext value={me}>
          <Shell
            nav={navOf(me)}
            current={path}
            homeHref={links.home()}
            context={me.organisation}
            clock={me.demo ? <DemoClock today={me.today} /> : undefined}
            person={<Person me={me} />}
          >
            {children}
          </Shell>
          {stepUp ? (
            <Suspense>
              <StepUp me={me} onDone={steppedUp} />
            </Suspense>
          ) : null}
          {signedOut ? (
            <Suspense>
              <SignInAgain me={me} onDone={() => setSignedOut(false)} />
            </Suspense>
          ) : null}
        </MeContext>
      </ToastProvider>
    </UiProvider>
  );
}
