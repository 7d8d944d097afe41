import type { Answer } from '../../../api.ts';
import { label, shortLabel } from '../../../app/labels.ts';
import { links } from '../../../links.ts';
import {
  Because,
  CyclePicture,
  DayText,
  type DifferenceMark,
  type CycleItem as Drawn,
  Empty,
  MarkOfDifference,
  Section,
  Stack,
  StatusBadge,
} from '../../../ui/index.ts';
import { dueTone } from '../words.ts';
import type { Difference } from './Differences.tsx';

type WhatIf = Answer<'preview-what-if'>;
type SideOf = WhatIf['before'];

interface SideProps {
  title: string;
  side: SideOf;
  which: 'before' | 'after';
  differences: readonly Difference[];
}

/** One of two answers: what is due now, and each expected assessment, both with their reasons. */
export function Side({ title, side, which, differences }: SideProps) {
  const markOf = marksOf(differences, which);
  return (
    <Section title={title} description={`Row ${side.letter} of the cycle table: ${label(side.category)}.`}>
      <Stack gap={5}>
        <DueNow side={side} markOf={markOf} />
        <Years expected={side.expected} markOf={markOf} title={YEARS_OF[which]} />
      </Stack>
    </Section>
  );
}

const YEARS_OF = {
  before: 'The next six years as they are, each with its reasons',
  after: 'The next six years with the changes, each with its reasons',
} as const;

type MarkOf = (kind: string, dueBy: string | undefined, of: readonly Difference['of'][]) => DifferenceMark | undefined;

/** The mark of something on one side: what it is told by is its kind and its day. */
function marksOf(differences: readonly Difference[], which: 'before' | 'after'): MarkOf {
  return (kind, dueBy, of) =>
    differences.find((each) => {
      const compared = each[which];
      return of.includes(each.of) && isSeen(each) && compared?.kind === kind && compared.dueBy === dueBy;
    })?.how;
}

/** Another row of the cycle table alone is told in words: the assessment and its day stay as they are. */
const isSeen = ({ how, differs }: Difference): boolean =>
  how !== 'changes' || differs.some((name) => name !== 'category');

function DueNow({ side: { due, duties }, markOf }: { side: SideOf; markOf: MarkOf }) {
  if (due.length === 0 && duties.length === 0) return <Empty title="Nothing is due" compact />;
  return (
    <ul className="plain-list">
      {due.map((item) => (
        <li key={`${item.reason} ${item.kind}`}>
          <Stack gap={2}>
            <p>
              <Mark mark={markOf(item.kind, item.dueBy, ['due'])} />
              <StatusBadge tone={dueTone(item.state)}>{label(item.state)}</StatusBadge> {item.sentence}
            </p>
            <Because steps={item.because} folded heading="Why" />
          </Stack>
        </li>
      ))}
      {duties.map(({ duty, dueBy, state, because }) => (
        <li key={`${duty} ${dueBy}`}>
          <Stack gap={2}>
            <p>
              <Mark mark={markOf(duty, dueBy, ['duty'])} />
              <StatusBadge tone={dueTone(state)}>{label(state)}</StatusBadge> {label(duty)}, by <DayText day={dueBy} />.
            </p>
            <Because steps={because} folded heading="Why" />
          </Stack>
        </li>
      ))}
    </ul>
  );
}

function Years({ expected, markOf, title }: { expected: SideOf['expected']; markOf: MarkOf; title: string }) {
  if (expected.length === 0) {
    return (
      <Empty title="No year can be told yet" compact>
        <p>The years follow from the day on which the initial Full assessment ends its fieldwork.</p>
      </Empty>
    );
  }
  return (
    <details>
      <summary>{title}</summary>
      <ul className="plain-list">
        {expected.map(({ kind, dueBy, year, because }) => (
          <li key={dueBy}>
            <p>
              <Mark mark={markOf(kind, dueBy, ['expected', 'due'])} />
              <strong>{shortLabel(kind)}</strong> by <DayText day={dueBy} />, year {year} of the cycle
            </p>
            <Because steps={because} folded heading="Why" />
          </li>
        ))}
      </ul>
    </details>
  );
}

const Mark = ({ mark }: { mark: DifferenceMark | undefined }) =>
  mark ? (
    <>
      <MarkOfDifference mark={mark} />{' '}
    </>
  ) : null;

const drawnWith =
  (markOf: MarkOf) =>
  ({ kind, year, standing, on, assessmentId }: SideOf['items'][number]): Drawn[] => {
    if (on === undefined) return [];
    const mark = standing === 'past' ? undefined : markOf(kind, on, ['due', 'expected']);
    return [
      {
        label: year ? `Year ${year}: ${label(kind)}` : label(kind),
        kind: shortLabel(kind),
        on,
        state: standing,
        ...(assessmentId && { href: links.assessment(assessmentId) }),
        ...(mark && { mark }),
      },
    ];
  };

/** Both answers on one axis of time, one above the other, so that they can be held against each other. */
export function BothPictures({ before, after, differences }: WhatIf) {
  const days = [...before.items, ...after.items].flatMap(({ on }) => (on === undefined ? [] : [on])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [`${first.slice(0, 4)}-01-01`, `${Number(last.slice(0, 4)) + 1}-01-01`];
  const sides = [
    { title: 'As it is', items: before.items.flatMap(drawnWith(marksOf(differences, 'before'))) },
    { title: 'With the changes', items: after.items.flatMap(drawnWith(marksOf(differences, 'after'))) },
  ];
  return (
    <Section title="On one axis of time">
      <Stack gap={6}>
        {sides.map(({ title, items }) => (
          <div key={title}>
            <h3>{title}</h3>
            <CyclePicture title={`${title}: the years on an axis`} from={from} to={to} items={items} />
          </div>
        ))}
      </Stack>
    </Section>
  );
}
