import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useMe } from '../../app/session.tsx';
import { ActionButton, Empty, NoPermission, Section, Stack } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { ChargeCard } from './ChargeCard.tsx';
import type { Account } from './charges.ts';
import { DayPrices } from './DayPrices.tsx';
import { RaiseCharge } from './RaiseCharge.tsx';
import { Totals } from './Totals.tsx';

/** What one assessment costs: each day at its rate, the charges, late notice, and how far that is from the estimate. */
export default function ChargesTab() {
  const { id } = useAssessment();
  const { side } = useMe();
  const account = useAnswer('read-charges', { params: { assessmentId: id } }, { enabled: side !== 'ssc' });
  if (side === 'ssc') return <NoPermission what="what an assessment costs" />;
  return (
    <Answered answer={account} what="charges">
      {(found) => <AccountView account={found} />}
    </Answered>
  );
}

function AccountView({ account }: { account: Account }) {
  const raise = account.actions.find(({ operation }) => operation === 'raise-charge');
  return (
    <Stack gap={6}>
      <Totals account={account} />
      {account.previews.length > 0 && raise?.open ? (
        <Section title="To be charged" description="What is shown here is what is charged; nothing else.">
          <Stack gap={4}>
            {account.previews.map((preview) => (
              <RaiseCharge
                key={preview.feeId ?? 'days'}
                assessmentId={account.assessmentId}
                version={account.version}
                preview={preview}
              />
            ))}
          </Stack>
        </Section>
      ) : raise ? (
        <ActionButton action={raise} label="Raise a charge" />
      ) : null}
      <Section title="Charges">
        <Stack gap={4}>
          {account.charges.map((charge) => (
            <ChargeCard key={charge.id} assessmentId={account.assessmentId} version={account.version} charge={charge} />
          ))}
          {account.charges.length === 0 ? (
            <Empty title="Nothing is charged yet" compact>
              <p>Days are charged after the report is issued.</p>
            </Empty>
          ) : null}
        </Stack>
      </Section>
      <DayPrices days={account.days} />
    </Stack>
  );
}
