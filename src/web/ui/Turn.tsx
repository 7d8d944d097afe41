import { ForwardIcon, WaitingIcon } from './icons.ts';
import type { Side } from './types.ts';

/** How each side is called in a sentence. */
export const SIDE_WORDS = {
  party: 'the Party',
  cio: 'the User CIO',
  secas: 'SECAS',
  ssc: 'the SSC',
  dcc: 'DCC',
  system: 'the clock',
} as const satisfies Record<Side, string>;

export interface TurnProps {
  side: Side;
  /** It is the reader's own turn. */
  mine?: boolean | undefined;
  /** Instead of the side's name: a person or an organisation. */
  who?: string | undefined;
}

/** Whose turn it is: "Your turn", or with whom it lies. */
export function Turn({ side, mine = false, who }: TurnProps) {
  const Shape = mine ? ForwardIcon : WaitingIcon;
  return (
    <span className={mine ? 'turn turn--mine' : 'turn'}>
      <Shape size={14} aria-hidden="true" />
      {mine ? 'Your turn' : `With ${who ?? SIDE_WORDS[side]}`}
    </span>
  );
}
