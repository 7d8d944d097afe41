import { needHref } from '../../actionLinks.ts';
import type { Answer } from '../../api.ts';
import { actionLabel, shortLabel } from '../../app/labels.ts';
import { ForwardIcon } from '../../ui/icons.ts';
import { Due, daysBetween, Link, useToday } from '../../ui/index.ts';

type Need = Answer<'read-home'>['needs'][number];
type Urgency = 'late' | 'soon' | 'calm';

const GROUPS = [
  { urgency: 'late', title: 'Late' },
  { urgency: 'soon', title: 'Within a week' },
  { urgency: 'calm', title: 'Later, or without a date' },
] as const satisfies readonly { urgency: Urgency; title: string }[];

const SOON_DAYS = 7;

function urgencyOf({ by }: Need, today: string): Urgency {
  if (by === null) return 'calm';
  const days = daysBetween(today, by);
  return days < 0 ? 'late' : days <= SOON_DAYS ? 'soon' : 'calm';
}

/** What needs the reader, in groups by how pressing it is. */
export function NeedList({ needs }: { needs: readonly Need[] }) {
  const today = useToday();
  const groups = GROUPS.map((group) => ({
    ...group,
    needs: needs.filter((need) => urgencyOf(need, today) === group.urgency),
  })).filter((group) => group.needs.length > 0);
  return (
    <div className="needs">
      {groups.map(({ urgency, title, needs: members }) => (
        <section key={urgency} className={`needs__group needs__group--${urgency}`} aria-labelledby={`needs-${urgency}`}>
          <h2 id={`needs-${urgency}`} className="needs__heading">
            {title} <span className="needs__count">{members.length}</span>
          </h2>
          <ol className="needs__list">
            {members.map((need) => (
              <NeedRow key={need.key} need={need} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function NeedRow({ need }: { need: Need }) {
  const { sentence, reason, by, ref, kind, party, operation } = need;
  const about = [party?.name, kind && shortLabel(kind), ref].filter(Boolean).join(' · ');
  return (
    <li className="need">
      <div className="need__what">
        {about ? <p className="need__about">{about}</p> : null}
        <p className="need__sentence">
          <Link href={needHref(need)}>{sentence}</Link>
        </p>
        <p className="need__reason">{reason}</p>
      </div>
      <div className="need__when">
        {by ? <Due on={by} label="By" /> : <span className="small muted">No date is set</span>}
        <span className="need__go" aria-hidden="true">
          {actionLabel(operation)}
          <ForwardIcon size={15} />
        </span>
      </div>
    </li>
  );
}
