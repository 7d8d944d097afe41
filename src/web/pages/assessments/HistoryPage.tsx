import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { label } from '../../app/labels.ts';
import { Empty, formatDay, humanise, londonDay, Section, Timeline, type TimelineEntry } from '../../ui/index.ts';
import { useAssessment } from './useAssessment.ts';

type Entry = Answer<'read-history'>['rows'][number];

/** What happened, as the journal has it. */
export default function HistoryPage() {
  const { id } = useAssessment();
  const history = useAnswer('read-history', { params: { assessmentId: id } });
  return (
    <Section title="History" description="Every change, newest first. The journal cannot be changed afterwards.">
      <Answered answer={history} what="history" shape="text">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title="Nothing has happened yet" compact />
          ) : (
            <Timeline entries={rows.map(entryOf).reverse()} label="History, newest first" />
          )
        }
      </Answered>
    </Section>
  );
}

function entryOf({ id, at, on, by, event, entry }: Entry): TimelineEntry {
  const sameDay = londonDay(at) === on;
  return {
    key: id,
    at,
    title: humanise(event),
    who: `${by.name}, ${label(by.side)}${sameDay ? '' : ` · scheme’s day ${formatDay(on)}`}`,
    detail: (
      <details>
        <summary>The entry itself</summary>
        <pre className="entry">{pretty(entry)}</pre>
      </details>
    ),
  };
}

const pretty = (json: string): string => JSON.stringify(JSON.parse(json), null, 2);
