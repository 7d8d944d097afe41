import { AutosaveProblem } from '../../app/AutosaveProblem.tsx';
import { Grid, ResultsBySection, SavedAt, Section, Stack, TextArea } from '../../ui/index.ts';
import { Paragraphs } from './Paragraphs.tsx';
import { bySection, type Report } from './report.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  report: Report;
  draft: Draft;
  editable: boolean;
}

/** The texts beside the figures they speak of. */
export function ReportTexts({ report, draft, editable }: Props) {
  return (
    <Grid min="22rem" gap={6}>
      {editable ? <Editor report={report} draft={draft} /> : <Reading report={report} />}
      <Section title="Results" description="Made from the results as they are recorded, and from nothing else.">
        {report.results.rows.length > 0 ? (
          <ResultsBySection sections={bySection(report.results)} />
        ) : (
          <p className="muted">No results are recorded.</p>
        )}
      </Section>
    </Grid>
  );
}

function Editor({ report, draft }: Omit<Props, 'editable'>) {
  const { value, change, state, savedAt, problem, flush, discard } = draft;
  return (
    <Section
      title="Texts"
      description={report.saved ? 'Saved as you type.' : 'Suggested from the records. Saved as soon as you type.'}
    >
      <Stack>
        <AutosaveProblem of={{ problem, flush, discard }} />
        <TextArea
          name="summary"
          label="Management summary"
          hint="What a director reads first. A blank line begins a new paragraph."
          rows={9}
          maxLength={8000}
          value={value.summary}
          onChange={(summary) => change({ summary })}
        />
        <TextArea
          name="scope"
          label="Scope"
          hint="Which duties, roles, systems and sites were looked at."
          rows={5}
          maxLength={4000}
          value={value.scope}
          onChange={(scope) => change({ scope })}
        />
        <TextArea
          name="opinion"
          label="Opinion of the assessor"
          optional
          rows={4}
          maxLength={4000}
          value={value.opinion}
          onChange={(opinion) => change({ opinion })}
        />
        <SavedAt state={state} at={savedAt} onRetry={() => void flush()} />
      </Stack>
    </Section>
  );
}

function Reading({ report }: { report: Report }) {
  return (
    <Stack gap={5}>
      <Section title="Management summary">
        <Paragraphs text={report.summary} none="Not written yet." />
      </Section>
      {report.opinion ? (
        <Section title="Opinion of the assessor" level={3}>
          <Paragraphs text={report.opinion} />
        </Section>
      ) : null}
      <Section title="Scope" level={3}>
        <Paragraphs text={report.scope} none="Not written yet." />
      </Section>
    </Stack>
  );
}
