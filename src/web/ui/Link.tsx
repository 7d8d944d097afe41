import type { ComponentProps, MouseEvent } from 'react';
import { useNavigateTo, usePreload } from './context.tsx';
import { unbroken } from './Unbroken.tsx';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  href: string;
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * A link. Addresses of the product (`/…`) are followed in place; API addresses, downloads, other targets and modified
 * clicks are left to the browser.
 */
export function Link({ href, onClick, children, ...rest }: LinkProps) {
  const navigate = useNavigateTo();
  const preload = usePreload();
  const inPlace = href.startsWith('/') && !href.startsWith('/api/') && !rest.target && rest.download === undefined;
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !navigate || !inPlace || !isPlainClick(event)) return;
    event.preventDefault();
    navigate(href);
  };
  return (
    <a href={href} onClick={follow} onPointerEnter={() => inPlace && preload?.(href)} {...rest}>
      {unbroken(children)}
    </a>
  );
}
