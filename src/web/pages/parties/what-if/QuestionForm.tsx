import type { ApiProblem } from '../../../api.ts';
import { useAnswer } from '../../../api.ts';
import { AddIcon } from '../../../ui/icons.ts';
import { Button, Cluster, Form, Problem, Stack } from '../../../ui/index.ts';
import type { Party } from '../party.ts';
import type { RuleValue } from '../rule-value.ts';
import { CategoryPart, type PartProps, PortfolioPart, PremisesPart, RuleValuePart } from './ChangeParts.tsx';
import { UserRolePart, UserSystemPart } from './PartyParts.tsx';
import { listOf, type Part, partOf, type Question, type useQuestion } from './question.ts';

interface QuestionFormProps {
  asking: ReturnType<typeof useQuestion>;
  /** Absent: a question about everybody. */
  party?: Party | undefined;
  error: ApiProblem | null;
  busy: boolean;
}

type Drawn = PartProps & { key: string };

/** The changes that are asked about, one below the other, and the buttons that add one. */
export function QuestionForm({ asking, party, error, busy }: QuestionFormProps) {
  const values = useAnswer('read-rule-values', {}).data?.rows.filter(({ askable }) => askable) ?? [];
  const { question, set, ask, startAgain, asked } = asking;
  const problem = error?.problem;
  const parts = party ? ofParty(question, set, party, values) : ofAll(question, set, values);
  return (
    <Stack gap={4}>
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <Form
        label="What if …?"
        errors={problem?.errors}
        onSubmit={ask}
        actions={
          <>
            <Button type="submit" variant="primary" busy={busy} busyLabel="Working it out…">
              See what would be otherwise
            </Button>
            {asked ? (
              <Button variant="quiet" onPress={startAgain}>
                Start again
              </Button>
            ) : null}
          </>
        }
      >
        {parts}
        <Adding question={question} set={set} ofOne={party !== undefined} />
      </Form>
    </Stack>
  );
}

/** One part of the question of which there is at most one. */
function single(question: Question, set: (question: Question) => void, name: string): Drawn | undefined {
  const part = partOf(question, name);
  if (!part) return undefined;
  return {
    key: name,
    path: `changes.${name}`,
    part,
    onChange: (changed) => set({ ...question, [name]: changed }),
    onRemove: () => set({ ...question, [name]: undefined }),
  };
}

/** The parts of a question of which there may be several. */
function several(question: Question, set: (question: Question) => void, name: string): readonly Drawn[] {
  const list = listOf(question, name);
  return list.map((part, index) => ({
    key: `${name} ${index}`,
    path: `changes.${name}[${index}]`,
    part,
    onChange: (changed: Part) => set({ ...question, [name]: list.with(index, changed) }),
    onRemove: () => set({ ...question, [name]: list.filter((_, at) => at !== index) }),
  }));
}

function ofAll(question: Question, set: (question: Question) => void, values: readonly RuleValue[]) {
  const portfolio = single(question, set, 'portfolio');
  return [
    ...(portfolio ? [<PortfolioPart {...portfolio} key={portfolio.key} />] : []),
    ...several(question, set, 'ruleValues').map(({ key, ...part }) => (
      <RuleValuePart key={key} {...part} values={values} />
    )),
  ];
}

function ofParty(question: Question, set: (question: Question) => void, party: Party, values: readonly RuleValue[]) {
  const category = single(question, set, 'category');
  return [
    ...several(question, set, 'premises').map(({ key, ...part }) => <PremisesPart key={key} {...part} />),
    ...several(question, set, 'userRoles').map(({ key, ...part }) => (
      <UserRolePart key={key} {...part} party={party} />
    )),
    ...several(question, set, 'userSystems').map(({ key, ...part }) => (
      <UserSystemPart key={key} {...part} party={party} />
    )),
    ...(category ? [<CategoryPart {...category} key={category.key} />] : []),
    ...ofAll(question, set, values),
  ];
}

const KINDS_OF_CHANGE = [
  { name: 'premises', label: 'Count of premises', several: true, ofOne: true },
  { name: 'userRoles', label: 'User Role', several: true, ofOne: true },
  { name: 'userSystems', label: 'User System', several: true, ofOne: true },
  { name: 'category', label: 'Party category', several: false, ofOne: true },
  { name: 'portfolio', label: 'Every count by a factor', several: false, ofOne: false },
  { name: 'ruleValues', label: 'Rule value', several: true, ofOne: false },
] as const;

interface AddingProps {
  question: Question;
  set: (question: Question) => void;
  ofOne: boolean;
}

function Adding({ question, set, ofOne }: AddingProps) {
  const offered = KINDS_OF_CHANGE.filter(
    (kind) => (ofOne || !kind.ofOne) && (kind.several || question[kind.name] === undefined),
  );
  return (
    <fieldset className="field">
      <legend className="field__label">Add a change</legend>
      <Cluster gap={2}>
        {offered.map(({ name, label, several: many }) => (
          <Button
            key={name}
            size="s"
            icon={AddIcon}
            onPress={() => set({ ...question, [name]: many ? [...listOf(question, name), {}] : {} })}
          >
            {label}
          </Button>
        ))}
      </Cluster>
    </fieldset>
  );
}
