import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { useSearch } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { SignInForm } from '../../app/SignInForm.tsx';
import { links } from '../../links.ts';
import { PartyIcon } from '../../ui/icons.ts';
import { Card, Loading, Page, Problem, Section, Stack, UiProvider } from '../../ui/index.ts';
import { OrganisationForm } from './OrganisationForm.tsx';
import './sign-in.css';

type Person = Answer<'list-demo-people'>['rows'][number];

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
            {demo.data ? <DemoPeople demo={demo.data} onDone={enter} /> : null}
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

function DemoPeople({ demo, onDone }: { demo: Answer<'list-demo-people'>; onDone: () => void }) {
  const signIn = useCommand('sign-in');
  const choose = ({ email }: Person) =>
    signIn.mutate(
      { body: { email, password: demo.password } },
      { onSuccess: ({ signedIn }) => (signedIn ? onDone() : location.assign(links.signInCode())) },
    );
  const suggested = demo.rows.filter((person) => person.suggested);
  const sides = [...new Set(demo.rows.map(({ side }) => side))];
  return (
    <Stack gap={5}>
      {signIn.error ? <Problem problem={signIn.error.problem} /> : null}
      <Section title="This is a demo: be one of these" description="One for each step of the main job, in its order.">
        <People people={suggested} onChoose={choose} large />
      </Section>
      <Section title="Everybody, by side" description={`For scripts: every password is “${demo.password}”.`}>
        {sides.map((side) => (
          <details className="sign-in__side" key={side}>
            <summary>
              {label(side)} <span className="muted">({demo.rows.filter((person) => person.side === side).length})</span>
            </summary>
            <People people={demo.rows.filter((person) => person.side === side)} onChoose={choose} />
          </details>
        ))}
      </Section>
    </Stack>
  );
}

interface PeopleProps {
  people: readonly Person[];
  onChoose: (person: Person) => void;
  large?: boolean;
}

/** `books an assessment (Marram Energy)` → `Books an assessment`: name and organisation stand above it. */
const sentenceOf = (does: string): string =>
  `${does.charAt(0).toUpperCase()}${does.slice(1)}`.replace(/ \([^)]*\)$/, '');

function People({ people, onChoose, large = false }: PeopleProps) {
  return (
    <ul className={large ? 'people people--large' : 'people'}>
      {people.map((person) => (
        <li key={person.email}>
          <button type="button" className={`people__one people__one--${person.side}`} onClick={() => onChoose(person)}>
            {large ? <span className="people__side">{label(person.side)}</span> : null}
            <span className="people__name">{person.name}</span>
            <span className="people__title">{person.jobTitle || person.roles.map(label).join(', ')}</span>
            <span className="people__organisation">
              <PartyIcon size={14} aria-hidden="true" />
              {person.organisation}
            </span>
            {large && person.does ? <span className="people__does">{sentenceOf(person.does)}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
