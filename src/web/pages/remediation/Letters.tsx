import { useState } from 'react';
import { addressOf, useCommand } from '../../api.ts';
import { actionLabel } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import {
  ActionButton,
  AtText,
  ButtonLink,
  Card,
  Cluster,
  DayText,
  DefinitionList,
  Empty,
  Problem,
  Section,
  Stack,
  StatusBadge,
  useToast,
} from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { DecideLetter } from './DecideLetter.tsx';
import { actionIn, type Letter, letterLook, type Remediation } from './remediation.ts';

/** The Director's Letter in all its versions, newest first, and what is to be done with it next. */
export function Letters({ plan }: { plan: Remediation }) {
  const { letters } = plan;
  return (
    <Section
      title="Director’s Letter"
      description="When every condition is discharged, a director of the Party signs that the steps were taken, and the SSC approves it."
    >
      <Stack gap={4}>
        {letters.map((letter) => (
          <LetterCard key={letter.id} letter={letter} />
        ))}
        {letters.length === 0 ? <Empty title="No letter is prepared yet" compact /> : null}
        <NextStep plan={plan} />
      </Stack>
    </Section>
  );
}

function LetterCard({ letter }: { letter: Letter }) {
  const { tone, word } = letterLook(letter);
  const { documents } = useAssessment();
  const { versionNo, preparedOn, planSha256, planIsCurrent, signature, returnReason, approvedOn, documentId } = letter;
  const ready = documents.some(({ id, state }) => id === documentId && state === 'ready');
  return (
    <Card title={`Version ${versionNo}`} meta={<StatusBadge tone={tone}>{word}</StatusBadge>}>
      <Stack gap={3}>
        <DefinitionList
          items={[
            { term: 'Prepared', detail: <DayText day={preparedOn} /> },
            ...(signature
              ? [
                  {
                    term: 'Signed',
                    detail: (
                      <>
                        {signature.name}, {signature.position}, <AtText at={signature.signedAt} />
                      </>
                    ),
                  },
                ]
              : []),
            { term: 'SHA-256 of the plan', detail: <code className="remediation__hash">{planSha256}</code> },
            ...(returnReason ? [{ term: 'Returned because', detail: <strong>{returnReason}</strong> }] : []),
            ...(approvedOn ? [{ term: 'Approved', detail: <DayText day={approvedOn} /> }] : []),
          ]}
        />
        {letter.state === 'prepared' && !planIsCurrent ? (
          <StatusBadge tone="warn">The plan has changed since: prepare the letter again</StatusBadge>
        ) : null}
        {documentId ? (
          ready ? (
            <Cluster>
              <ButtonLink
                size="s"
                icon={DownloadIcon}
                download
                href={addressOf('download-document', { params: { documentId } })}
              >
                PDF of version {versionNo}
              </ButtonLink>
            </Cluster>
          ) : (
            <StatusBadge tone="progress">The PDF is being made</StatusBadge>
          )
        ) : null}
      </Stack>
    </Card>
  );
}

/** Preparing and signing by the Party, approving and returning by the SSC's chair: each where it is open, or why not. */
function NextStep({ plan }: { plan: Remediation }) {
  const [deciding, setDeciding] = useState<'approve' | 'return' | null>(null);
  const toast = useToast();
  const prepare = useCommand('prepare-directors-letter');
  const { assessmentId, version, actions } = plan;
  const at = (operation: string) => actionIn(actions, operation);
  const [preparing, signing, approving, returning] = [
    at('prepare-directors-letter'),
    at('sign-directors-letter'),
    at('approve-directors-letter'),
    at('return-directors-letter'),
  ];
  if (deciding) return <DecideLetter plan={plan} decision={deciding} onDone={() => setDeciding(null)} />;
  return (
    <Stack gap={3}>
      {prepare.error ? <Problem problem={prepare.error.problem} /> : null}
      <Cluster gap={3} align="start">
        {preparing ? (
          <ActionButton
            action={preparing}
            label={actionLabel('prepare-directors-letter')}
            variant={signing?.open ? 'secondary' : 'primary'}
            busy={prepare.isPending}
            onPress={() =>
              prepare.mutate(
                { params: { assessmentId }, body: { version } },
                { onSuccess: () => toast({ text: 'The letter is prepared. A director is asked to sign it.' }) },
              )
            }
          />
        ) : null}
        {signing ? (
          <ActionButton
            action={signing}
            label="Read and sign the Director’s Letter"
            variant="primary"
            href={links.assessment(assessmentId, 'remediation/sign')}
          />
        ) : null}
        {approving ? (
          <ActionButton
            action={approving}
            label={actionLabel('approve-directors-letter')}
            variant="primary"
            onPress={() => setDeciding('approve')}
          />
        ) : null}
        {returning ? (
          <ActionButton
            action={returning}
            label={actionLabel('return-directors-letter')}
            onPress={() => setDeciding('return')}
          />
        ) : null}
      </Cluster>
    </Stack>
  );
}
