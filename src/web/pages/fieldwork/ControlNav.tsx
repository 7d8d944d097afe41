import { links } from '../../links.ts';
import { NextIcon, PreviousIcon } from '../../ui/icons.ts';
import { ButtonLink, Cluster, Link } from '../../ui/index.ts';
import type { Control } from './fieldwork.ts';

/** The way to the control before and after, and back to the list. */
export function ControlNav({ control, name = 'Controls' }: { control: Control; name?: string }) {
  const { assessmentId, previousId, nextId, position, of } = control;
  return (
    <nav aria-label={name}>
      <Cluster justify="between">
        <Link href={links.assessment(assessmentId, 'controls')}>All controls</Link>
        <Cluster>
          {previousId ? (
            <ButtonLink href={links.control(assessmentId, previousId)} size="s" icon={PreviousIcon}>
              Previous
            </ButtonLink>
          ) : null}
          <span className="small muted num">
            {position} of {of}
          </span>
          {nextId ? (
            <ButtonLink href={links.control(assessmentId, nextId)} size="s" icon={NextIcon}>
              Next
            </ButtonLink>
          ) : null}
        </Cluster>
      </Cluster>
    </nav>
  );
}
