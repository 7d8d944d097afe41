import { useId } from 'react';
import { plural } from './format.ts';
import { useWidth } from './useWidth.ts';

export interface RangeBarProps {
  low: number;
  likely: number;
  high: number;
  /** The scale; 3 to 10 unless told. */
  min?: number | undefined;
  max?: number | undefined;
  /** What is counted, in the singular. */
  unit?: string | undefined;
  title: string;
}

const SIDE = 18;

/** A range on a scale, with the likely value marked: "3 to 6 days, likely 4". */
export function RangeBar({ low, likely, high, min = 3, max = 10, unit = 'day', title }: RangeBarProps) {
  const id = useId();
  const [box, width] = useWidth<HTMLElement>(480);
  const xOf = (value: number) => SIDE + ((width - 2 * SIDE) * (value - min)) / Math.max(1, max - min);
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const words = `Between ${low} and ${plural(high, unit)}, likely ${plural(likely, unit)}, on a scale from ${min} to ${max}.`;
  return (
    <figure className="range" ref={box}>
      <svg width={width} height="84" viewBox={`0 0 ${width} 84`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{words}</desc>
        <rect className="range__scale" x={xOf(min)} y="40" width={xOf(max) - xOf(min)} height="12" rx="6" />
        <rect className="range__span" x={xOf(low) - 6} y="40" width={xOf(high) - xOf(low) + 12} height="12" rx="6" />
        {steps.map((step) => (
          <g key={step} className={step >= low && step <= high ? 'range__step range__step--in' : 'range__step'}>
            <circle cx={xOf(step)} cy="46" r="2" />
            <text x={xOf(step)} y="74" textAnchor="middle">
              {step}
            </text>
          </g>
        ))}
        <g className="range__likely">
          <circle cx={xOf(likely)} cy="46" r="10" />
          <text x={Math.min(Math.max(xOf(likely), 52), width - 52)} y="24" textAnchor="middle">
            likely {plural(likely, unit)}
          </text>
        </g>
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}
