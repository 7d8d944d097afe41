import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ApiProblem, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import { Button, ButtonLink, Form, Page, Problem, Stack } from '../../ui/index.ts';
import type { Party } from './party.ts';

type Command = Pick<UseMutationResult<unknown, ApiProblem, never>, 'error' | 'isPending'>;

/** The party of the page's address, for a form about it. */
export function OfParty({ children }: { children: (party: Party) => ReactNode }) {
  const party = useAnswer('read-party', { params: { partyId: useParam('partyId') } });
  return (
    <Answered answer={party} what="party">
      {children}
    </Answered>
  );
}

const REGISTER = { label: 'Parties', href: links.parties() };

interface FormPageProps {
  title: string;
  lede?: ReactNode | undefined;
  /** Absent on the form that registers one. */
  party?: Pick<Party, 'id' | 'name'> | undefined;
  /** The page above it, where that is not the register. */
  above?: { readonly label: string; readonly href: string } | undefined;
  command: Command;
  submitLabel: string;
  onSubmit: () => void;
  children: ReactNode;
  /** What stands below the form and is no part of it. */
  below?: ReactNode | undefined;
}

/** A form of the register: what was refused stands above it, and what was typed stays. */
export function FormPage(props: FormPageProps) {
  const { title, lede, party, above = REGISTER, command, submitLabel, onSubmit, children, below } = props;
  const back = party ? links.party(party.id) : above.href;
  const problem = command.error?.problem;
  return (
    <Page
      title={title}
      lede={lede}
      width="narrow"
      breadcrumb={[above, ...(party ? [{ label: party.name, href: links.party(party.id) }] : [])]}
    >
      <Stack gap={5}>
        {problem ? <Problem problem={problem} hideErrors /> : null}
        <Form
          label={title}
          errors={problem?.errors}
          onSubmit={onSubmit}
          actions={
            <>
              <Button type="submit" variant="primary" busy={command.isPending} busyLabel="Sending…">
                {submitLabel}
              </Button>
              <ButtonLink href={back} variant="quiet">
                Go back
              </ButtonLink>
            </>
          }
        >
          {children}
        </Form>
        {below}
      </Stack>
    </Page>
  );
}
