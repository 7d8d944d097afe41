import type { z } from 'zod';
import type { ControlRow, SectionProgress } from '../../../../contract/fieldwork.ts';
import { CONTROL_SECTIONS, SECTION_TITLES } from '../../../../rules/fieldwork/catalogue/index.ts';
import { controlsOfRound, type RoundControl } from '../../../../rules/fieldwork/controls-of-round.ts';
import { entryOf, type RoundFrame, type RoundRows } from './round-rows.ts';

type Row = z.infer<typeof ControlRow>;

/** The controls of a round, in order. */
export function controlsOf({ record, earlier }: RoundFrame): readonly RoundControl[] {
  const { kind, catalogue_version: catalogueVersion, user_roles: userRoles, system_kind: systemKind } = record;
  return controlsOfRound(
    { kind, catalogueVersion, userRoles, systemKind, followsUp: record.predecessor_id !== null },
    earlier,
  );
}

/** Each control with what is written about it. */
export function controlRows(round: RoundRows, controls: readonly RoundControl[]): Row[] {
  const answers = new Map(round.answers.map((row) => [row.controlId, row.answeredAt]));
  const evidence = new Map(round.evidence.map((row) => [row.controlId, row.count]));
  const results = new Map(round.results.map((row) => [row.controlId, row]));
  const observations = round.observations.map((row) => ({ ...row, entry: entryOf(row, round.earlier) }));
  return controls.map(({ id, section, keyArea, clause, title, trust }) => {
    const answeredAt = answers.get(id) ?? null;
    const recorded = results.get(id);
    return {
      id,
      section,
      keyArea: keyArea ?? null,
      clause,
      title,
      trust,
      answered: answeredAt !== null,
      answeredAt,
      evidence: evidence.get(id) ?? 0,
      result: recorded?.result ?? null,
      observations: observations
        .filter(({ entry }) => entry === id)
        .map(({ id: observationId, ref, title: about, grade, state }) => ({
          id: observationId,
          ref,
          title: about,
          grade,
          state,
        })),
      answerIsNewer: recorded !== undefined && answeredAt !== null && answeredAt > recorded.recordedAt,
    };
  });
}

/** How far each section is. Sections without controls in this round are left out. */
export function progressOf(rows: readonly Row[], seesResults: boolean): z.infer<typeof SectionProgress>[] {
  return CONTROL_SECTIONS.map((section) => ({ section, of: rows.filter((row) => row.section === section) }))
    .filter(({ of }) => of.length > 0)
    .map(({ section, of }) => ({
      section,
      title: SECTION_TITLES[section],
      controls: of.length,
      answered: of.filter(({ answered }) => answered).length,
      withResult: seesResults ? of.filter(({ result }) => result !== null).length : null,
      withObservation: of.filter(({ observations }) => observations.length > 0).length,
    }));
}
