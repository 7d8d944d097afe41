import { Section, Stack } from '../../ui/index.ts';
import { type Control, raises } from './fieldwork.ts';
import { ObservationCard } from './ObservationCard.tsx';

/** Observations raised from this control, as far as the reader may see them. */
export function ObservationsOfControl({ control }: { control: Control }) {
  const { observationItems, assessmentId, resultsAllowed, actions } = control;
  if (observationItems.length === 0) return null;
  return (
    <Section title="Observations">
      <Stack>
        {observationItems.map((observation) => (
          <ObservationCard
            key={observation.id}
            observation={observation}
            assessmentId={assessmentId}
            grades={resultsAllowed.filter(raises)}
            actions={actions}
          />
        ))}
      </Stack>
    </Section>
  );
}
