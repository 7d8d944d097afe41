import { Link } from './Link.tsx';

export interface TabItem {
  readonly href: string;
  readonly label: string;
}

export interface TabsProps {
  /** What the tabs are parts of. */
  label: string;
  tabs: readonly TabItem[];
  /** The path shown now. */
  current: string;
}

/** Pages that are parts of one record. They are links: each has an address of its own. */
export function Tabs({ label, tabs, current }: TabsProps) {
  const here = tabs
    .filter(({ href }) => current === href || current.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: name }) => (
          <li key={href}>
            <Link className="tabs__tab" href={href} aria-current={href === here?.href ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
