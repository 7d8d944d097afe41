import { type Answer, useAnswer } from '../../../api.ts';
import { Answered } from '../../../app/Answered.tsx';
import { links } from '../../../links.ts';
import { RulebookIcon } from '../../../ui/icons.ts';
import { Empty, Grid, Page, Section, Stack } from '../../../ui/index.ts';
import { OfParty } from '../FormPage.tsx';
import type { Party } from '../party.ts';
import { Differences } from './Differences.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { useQuestion } from './question.ts';
import { BothPictures, Side } from './Side.tsx';

/** What would be due of a party if its facts or a rule value were other, beside what is. Nothing is saved. */
export default function WhatIfPage() {
  return <OfParty>{(party) => <WhatIf party={party} />}</OfParty>;
}

function WhatIf({ party }: { party: Party }) {
  const asking = useQuestion();
  const { asked, isDraft } = asking;
  const answer = useAnswer(
    'preview-what-if',
    { params: { partyId: party.id }, query: { changes: asked || '{}' } },
    { enabled: asked !== '' },
  );
  return (
    <Page
      marking="amber"
      title="What if …?"
      eyebrow={party.name}
      lede="Changes of the facts, or of the values the rules use, and what would then be due. Nothing is saved; the address of this page holds the question, so that you can keep it or send it."
      breadcrumb={[
        { label: 'Parties', href: links.parties() },
        { label: party.name, href: links.party(party.id) },
      ]}
    >
      <Stack gap={6}>
        <Section title="What would be otherwise">
          <QuestionForm asking={asking} party={party} error={answer.error} busy={answer.isFetching} />
        </Section>
        {asked === '' ? (
          <Empty title="Nothing is asked yet" icon={RulebookIcon}>
            <p>Add one change or several, then see both answers side by side: as it is, and as it would be.</p>
          </Empty>
        ) : answer.error?.status === 400 ? null : (
          <Answered answer={answer} what="answer">
            {(data) => <Both answer={data} isDraft={isDraft} />}
          </Answered>
        )}
      </Stack>
    </Page>
  );
}

function Both({ answer, isDraft }: { answer: Answer<'preview-what-if'>; isDraft: boolean }) {
  const { before, after, differences } = answer;
  return (
    <Stack gap={6}>
      <Section title="The difference" description={isDraft ? DRAFT : undefined}>
        {differences.length === 0 ? (
          <Empty title="Nothing would be otherwise" compact>
            <p>What is due now and in the next six years stays as it is.</p>
          </Empty>
        ) : (
          <Differences differences={differences} />
        )}
      </Section>
      <BothPictures {...answer} />
      <Grid min="24rem" gap={6}>
        <Side title="As it is" side={before} which="before" differences={differences} />
        <Side title="With the changes" side={after} which="after" differences={differences} />
      </Grid>
    </Stack>
  );
}

const DRAFT = 'You have changed the question since: this is the answer to what you asked before.';
