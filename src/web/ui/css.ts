import type { CSSProperties } from 'react';

/** Custom properties for one element. React sets them through the CSSOM, so a strict style-src allows it. */
export function cssVars(vars: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return vars as CSSProperties;
}

/** Class names joined; what is not a word is left out. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
