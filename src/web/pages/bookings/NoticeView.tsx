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
  // Once it has started there is no notice to give, and so nothing to be charged for.
  const started = noticeDays < 0;
  const charged = feePence > 0 && !started;
  return (
    <ConfirmPanel
      title={titleOf(started, charged ? feePence : 0)}
      tone={charged || started ? 'warn' : 'good'}
      facts={[
        { term: 'Asked for', detail: <DayText day={requestedOn} /> },
        { term: 'Booked start', detail: <DayText day={startOn} /> },
        { term: 'Notice given', detail: noticeOf(noticeDays, late) },
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

function titleOf(started: boolean, feePence: number): string {
  if (started) return 'It is too late for this change';
  return feePence > 0 ? `You can be charged ${formatPence(feePence)}` : 'This change is free of charge';
}

const noticeOf = (days: number, late: boolean): string =>
  days < 0 ? 'None: it has started' : `${plural(days, 'day')}${late ? ', less than four weeks' : ''}`;
