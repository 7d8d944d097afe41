import type { ReactNode } from 'react';
import { Because, ConfirmPanel, DayText, formatPence, Money, Problem, plural } from '../../ui/index.ts';
import type { Notice } from './booking.ts';

interface NoticeViewProps {
  notice: Notice;
  /** What is confirmed, e.g. "Reschedule". */
  confirmLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
  busy: boolean;
  danger?: boolean;
  /** What is still to be filled in before it can be confirmed. */
  waitsFor?: string | undefined;
  children?: ReactNode;
}

/** What changing the booking today means, before anybody confirms it: the notice, the charge, on what amount, and why. */
export function NoticeView({ notice, waitsFor, children, ...panel }: NoticeViewProps) {
  const { refusal, feePence, late, noticeDays, freeUntilOn, startOn, requestedOn, basePence, because } = notice;
  const charged = feePence > 0;
  return (
    <ConfirmPanel
      title={charged ? `You can be charged ${formatPence(feePence)}` : 'This change is free of charge'}
      tone={charged ? 'warn' : 'good'}
      facts={[
        { term: 'Asked for', detail: <DayText day={requestedOn} /> },
        { term: 'Booked start', detail: <DayText day={startOn} /> },
        { term: 'Notice given', detail: `${plural(noticeDays, 'day')}${late ? ', less than four weeks' : ''}` },
        { term: 'Free until', detail: <DayText day={freeUntilOn} /> },
        ...(charged
          ? [
              {
                term: 'Charge',
                detail: (
                  <>
                    <Money pence={feePence} strong /> of <Money pence={basePence} />, without VAT
                  </>
                ),
              },
            ]
          : []),
      ]}
      disabledReason={refusal ? refusal.title : waitsFor}
      {...(charged && { acknowledge: `I accept that SECAS may charge ${formatPence(feePence)}.` })}
      {...panel}
    >
      {refusal ? <Problem problem={refusal} /> : null}
      {charged ? <p>SECAS decides whether to charge or to waive it, and tells you why.</p> : null}
      {children}
      <Because steps={because} heading="Why" folded={!charged} />
    </ConfirmPanel>
  );
}
