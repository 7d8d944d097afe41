import { useState } from 'react';
import { nameOf } from '../../contract/names.ts';
import { useCommand } from '../api.ts';
import { links } from '../links.ts';
import { Link, PersonMenu } from '../ui/index.ts';
import type { Me } from './session.tsx';
import { keptTheme, setTheme, THEMES, type Theme } from './theme.ts';

const THEME_WORDS = { system: 'As my system', light: 'Light', dark: 'Dark' } as const satisfies Record<Theme, string>;

/** Who is signed in: their inbox, how it looks, the way out. */
export function Person({ me }: { me: Me }) {
  const signOut = useCommand('sign-out');
  const [theme, choose] = useState(keptTheme);
  // Whatever was read for this person must not stay in the tab, so the page is loaded afresh.
  const leave = () => signOut.mutate({}, { onSettled: () => location.assign(links.signIn()) });
  return (
    <PersonMenu name={me.name} role={`${me.roles.map(nameOf).join(', ')}, ${me.organisation}`}>
      <Link className="menu__item" href={links.notices()}>
        Notices{me.unreadNotices > 0 ? ` (${me.unreadNotices} new)` : ''}
      </Link>
      <Link className="menu__item" href={links.account()}>
        Account and security
      </Link>
      <Link className="menu__item" href={links.apiReference()}>
        API reference
      </Link>
      <label className="menu__choice">
        <span>Colours</span>
        <select
          className="input"
          value={theme}
          onChange={(event) => {
            const next = THEMES.find((one) => one === event.target.value) ?? 'system';
            choose(next);
            setTheme(next);
          }}
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {THEME_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      {me.demo ? (
        <Link className="menu__item" href={links.signIn()}>
          Be somebody else
        </Link>
      ) : null}
      <button type="button" className="menu__item" onClick={leave}>
        Sign out
      </button>
    </PersonMenu>
  );
}
