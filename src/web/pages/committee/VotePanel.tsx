import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { actionLabel, label } from '../../app/labels.ts';
import {
  ActionButton,
  Button,
  Form,
  Problem,
  RadioGroup,
  Section,
  Select,
  Stack,
  useToast,
  visibleTo,
} from '../../ui/index.ts';
import { actionOf, type Item } from './committee.ts';

const VOTES = [
  { value: 'for', label: 'For' },
  { value: 'against', label: 'Against' },
  { value: 'abstain', label: 'Abstain' },
] as const;

/** A member's vote on a decision that is put to the vote; it may be changed until the decision is recorded. */
export function VotePanel({ item }: { item: Item }) {
  const action = actionOf(item.actions, 'cast-vote');
  if (!action || item.state !== 'listed') return null;
  const closedByRole = !action.open && action.refusal?.code === 'not-permitted';
  if (closedByRole) return null;
  return (
    <Section title="Your vote">
      {action.open ? <VoteForm item={item} /> : <ActionButton action={action} label={actionLabel('cast-vote')} />}
    </Section>
  );
}

function VoteForm({ item }: { item: Item }) {
  const { assessmentId, version, yourVote, possibleOutcomes, visibleTo: readers } = item;
  const [outcome, setOutcome] = useState<string>(yourVote?.outcome ?? item.counts[0]?.outcome ?? '');
  const [vote, setVote] = useState<'for' | 'against' | 'abstain' | ''>(yourVote?.vote ?? '');
  const cast = useCommand('cast-vote');
  const toast = useToast();
  const submit = () =>
    cast.mutate({ params: { assessmentId }, body: { version, outcome, vote } as BodyInput<'cast-vote'> } as never, {
      onSuccess: () => toast({ text: 'Your vote is counted.', tone: 'good' }),
    });
  return (
    <Form label="Vote" onSubmit={() => outcome && vote && submit()} errors={cast.error?.problem.errors}>
      <Stack>
        {cast.error ? <Problem problem={cast.error.problem} hideErrors /> : null}
        {yourVote ? (
          <p>
            You voted <strong>{label(yourVote.vote).toLowerCase()}</strong> “{label(yourVote.outcome)}”. You may vote
            anew until the decision is recorded.
          </p>
        ) : null}
        <Select
          name="outcome"
          label="The decision put to the vote"
          placeholder="Choose a decision"
          options={possibleOutcomes.map((possible) => ({ value: possible.outcome, label: label(possible.outcome) }))}
          value={outcome}
          onChange={setOutcome}
        />
        <RadioGroup
          name="vote"
          label="Your vote on it"
          hint={visibleTo(readers.votes)}
          columns
          options={VOTES}
          value={vote}
          onChange={setVote}
        />
        <div>
          <Button
            variant="primary"
            busy={cast.isPending}
            disabledReason={outcome && vote ? undefined : 'Choose the decision and your vote first.'}
            type="submit"
          >
            {yourVote ? 'Vote anew' : 'Vote'}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
