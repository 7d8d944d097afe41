import { createContext, useContext } from 'react';
import type { Answer } from '../api.ts';

/** The person who is signed in. */
export type Me = Answer<'read-me'>;

export const MeContext = createContext<Me | null>(null);

/** Who is signed in: every page inside the frame may ask. @throws Error outside of the frame */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for pages inside the frame');
  return me;
}
