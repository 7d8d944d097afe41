import { RulebookIcon } from './icons.ts';
import { Link } from './Link.tsx';
import { Popover } from './Popover.tsx';
import { TRUST_WORDS, TrustTag } from './TrustTag.tsx';
import type { ClauseInfo } from './types.ts';

export interface ClauseProps extends ClauseInfo {}

/** A citation: a chip with the clause's label; pressed, it tells what the clause says and how far that can be trusted. */
export function Clause({ label, title, text, trust, href }: ClauseProps) {
  const face = (
    <>
      <RulebookIcon size={12} aria-hidden="true" />
      {label}
    </>
  );
  if (!title && !text && !trust) return <span className="clause clause--plain">{face}</span>;
  return (
    <>
      <Popover trigger={face} triggerClassName="clause" className="clause__panel">
        <p className="clause__title">{title ?? label}</p>
        {text ? <p>{text}</p> : null}
        {trust ? (
          <p className="clause__trust">
            <TrustTag trust={trust} /> {TRUST_WORDS[trust].meaning}
          </p>
        ) : null}
        {href ? <Link href={href}>Open in the rulebook</Link> : null}
      </Popover>
      {title ? <span className="clause__print">{title}</span> : null}
    </>
  );
}
