import { useState } from 'react';
import { useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useGo, useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import {
  ActionButton,
  Button,
  Card,
  Checkbox,
  Empty,
  Form,
  Page,
  Problem,
  Section,
  Stack,
  TextInput,
  useToast,
} from '../../ui/index.ts';
import { actionIn, type Letter, type Remediation } from './remediation.ts';
import { SignedText } from './SignedText.tsx';

/** A director reads exactly what is signed, and signs it. */
export default function SignLetterPage() {
  const assessmentId = useParam('assessmentId');
  const remediation = useAnswer('read-remediation', { params: { assessmentId } });
  return (
    <Answered answer={remediation} what="Director’s Letter">
      {(plan) => <Signing plan={plan} />}
    </Answered>
  );
}

function Signing({ plan }: { plan: Remediation }) {
  const { assessmentId, letters, actions } = plan;
  const [letter] = letters;
  const signing = actionIn(actions, 'sign-directors-letter');
  const back = links.assessment(assessmentId, 'remediation');
  const assessment = letter?.plan.assessment ?? 'Assessment';
  return (
    <Page
      title="Sign the Director’s Letter"
      eyebrow={letter ? `${letter.plan.assessment} · version ${letter.versionNo}` : undefined}
      marking="amber"
      lede="Read what you sign. Your signature belongs to this text of the plan, and to no other."
      breadcrumb={[
        { label: assessment, href: links.assessment(assessmentId) },
        { label: 'Remediation', href: back },
      ]}
    >
      {letter ? (
        <Stack gap={6}>
          <SignedText letter={letter} />
          {signing?.open ? (
            <SignForm plan={plan} letter={letter} />
          ) : signing ? (
            <ActionButton action={signing} label="Sign the letter" />
          ) : null}
          {signing ? null : <p>A director of the Party signs it here.</p>}
        </Stack>
      ) : (
        <Empty title="No letter is prepared yet">
          <p>It is prepared on the page of the remediation plan, when every condition is discharged.</p>
        </Empty>
      )}
    </Page>
  );
}

function SignForm({ plan, letter }: { plan: Remediation; letter: Letter }) {
  const { assessmentId, version, signAs } = plan;
  const [name, setName] = useState(signAs?.name ?? '');
  const [position, setPosition] = useState('');
  const [accepted, setAccepted] = useState(false);
  const [go, toast] = [useGo(), useToast()];
  const sign = useCommand('sign-directors-letter');
  const problem = sign.error?.problem;
  const body = { version, planSha256: letter.planSha256, name, position, statementAccepted: accepted as true };
  const submit = () =>
    sign.mutate(
      { params: { assessmentId }, body },
      {
        onSuccess() {
          toast({ text: 'The letter is signed. It is with the SSC now.' });
          go(links.assessment(assessmentId, 'remediation'));
        },
      },
    );
  return (
    <Section title="Your signature">
      <Form
        label="Sign the Director’s Letter"
        errors={problem?.errors}
        onSubmit={submit}
        actions={
          <Button
            type="submit"
            variant="primary"
            busy={sign.isPending}
            disabledReason={accepted ? undefined : 'Make the statement of truth first.'}
          >
            Sign the letter
          </Button>
        }
      >
        {problem ? <Problem problem={problem} hideErrors /> : null}
        <Card title="Statement of truth">
          <p className="remediation__text">{letter.statement}</p>
          <Checkbox name="statementAccepted" label="I make this statement" checked={accepted} onChange={setAccepted} />
        </Card>
        <TextInput name="name" label="Name" autoComplete="name" value={name} onChange={setName} maxLength={120} />
        <TextInput
          name="position"
          label="Position"
          hint="As it stands in the register of your company, e.g. Director."
          autoComplete="organization-title"
          value={position}
          onChange={setPosition}
          maxLength={120}
        />
      </Form>
    </Section>
  );
}
