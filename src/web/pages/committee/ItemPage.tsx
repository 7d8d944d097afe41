import { useState } from 'react';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { actionLabel, shortLabel } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { ActionButton, Cluster, DayText, Page, Stack, StatusBadge } from '../../ui/index.ts';
import './committee.css';
import { actionOf, type Item, itemState, useItem } from './committee.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionView } from './DecisionView.tsx';
import { DeclareInterest } from './DeclareInterest.tsx';
import { Paper } from './Paper.tsx';
import { RemoveFromAgenda } from './RemoveFromAgenda.tsx';
import { VotePanel } from './VotePanel.tsx';
import { Votes } from './Votes.tsx';

/** One paper, with the vote beside it. */
export default function ItemPage() {
  const item = useItem(useParam('itemId'));
  return (
    <Answered answer={item} what="paper">
      {(found) => <OneItem item={found} />}
    </Answered>
  );
}

function OneItem({ item }: { item: Item }) {
  const { number, party, kind, assessmentRef, meeting, state, decision } = item;
  const [doing, setDoing] = useState<'interest' | 'removal' | null>(null);
  return (
    <Page
      title={`${number}. ${party.name}, ${shortLabel(kind)}`}
      eyebrow={
        <>
          {assessmentRef} · {meeting.ref}, <DayText day={meeting.heldOn} />
        </>
      }
      marking="red"
      breadcrumb={[
        { label: 'SSC meetings', href: links.meetings() },
        { label: meeting.ref, href: links.meeting(meeting.id) },
      ]}
      status={<StatusBadge tone={itemState(state).tone}>{itemState(state).word}</StatusBadge>}
      actions={doing ? undefined : <Others item={item} onPress={setDoing} />}
    >
      <Stack gap={6}>
        {doing === 'interest' ? <DeclareInterest item={item} onDone={() => setDoing(null)} /> : null}
        {doing === 'removal' ? <RemoveFromAgenda item={item} onDone={() => setDoing(null)} /> : null}
        <div className="committee-paper">
          <Paper item={item} />
          <Stack gap={6}>
            {decision ? (
              <DecisionView decision={decision} reasonFor={item.visibleTo.reason} />
            ) : (
              <VotePanel item={item} />
            )}
            <Votes item={item} />
            {decision ? null : <DecisionForm item={item} />}
          </Stack>
        </div>
      </Stack>
    </Page>
  );
}

/** What is seldom done: declaring an interest, taking the paper off. */
function Others({ item, onPress }: { item: Item; onPress: (what: 'interest' | 'removal') => void }) {
  if (item.state !== 'listed') return null;
  const declare = actionOf(item.actions, 'declare-interest');
  const remove = actionOf(item.actions, 'remove-from-agenda');
  return (
    <Cluster>
      {declare?.open ? (
        <ActionButton action={declare} label={actionLabel('declare-interest')} onPress={() => onPress('interest')} />
      ) : null}
      {remove ? (
        <ActionButton action={remove} label={actionLabel('remove-from-agenda')} onPress={() => onPress('removal')} />
      ) : null}
    </Cluster>
  );
}
