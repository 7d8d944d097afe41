import { describe, expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { answerControl } from './answer-control.ts';
import { beginFieldwork } from './begin-fieldwork.ts';
import { controlsOfRound } from './controls-of-round.ts';
import { endFieldwork } from './end-fieldwork.ts';
import { attachEvidence, withdrawEvidence } from './evidence.ts';
import { submitSelfAssessment } from './submit-self-assessment.ts';

const ON = day('2026-11-24');

describe('the controls of a round', () => {
  const round = {
    kind: 'follow-up' as const,
    catalogueVersion: '2026-1',
    userRoles: ['gas-supplier' as const],
    systemKind: 'bespoke' as const,
    followsUp: true,
  };
  const earlier = [
    { id: 'a', number: 3, ref: 'OBS-03', title: 'No review', controlId: 'clearance-annual-review', clause: 'G4.1' },
    { id: 'b', number: 5, ref: 'OBS-05', title: 'Late review', controlId: 'clearance-annual-review', clause: 'G4.1' },
  ];

  test('of a follow-up are the observations of its predecessor, each by itself (G8.28)', () => {
    const controls = controlsOfRound(round, earlier);
    expect(controls.map(({ id }) => id)).toEqual(['observation-3', 'observation-5']);
    expect(controls[0]).toMatchObject({
      title: 'OBS-03: No review',
      section: 'G4',
      controlId: 'clearance-annual-review',
      roles: ['gas-supplier'],
    });
  });

  test('of a further FUSA are the full list again, whatever was found before', () => {
    const full = controlsOfRound({ ...round, kind: 'fusa' }, []);
    expect(controlsOfRound({ ...round, kind: 'further-fusa' }, earlier)).toEqual(full);
  });

  test('of a second User System’s review, ordered by itself, are the full list: it follows up nothing (G3.9)', () => {
    const full = controlsOfRound({ ...round, kind: 'fusa' }, []);
    expect(controlsOfRound({ ...round, followsUp: false }, [])).toEqual(full);
  });

  test('are those of a published edition only', () => {
    expect(() => controlsOfRound({ ...round, catalogueVersion: '1999-1' }, [])).toThrow(RangeError);
  });
});

describe('beginning the fieldwork', () => {
  test('on the booked start it begins; a day before it does not', () => {
    const round = { kind: 'fusa' as const, startOn: ON };
    expect(beginFieldwork(round, ON)).toMatchObject({ value: [{ event: 'fieldwork-begun', startedOn: ON }] });
    expect(beginFieldwork(round, day('2026-11-23'))).toMatchObject({ refusal: { code: 'not-before-start' } });
  });

  test('of a Self-Assessment is the party’s to bring about, by submitting it (seed: carried out by the User)', () => {
    const outcome = beginFieldwork({ kind: 'ssa', startOn: ON }, ON);
    expect(outcome).toMatchObject({ refusal: { code: 'self-assessment-comes-first' } });
  });
});

describe('a Self-Assessment', () => {
  const questions = [
    { title: 'Separation', answered: true },
    { title: 'Growth', answered: false },
  ];

  test('is submitted once every question is answered', () => {
    expect(submitSelfAssessment({ kind: 'ssa', questions }, ON)).toMatchObject({
      refusal: { code: 'controls-without-answer', facts: { count: 1, first: 'Growth' } },
    });
    const answered = questions.map(({ title }) => ({ title, answered: true }));
    expect(submitSelfAssessment({ kind: 'ssa', questions: answered }, ON)).toMatchObject({
      value: [{ submittedOn: ON, answers: 2, state: 'fieldwork' }],
    });
  });

  test('is the only kind that is submitted, and its answers are fixed then', () => {
    expect(submitSelfAssessment({ kind: 'fusa', questions: [] }, ON)).toMatchObject({
      refusal: { code: 'not-a-self-assessment' },
    });
    const request = { controlId: 'c', answer: 'New.', versionBefore: 1 };
    expect(answerControl({ selfAssessmentSubmittedOn: ON }, request)).toMatchObject({
      refusal: { code: 'self-assessment-submitted' },
    });
    expect(answerControl({ selfAssessmentSubmittedOn: null }, request)).toMatchObject({ value: [{ version: 2 }] });
  });
});

describe('evidence', () => {
  const evidence = { evidenceId: 'e', controlId: 'c', title: 'Scan', fileName: 's.pdf', sha256: 'x' };

  test('speaks of a day that has come', () => {
    expect(attachEvidence({ ...evidence, speaksOfOn: ON }, ON).ok).toBe(true);
    const early = attachEvidence({ ...evidence, speaksOfOn: day('2026-11-25') }, ON);
    expect(early).toMatchObject({ refusal: { code: 'evidence-from-future' } });
  });

  test('is withdrawn once', () => {
    const piece = { id: 'e', title: 'Scan', withdrawn: false };
    expect(withdrawEvidence(piece, 'Wrong year.')).toMatchObject({ value: [{ reason: 'Wrong year.' }] });
    const again = withdrawEvidence({ ...piece, withdrawn: true }, 'Again.');
    expect(again).toMatchObject({ refusal: { code: 'already-withdrawn' } });
  });
});

describe('ending the fieldwork', () => {
  test('needs a result on every matter in scope (report content a)', () => {
    const controls = [
      { title: 'Clearance', result: 'compliant' as const },
      { title: 'Screening', result: null },
    ];
    expect(endFieldwork(controls, ON)).toMatchObject({
      refusal: { code: 'controls-without-result', facts: { count: 1, first: 'Screening' } },
    });
    expect(endFieldwork(controls.slice(0, 1), ON)).toMatchObject({
      value: [{ event: 'fieldwork-ended', controls: 1, state: 'drafting' }],
    });
  });
});
