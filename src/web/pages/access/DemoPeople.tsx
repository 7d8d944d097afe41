import { type Answer, useCommand } from '../../api.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { PartyIcon } from '../../ui/icons.ts';
import { Problem, Section, Stack } from '../../ui/index.ts';

type Person = Answer<'list-demo-people'>['rows'][number];

/** Everybody of the demo, each signed in with one click. */
export default function DemoPeople({ demo, onDone }: { demo: Answer<'list-demo-people'>; onDone: () => void }) {
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
      <Section
        title={demo.more ? 'By side' : 'Everybody, by side'}
        description={`${demo.more ? 'Some of each; anybody else signs in by e-mail address. ' : ''}For scripts: every password is “${demo.password}”.`}
      >
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
      {people.map((person) => {
        const className = `people__one people__one--${person.side}`;
        const shown = <Shown person={person} large={large} />;
        return (
          <li key={person.email}>
            {person.throughProvider ? (
              <a className={className} href={links.signInThrough(person.throughProvider)}>
                {shown}
              </a>
            ) : (
              <button type="button" className={className} onClick={() => onChoose(person)}>
                {shown}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Shown({ person, large }: { person: Person; large: boolean }) {
  return (
    <>
      {large ? <span className="people__side">{label(person.side)}</span> : null}
      <span className="people__name">{person.name}</span>
      <span className="people__title">{person.jobTitle || person.roles.map(label).join(', ')}</span>
      <span className="people__organisation">
        <PartyIcon size={14} aria-hidden="true" />
        {person.organisation}
      </span>
      {person.throughProvider ? (
        <span className="people__does">Comes in through the organisation’s own sign-in</span>
      ) : null}
      {large && person.does && !person.throughProvider ? (
        <span className="people__does">{sentenceOf(person.does)}</span>
      ) : null}
    </>
  );
}
