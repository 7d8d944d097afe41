import type { ReactNode } from 'react';
import { ExpandIcon, PersonIcon } from './icons.ts';
import { Popover } from './Popover.tsx';

export interface PersonMenuProps {
  name: string;
  /** In what capacity, e.g. "Security lead, Northgate Energy". */
  role: string;
  /** Links and buttons; give them class `menu__item`. */
  children: ReactNode;
}

/** Who is signed in, and what they may do about it. */
export function PersonMenu({ name, role, children }: PersonMenuProps) {
  return (
    <Popover
      triggerClassName="menu__trigger"
      className="menu"
      label={`${name}, ${role}: menu`}
      trigger={
        <>
          <PersonIcon size={18} aria-hidden="true" />
          <span className="menu__name">{name}</span>
          <ExpandIcon size={16} aria-hidden="true" />
        </>
      }
    >
      <div className="menu__who">
        <strong>{name}</strong>
        <span>{role}</span>
      </div>
      {children}
    </Popover>
  );
}
