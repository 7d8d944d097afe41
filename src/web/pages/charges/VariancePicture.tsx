import { useId } from 'react';
import { formatPence } from '../../ui/index.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { varianceInWords } from './charges.ts';
import './charges.css';

interface VariancePictureProps {
  estimatePence: number;
  chargedPence: number;
  openPence: number;
}

/** The estimate beside what was charged and what is worked and not charged yet, on one scale. */
export function VariancePicture({ estimatePence, chargedPence, openPence }: VariancePictureProps) {
  const id = useId().replace(/\W/g, '');
  const [box, width] = useWidth<HTMLElement>(480);
  const most = Math.max(1, estimatePence, chargedPence + openPence);
  const lengthOf = (pence: number) => (Math.max(0, pence) / most) * (width - 2);
  const words = `Estimate ${formatPence(estimatePence)}; charged ${formatPence(chargedPence)}; worked and not charged yet ${formatPence(openPence)}. ${varianceInWords(chargedPence + openPence - estimatePence)}.`;
  const charged = lengthOf(chargedPence);
  return (
    <figure className="variance" ref={box}>
      <svg width={width} height="96" viewBox={`0 0 ${width} 96`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>Charges beside the estimate</title>
        <desc id={`${id}-desc`}>{words}</desc>
        <pattern id={`${id}-open`} className="variance__pattern" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" />
          <path d="M-2 10 10-2M-2 2 2-2M6 10l4-4" />
        </pattern>
        <text x="1" y="14">
          Estimate
        </text>
        <rect className="variance__estimate" x="1" y="20" width={lengthOf(estimatePence)} height="20" rx="4" />
        <text x="1" y="62">
          Charged and worked
        </text>
        <rect className="variance__charged" x="1" y="68" width={charged} height="20" rx="4" />
        <rect
          className="variance__open"
          x={1 + charged}
          y="68"
          width={lengthOf(openPence)}
          height="20"
          rx="4"
          fill={`url(#${id}-open)`}
        />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}
