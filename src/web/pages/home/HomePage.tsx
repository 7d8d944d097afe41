import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useMe } from '../../app/session.tsx';
import { GoodIcon } from '../../ui/icons.ts';
import { Empty, formatDay, Page, plural, Section, useToday } from '../../ui/index.ts';
import { NeedList } from './NeedList.tsx';
import { WithOthers } from './WithOthers.tsx';
import './home.css';

/** What needs the reader now, and whose turn everything else is. */
export default function HomePage() {
  const me = useMe();
  const today = useToday();
  const home = useAnswer('read-home', {});
  const late = (home.data?.needs ?? []).filter(({ by }) => by !== null && by < today).length;
  return (
    <Page
      marking="amber"
      title="What needs you now"
      eyebrow={`${me.name}, ${me.organisation}`}
      lede={home.data ? summary(home.data.needs.length, late, today) : undefined}
    >
      <Answered answer={home} what="list" shape="cards">
        {({ needs, withOthers }) => (
          <>
            {needs.length === 0 ? (
              <Empty title="Nothing needs you now" icon={GoodIcon}>
                <p>You will be told, here and in your notices, when something does.</p>
              </Empty>
            ) : (
              <NeedList needs={needs} />
            )}
            <Section
              title="With others"
              description="Open assessments whose next step is somebody else’s, the soonest first."
            >
              <WithOthers rows={withOthers} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

function summary(count: number, late: number, today: string): string {
  const day = formatDay(today);
  if (count === 0) return `${day}.`;
  return late > 0
    ? `${day}: ${plural(count, 'thing')}, ${late} of them late.`
    : `${day}: ${plural(count, 'thing')}, none late.`;
}
