import { useCommand } from '../../api.ts';
import { Because, ConfirmPanel, Money, Problem, Stack, useToast } from '../../ui/index.ts';
import { inDays, type Preview } from './charges.ts';

interface RaiseChargeProps {
  assessmentId: string;
  version: number;
  preview: Preview;
}

/** What a charge will be, before it is raised: net, VAT apart, total, and the reasoning. */
export function RaiseCharge({ assessmentId, version, preview }: RaiseChargeProps) {
  const toast = useToast();
  const raise = useCommand('raise-charge');
  const { kind, feeId, days, netPence, vatPercent, vatPence, totalPence, because } = preview;
  const press = () =>
    raise.mutate(
      { params: { assessmentId }, body: { version, expectedNetPence: netPence, ...(feeId && { feeId }) } },
      { onSuccess: () => toast({ text: 'The charge is raised' }) },
    );
  return (
    <Stack gap={3}>
      {raise.error ? <Problem problem={raise.error.problem} /> : null}
      <ConfirmPanel
        title={kind === 'late-notice' ? 'Late-notice charge' : `${inDays(days)} worked`}
        facts={[
          { term: 'Without VAT', detail: <Money pence={netPence} strong /> },
          { term: `VAT of ${vatPercent}%`, detail: <Money pence={vatPence} /> },
          { term: 'In all', detail: <Money pence={totalPence} /> },
        ]}
        confirmLabel={kind === 'late-notice' ? 'Raise the late-notice charge' : 'Raise the charge'}
        busy={raise.isPending}
        onConfirm={press}
      >
        <Because steps={because} folded />
      </ConfirmPanel>
    </Stack>
  );
}
