import { AssumedIcon, GoodIcon, type Icon, PublishedIcon, RecalledIcon, SeedIcon } from './icons.ts';
import type { Trust } from './types.ts';

/** The word, shape and meaning of each degree of trust. */
export const TRUST_WORDS = {
  seed: { word: 'Scheme page', meaning: 'Stands on the public page of the scheme.', icon: SeedIcon },
  published: { word: 'Published', meaning: 'Checked against a published document.', icon: PublishedIcon },
  'by-secas': {
    word: 'Confirmed by SECAS',
    meaning: 'Confirmed or set by SECAS, with its reason and source.',
    icon: GoodIcon,
  },
  recalled: { word: 'Recalled', meaning: 'Known from experience; not checked against the text.', icon: RecalledIcon },
  assumed: { word: 'Assumed', meaning: 'The sources are silent: a default of this product.', icon: AssumedIcon },
} as const satisfies Record<Trust, { word: string; meaning: string; icon: Icon }>;

export interface TrustTagProps {
  trust: Trust;
}

/** How far a rule can be trusted. */
export function TrustTag({ trust }: TrustTagProps) {
  const { word, meaning, icon: Shape } = TRUST_WORDS[trust];
  return (
    <span className={`trust trust--${trust}`} title={meaning}>
      <Shape size={12} aria-hidden="true" />
      {word}
    </span>
  );
}
