import { useState } from 'react';
import { label } from '../../app/labels.ts';
import { type Action, AtText, Button, Card, Cluster, Stack, StatusBadge, VisibleTo } from '../../ui/index.ts';
import { Paragraphs } from '../reports/Paragraphs.tsx';
import { AmendObservation } from './AmendObservation.tsx';
import { type Grade, isOpen, type Observation, observationState, resultTone } from './fieldwork.ts';
import { WithdrawObservation } from './WithdrawObservation.tsx';

interface Props {
  observation: Observation;
  assessmentId: string;
  grades: readonly Grade[];
  actions: readonly Action[];
}

/** One observation, and what its assessor may do to it. */
export function ObservationCard(props: Props) {
  const { observation, actions } = props;
  const [doing, setDoing] = useState<'amend' | 'withdraw' | null>(null);
  const { ref, title, clause, controlTitle, grade, state, follows } = observation;
  const { word, tone } = observationState(observation);
  const close = () => setDoing(null);
  const may = (operation: string) => state !== 'withdrawn' && isOpen(actions, operation);
  return (
    <Card
      title={`${ref} ${title}`}
      eyebrow={`${clause} · ${controlTitle}${follows ? ` · looks again at ${follows.ref}` : ''}`}
      meta={
        <Cluster gap={2}>
          <StatusBadge tone={resultTone(grade)}>{label(grade)}</StatusBadge>
          <StatusBadge tone={tone}>{word}</StatusBadge>
        </Cluster>
      }
    >
      {doing === 'amend' ? <AmendObservation {...props} onDone={close} /> : <Text observation={observation} />}
      {doing === 'withdraw' ? <WithdrawObservation {...props} onDone={close} /> : null}
      {doing === null && (may('amend-observation') || may('withdraw-observation')) ? (
        <Cluster>
          {may('amend-observation') ? (
            <Button size="s" onPress={() => setDoing('amend')} label={`Amend ${ref}`}>
              Amend
            </Button>
          ) : null}
          {may('withdraw-observation') ? (
            <Button size="s" variant="quiet" onPress={() => setDoing('withdraw')} label={`Withdraw ${ref}`}>
              Withdraw
            </Button>
          ) : null}
        </Cluster>
      ) : null}
    </Card>
  );
}

function Text({ observation }: { observation: Observation }) {
  const { finding, evidenceSeen, withdrawnReason, raisedBy, raisedAt, visibleTo } = observation;
  return (
    <Stack gap={3}>
      {withdrawnReason ? <p>Withdrawn: {withdrawnReason}</p> : null}
      <Paragraphs text={finding} />
      <div>
        <h4>Evidence seen</h4>
        <Paragraphs text={evidenceSeen} />
      </div>
      <p className="small muted">
        {raisedBy.name}, <AtText at={raisedAt} />
      </p>
      <VisibleTo to={visibleTo} />
    </Stack>
  );
}
