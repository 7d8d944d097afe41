import { useState } from 'react';
import { type Answer, type BodyInput, useCommand } from '../../api.ts';
import { Button, DateField, Form, Grid, NumberInput, Problem, Section, TextInput, useToast } from '../../ui/index.ts';

interface AddRateCardProps {
  newest: Answer<'list-rate-cards'>['rows'][number] | undefined;
  onDone: () => void;
}

const inPence = (pounds: number | null): number => Math.round((pounds ?? Number.NaN) * 100);

/** SECAS registers the card of one year; the year after the newest card is filled in. */
export function AddRateCard({ newest, onDone }: AddRateCardProps) {
  const year = newest ? Number(newest.untilOn.slice(0, 4)) : null;
  const [name, setName] = useState(year ? `${year}–${year + 1}` : '');
  const [fromOn, setFromOn] = useState(year ? `${year}-08-01` : '');
  const [untilOn, setUntilOn] = useState(year ? `${year + 1}-07-31` : '');
  const [lead, setLead] = useState<number | null>(null);
  const [assessor, setAssessor] = useState<number | null>(null);
  const [reviewer, setReviewer] = useState<number | null>(null);
  const toast = useToast();
  const add = useCommand('add-rate-card');
  const problem = add.error?.problem;
  const body = {
    name,
    fromOn,
    untilOn,
    leadPence: inPence(lead),
    assessorPence: inPence(assessor),
    reviewerPence: inPence(reviewer),
  } as BodyInput<'add-rate-card'>;
  const submit = () =>
    add.mutate(
      { body },
      {
        onSuccess() {
          toast({ text: `The rate card ${name} is registered` });
          onDone();
        },
      },
    );
  return (
    <Section title="Add a rate card" description="From a 1 August to the 31 July after. A card is never changed later.">
      <Form
        label="Add a rate card"
        errors={problem?.errors}
        onSubmit={submit}
        actions={
          <>
            <Button type="submit" variant="primary" busy={add.isPending}>
              Register the card
            </Button>
            <Button variant="quiet" onPress={onDone}>
              Not now
            </Button>
          </>
        }
      >
        {problem ? <Problem problem={problem} hideErrors /> : null}
        <TextInput name="name" label="Name" value={name} onChange={setName} maxLength={60} width="short" />
        <Grid min="14rem">
          <DateField name="fromOn" label="From" value={fromOn} onChange={setFromOn} />
          <DateField name="untilOn" label="Until" value={untilOn} onChange={setUntilOn} />
        </Grid>
        <Grid min="12rem">
          <NumberInput
            name="leadPence"
            label="Lead assessor, a day"
            prefix="£"
            decimals={2}
            value={lead}
            onChange={setLead}
          />
          <NumberInput
            name="assessorPence"
            label="Assessor, a day"
            prefix="£"
            decimals={2}
            value={assessor}
            onChange={setAssessor}
          />
          <NumberInput
            name="reviewerPence"
            label="Quality reviewer, a day"
            prefix="£"
            decimals={2}
            value={reviewer}
            onChange={setReviewer}
          />
        </Grid>
      </Form>
    </Section>
  );
}
