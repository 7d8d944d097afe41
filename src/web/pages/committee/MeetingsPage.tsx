import { useState } from 'react';
import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { actionLabel } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import {
  ActionButton,
  type Column,
  DataTable,
  DayText,
  Empty,
  Page,
  Pagination,
  Stack,
  StatusBadge,
} from '../../ui/index.ts';
import { actionOf, meetingState } from './committee.ts';
import { InterestRegister } from './InterestRegister.tsx';
import { PlanMeeting } from './PlanMeeting.tsx';

type Row = Answer<'list-meetings'>['rows'][number];

const STEP = 50;

/** The meetings of the SSC, and who has an interest in whom. */
export default function MeetingsPage() {
  const { side } = useMe();
  const [limit, setLimit] = useState(STEP);
  const [planning, setPlanning] = useState(false);
  const meetings = useAnswer('list-meetings', { query: { limit } as never }, { keepPrevious: true });
  const plan = actionOf(meetings.data?.actions ?? [], 'plan-meeting');
  return (
    <Page
      marking="green"
      title="SSC meetings"
      lede="The Security Sub-Committee meets on the second and fourth Wednesday, as a rule. You see the papers that you may see."
      actions={
        plan && !planning ? (
          <ActionButton
            action={plan}
            label={actionLabel('plan-meeting')}
            variant="primary"
            onPress={() => setPlanning(true)}
          />
        ) : undefined
      }
    >
      <Answered answer={meetings} what="meetings" shape="table">
        {({ rows, proposedDays }) => (
          <Stack gap={6}>
            {planning ? <PlanMeeting proposedDays={proposedDays} onDone={() => setPlanning(false)} /> : null}
            <div>
              <DataTable
                caption="Meetings"
                captionHidden
                columns={COLUMNS}
                rows={rows}
                rowKey={({ id }) => id}
                rowHref={({ id }) => links.meeting(id)}
                empty={
                  <Empty title="No meeting is planned" compact>
                    <p>SECAS plans the meetings of the SSC.</p>
                  </Empty>
                }
              />
              <Pagination
                shown={rows.length}
                noun={rows.length === 1 ? 'meeting' : 'meetings'}
                more={rows.length === limit && limit < 200}
                busy={meetings.isPlaceholderData}
                onMore={() => setLimit(Math.min(200, limit + STEP))}
              />
            </div>
            {side === 'ssc' || side === 'secas' ? <InterestRegister /> : null}
          </Stack>
        )}
      </Answered>
    </Page>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'heldOn', header: 'Day', render: ({ heldOn }) => <DayText day={heldOn} />, sortBy: ({ heldOn }) => heldOn },
  { key: 'ref', header: 'Meeting', render: ({ ref }) => ref, sortBy: ({ ref }) => ref },
  { key: 'time', header: 'Time', render: ({ startsAtTime }) => startsAtTime, priority: 2 },
  { key: 'place', header: 'Place', render: ({ place }) => place, priority: 3 },
  { key: 'papersDueOn', header: 'Papers due', render: ({ papersDueOn }) => <DayText day={papersDueOn} />, priority: 2 },
  { key: 'papers', header: 'Papers', align: 'end', render: ({ papers }) => papers, sortBy: ({ papers }) => papers },
  {
    key: 'state',
    header: 'State',
    render: ({ state }) => <StatusBadge tone={meetingState(state).tone}>{meetingState(state).word}</StatusBadge>,
    sortBy: ({ state }) => state,
  },
];
