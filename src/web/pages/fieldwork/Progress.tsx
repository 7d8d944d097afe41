import { Card, Grid, plural, ResultsBySection, type SectionResults, Stack } from '../../ui/index.ts';
import type { ControlList } from './fieldwork.ts';

/** How far each section is: answers for everyone, results for those who see them. */
export function Progress({ list }: { list: ControlList }) {
  return (
    <Stack gap={5}>
      <Grid min="14rem">
        {list.sections.map((section) => (
          <SectionCard key={section.section} section={section} />
        ))}
      </Grid>
      {list.sections.every(({ withResult }) => withResult === null) ? null : (
        <details>
          <summary>Results by section</summary>
          <ResultsBySection sections={countsOf(list)} />
        </details>
      )}
    </Stack>
  );
}

function SectionCard({ section }: { section: ControlList['sections'][number] }) {
  const { section: code, title, controls, answered, withResult, withObservation } = section;
  return (
    <Card title={title} eyebrow={code} level={3}>
      <Stack gap={2}>
        <Measure name={`${code}: answered`} done={answered} of={controls} words="answered" />
        {withResult === null ? null : (
          <Measure name={`${code}: with a result`} done={withResult} of={controls} words="with a result" />
        )}
        {withObservation > 0 ? <p className="small">{plural(withObservation, 'control')} with an observation</p> : null}
      </Stack>
    </Card>
  );
}

function Measure({ name, done, of, words }: { name: string; done: number; of: number; words: string }) {
  return (
    <div>
      <progress value={done} max={of} aria-label={name} />
      <p className="small num">
        {done} of {of} {words}
      </p>
    </div>
  );
}

function countsOf({ sections, rows }: ControlList): SectionResults[] {
  return sections.map(({ section, title }) => {
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const key = row.result ?? 'none';
      if (row.section === section) counts[key] = (counts[key] ?? 0) + 1;
    }
    return { section, title, counts };
  });
}
