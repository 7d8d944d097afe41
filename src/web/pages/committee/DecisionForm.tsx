import { useState } from 'react';
import { type BodyInput, useAnswer, useCommand } from '../../api.ts';
import { actionLabel, label } from '../../app/labels.ts';
import {
  ActionButton,
  Because,
  Button,
  DateField,
  Form,
  Problem,
  parseDay,
  Section,
  Select,
  Stack,
  StatusBadge,
  TextArea,
  useToast,
  visibleTo,
} from '../../ui/index.ts';
import { ConditionsEditor } from './ConditionsEditor.tsx';
import { actionOf, type Item } from './committee.ts';
import { type Draft, fromResponse, newDraft } from './conditions.ts';
import { QuorumLine } from './Votes.tsx';

/** SECAS or the chair records the decision. What it would do as the votes stand is asked of the server as the form is filled in. */
export function DecisionForm({ item }: { item: Item }) {
  const action = actionOf(item.actions, 'record-decision');
  const [writing, setWriting] = useState(false);
  if (!action || item.state !== 'listed' || action.refusal?.code === 'not-permitted') return null;
  return (
    <Section title="The decision">
      {writing ? (
        <Writing item={item} onDone={() => setWriting(false)} />
      ) : (
        <ActionButton action={action} label={actionLabel('record-decision')} onPress={() => setWriting(true)} />
      )}
    </Section>
  );
}

function Writing({ item, onDone }: { item: Item; onDone: () => void }) {
  const { assessmentId, version, possibleOutcomes, observations, visibleTo: readers } = item;
  const leading = item.counts.find(({ carried }) => carried)?.outcome ?? '';
  const [outcome, setOutcome] = useState<string>(leading);
  const [reason, setReason] = useState('');
  const [discussion, setDiscussion] = useState('');
  const [followUpBy, setFollowUpBy] = useState('');
  const [conditions, setConditions] = useState<readonly Draft[]>([]);
  const asks = possibleOutcomes.find((possible) => possible.outcome === outcome);
  const takesConditions = asks !== undefined && asks.conditions !== 'none';
  const named = takesConditions ? conditions : [];
  const record = useCommand('record-decision');
  const toast = useToast();
  const submit = () => {
    const body = {
      version,
      outcome,
      reason,
      discussion,
      conditions: named.map(({ text, owner, dueOn, observationId }) => ({
        text,
        owner,
        dueOn,
        ...(observationId && { observationId }),
      })),
      ...(asks?.nextRound && followUpBy && { followUpBy }),
    } as BodyInput<'record-decision'>;
    record.mutate({ params: { assessmentId }, body } as never, {
      onSuccess: () => toast({ text: 'The decision is recorded, and the party is told.', tone: 'good' }),
    });
  };
  return (
    <Form
      label="Record the decision"
      onSubmit={submit}
      errors={record.error?.problem.errors}
      actions={
        <>
          <Button
            type="submit"
            variant="primary"
            busy={record.isPending}
            disabledReason={outcome ? undefined : 'Choose the decision first.'}
          >
            Record the decision
          </Button>
          <Button variant="quiet" onPress={onDone}>
            Go back
          </Button>
        </>
      }
    >
      <Stack gap={5}>
        <Select
          name="outcome"
          label="Decision"
          placeholder="Choose a decision"
          options={possibleOutcomes.map((possible) => ({ value: possible.outcome, label: label(possible.outcome) }))}
          value={outcome}
          onChange={setOutcome}
        />
        {takesConditions ? (
          <ConditionsEditor
            conditions={conditions}
            observations={observations}
            optional={asks.conditions === 'possible'}
            onChange={setConditions}
            onAdd={() => setConditions((now) => [...now, newDraft()])}
            onFromResponse={() => setConditions((now) => [...now, ...fromResponse(observations)])}
          />
        ) : null}
        {asks?.nextRound ? (
          <DateField
            name="followUpBy"
            label="Next round due by"
            hint="A Follow-up, or after Rejected a further Full assessment"
            value={followUpBy}
            onChange={setFollowUpBy}
          />
        ) : null}
        <TextArea
          name="reason"
          label="Reasons"
          hint={`They stand in the outcome letter and in the minutes. ${visibleTo(readers.reason)}`}
          value={reason}
          onChange={setReason}
          maxLength={4000}
        />
        <TextArea
          name="discussion"
          label="Discussion"
          hint={`For the minutes. ${visibleTo(readers.discussion)}`}
          optional
          value={discussion}
          onChange={setDiscussion}
          maxLength={4000}
        />
        {outcome ? <Preview item={item} outcome={outcome} conditions={named.length} followUpBy={followUpBy} /> : null}
        {record.error ? <Problem problem={record.error.problem} hideErrors /> : null}
      </Stack>
    </Form>
  );
}

interface PreviewProps {
  item: Item;
  outcome: string;
  conditions: number;
  followUpBy: string;
}

/** What the same rule that records the decision says to it now; the votes may still change, so it is asked again. */
function Preview({ item, outcome, conditions, followUpBy }: PreviewProps) {
  const query = { outcome, conditions, ...(parseDay(followUpBy) === followUpBy && followUpBy && { followUpBy }) };
  const preview = useAnswer(
    'preview-decision',
    { params: { itemId: item.id }, query: query as never },
    { keepPrevious: true, everyMs: 4_000 },
  );
  if (!preview.data) return preview.error ? <Problem problem={preview.error.problem} /> : null;
  const { quorum, count, state, because, refusal } = preview.data;
  return (
    <div aria-live="polite">
      <Stack gap={3}>
        <QuorumLine quorum={quorum} />
        <p>
          <StatusBadge tone={count.carried ? 'good' : 'warn'}>{count.carried ? 'Majority' : 'No majority'}</StatusBadge>{' '}
          {count.votesFor} for, {count.votesAgainst} against, {count.abstentions} abstained
          {count.castingVote ? '; the chair decided.' : '.'}
        </p>
        {refusal ? (
          <p>
            <strong>It cannot be recorded yet: {refusal.title.toLowerCase()}.</strong> {refusal.next}
          </p>
        ) : (
          <p>It can be recorded. The round then stands at “{label(state)}”.</p>
        )}
        <Because steps={because} heading="How that is reckoned" folded />
      </Stack>
    </div>
  );
}
