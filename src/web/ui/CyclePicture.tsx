import { useId } from 'react';
import { useToday } from './context.tsx';
import { cx } from './css.ts';
import { cycleLayout, yearTicks } from './cycleLayout.ts';
import { DIFFERENCE_MARKS, type DifferenceMark, MarkOfDifference } from './DifferenceMark.tsx';
import { daysAway, formatDay, formatDayShort } from './format.ts';
import { CurrentIcon, GoodIcon, type Icon, TodoIcon, WarnIcon } from './icons.ts';
import { Link } from './Link.tsx';
import { useWidth } from './useWidth.ts';

export interface CycleItem {
  /** What it is, short: "Full assessment". */
  readonly label: string;
  /** The kind as the scheme abbreviates it: "FUSA". */
  readonly kind: string;
  /** ISO day. */
  readonly on: string;
  readonly state: 'past' | 'due' | 'booked' | 'forecast';
  readonly href?: string | undefined;
  /** Set off from another answer that stands beside this one. */
  readonly mark?: DifferenceMark | undefined;
}

const STATES = {
  past: { word: 'done', icon: GoodIcon },
  due: { word: 'due', icon: WarnIcon },
  booked: { word: 'booked', icon: CurrentIcon },
  forecast: { word: 'expected', icon: TodoIcon },
} as const satisfies Record<CycleItem['state'], { word: string; icon: Icon }>;

export interface CyclePictureProps {
  /** First and last day of the axis. */
  from: string;
  to: string;
  items: readonly CycleItem[];
  /** What the picture shows, e.g. "Assessment cycle of Northgate Energy". */
  title: string;
}

const AXIS_Y = 118;
const HEIGHT = 236;

interface AxisProps extends CyclePictureProps {
  today: string;
  width: number;
}

const inWords = ({ kind, state, on, mark }: CycleItem): string =>
  [`${kind} ${STATES[state].word} ${formatDay(on)}`, mark && DIFFERENCE_MARKS[mark].word].filter(Boolean).join(', ');

/** The picture on a wide screen: an axis of years, items above and below it in turn, and a mark for today. */
function Axis({ from, to, items, title, today, width }: AxisProps) {
  const id = useId();
  const { xOf, placed, labelWidth } = cycleLayout({ from, to, items, width });
  const summary = items.map(inWords).join('; ');
  // The name of a year stands behind its mark, or before it where the picture ends.
  const endsWithin = (x: number) => x + 45 <= width;
  const todayShown = today >= from && today <= to;
  return (
    <svg
      className="cycle__axis"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{`Today is ${formatDay(today)}. ${summary}.`}</desc>
      <line className="cycle__line" x1={xOf(from)} x2={xOf(to)} y1={AXIS_Y} y2={AXIS_Y} />
      {todayShown ? (
        <line className="cycle__line cycle__line--gone" x1={xOf(from)} x2={xOf(today)} y1={AXIS_Y} y2={AXIS_Y} />
      ) : null}
      {yearTicks(from, to).map((day) => (
        <g key={day} className="cycle__year">
          <line x1={xOf(day)} x2={xOf(day)} y1={AXIS_Y - 7} y2={AXIS_Y + 7} />
          <text
            x={xOf(day) + (endsWithin(xOf(day)) ? 5 : -5)}
            y={AXIS_Y + 18}
            textAnchor={endsWithin(xOf(day)) ? 'start' : 'end'}
          >
            {day.slice(0, 4)}
          </text>
        </g>
      ))}
      {todayShown ? (
        <g className="cycle__today">
          <line x1={xOf(today)} x2={xOf(today)} y1={16} y2={HEIGHT - 14} />
          <text x={xOf(today)} y={11} textAnchor="middle">
            Today
          </text>
        </g>
      ) : null}
      {placed.map(({ item, x, boxX, above }) => (
        <AxisItem key={`${item.kind} ${item.on}`} item={item} x={x} boxX={boxX} above={above} width={labelWidth} />
      ))}
    </svg>
  );
}

interface AxisItemProps {
  item: CycleItem;
  x: number;
  boxX: number;
  above: boolean;
  width: number;
}

function AxisItem({ item, x, boxX, above, width }: AxisItemProps) {
  const { word: state, icon: Shape } = STATES[item.state];
  const mark = item.mark && DIFFERENCE_MARKS[item.mark];
  const word = mark ? `${state}, ${mark.word}` : state;
  const top = above ? 26 : AXIS_Y + 34;
  const edge = above ? top + 62 : top;
  const card = (
    <g className={cx('cycle__item', `cycle__item--${item.state}`, item.mark && `cycle__item--${item.mark}`)}>
      <line className="cycle__stem" x1={x} x2={x} y1={edge} y2={AXIS_Y} />
      <circle className="cycle__dot" cx={x} cy={AXIS_Y} r={7} />
      <rect className="cycle__box" x={boxX} y={top} width={width} height={62} rx={8} />
      <text className="cycle__kind" x={boxX + 10} y={top + 20}>
        {item.kind}
      </text>
      <text className="cycle__label" x={boxX + 10} y={top + 37}>
        {formatDayShort(item.on)}
      </text>
      <Shape x={boxX + 10} y={top + 43} size={12} strokeWidth={2.4} aria-hidden="true" />
      <text className="cycle__state" x={boxX + 26} y={top + 53}>
        {state}
      </text>
      {mark ? <mark.icon x={boxX + width - 24} y={top + 7} size={17} strokeWidth={2.4} aria-hidden="true" /> : null}
      <title>{`${item.label}, ${word} ${formatDay(item.on)}`}</title>
    </g>
  );
  if (!item.href) return card;
  return (
    <Link href={item.href} aria-label={`${item.label} (${item.kind}), ${word} ${formatDay(item.on)}`}>
      {card}
    </Link>
  );
}

/** The same as a list, down the page: on a phone, and as the words of the picture. */
function Column({ items, today }: { items: readonly CycleItem[]; today: string }) {
  const ordered = [...items].sort((a, b) => (a.on < b.on ? -1 : 1));
  const next = ordered.findIndex((item) => item.on >= today);
  const marker = (
    <li className="cycle__now" key="today">
      <span>Today, {formatDay(today)}</span>
    </li>
  );
  const rows = ordered.map((item) => {
    const { word, icon: Shape } = STATES[item.state];
    const name = item.label === item.kind ? item.label : `${item.label} (${item.kind})`;
    return (
      <li key={`${item.kind} ${item.on}`} className={`cycle__row cycle__row--${item.state}`}>
        <Shape size={18} aria-hidden="true" />
        <span>
          {item.href ? <Link href={item.href}>{name}</Link> : name}
          <span className="cycle__when">
            {word} {formatDay(item.on)} · {daysAway(item.on, today)}
          </span>
          {item.mark ? <MarkOfDifference mark={item.mark} /> : null}
        </span>
      </li>
    );
  });
  const at = next === -1 ? rows.length : next;
  return <ol className="cycle__column">{[...rows.slice(0, at), marker, ...rows.slice(at)]}</ol>;
}

/** The three-year cycle: what was, what is booked and due, and what is to be expected, on an axis of time. */
export function CyclePicture(props: CyclePictureProps) {
  const today = useToday();
  const [box, width] = useWidth<HTMLElement>(720);
  const wide = width >= 500;
  return (
    <figure className="cycle" ref={box} aria-label={props.title}>
      {wide ? <Axis {...props} today={today} width={width} /> : <Column items={props.items} today={today} />}
      {wide ? (
        <details className="picture-words">
          <summary>The same as a list</summary>
          <Column items={props.items} today={today} />
        </details>
      ) : null}
    </figure>
  );
}
