import { type ReactNode, useId } from 'react';

export interface SectionProps {
  title: ReactNode;
  /** Address inside the page. */
  id?: string | undefined;
  description?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  level?: 2 | 3 | undefined;
  children?: ReactNode | undefined;
}

/** A named part of a page, with its heading, a line of description and its own actions. */
export function Section({ title, id, description, actions, level = 2, children }: SectionProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`section section--${level}`} id={id} aria-labelledby={headingId}>
      <div className="section__head">
        <div>
          <Heading id={headingId}>{title}</Heading>
          {description ? <p className="section__description">{description}</p> : null}
        </div>
        {actions ? <div className="section__actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
