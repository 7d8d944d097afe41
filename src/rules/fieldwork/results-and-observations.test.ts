import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { ASSESSMENT_KINDS, CONTROL_RESULTS, OBSERVATION_GRADES } from '../vocabulary.ts';
import { amendObservation, withdrawObservation } from './change-observation.ts';
import { raisesObservation } from './observation.ts';
import { type ControlUnderReview, recordResult } from './record-result.ts';
import { resultsAllowed } from './results-allowed.ts';

const ON = day('2026-11-24');
const text = { title: 'No review', finding: 'None since March 2025.', evidenceSeen: 'The register.' };
const standing = { id: 'o1', ref: 'OBS-01', grade: 'potential-non-compliance' as const, ...text };
const aReview = (overrides: Partial<ControlUnderReview> = {}): ControlUnderReview => ({
  kind: 'fusa',
  control: { id: 'clearance', controlId: 'clearance', clause: 'G4.1', followsId: null },
  before: null,
  standing: [],
  nextNumber: 1,
  ...overrides,
});

describe('recording the result of a control (G8.22: findings with the evidence that establishes them)', () => {
  test('given a finding, then its observation is raised in the same step with the next number', () => {
    const request = { result: 'actual-non-compliance' as const, workingNote: '', observation: text };
    expect(recordResult(aReview({ nextNumber: 4 }), request, ON)).toMatchObject({
      ok: true,
      value: [
        { event: 'result-recorded', result: 'actual-non-compliance' },
        { event: 'observation-raised', number: 4, ref: 'OBS-04', grade: 'actual-non-compliance', clause: 'G4.1' },
      ],
    });
  });

  test('given a compliant control, then no observation is raised', () => {
    const outcome = recordResult(aReview(), { result: 'compliant', workingNote: '' }, ON);
    expect(outcome).toMatchObject({ ok: true, value: [{ event: 'result-recorded', before: null }] });
  });

  test('given a finding without what was seen as evidence, then it is refused and says what is missing', () => {
    const observation = { ...text, title: ' ', evidenceSeen: '' };
    const outcome = recordResult(aReview(), { result: 'observation', workingNote: '', observation }, ON);
    expect(outcome).toMatchObject({
      refusal: { code: 'observation-incomplete', facts: { missing: 'title, evidence seen' } },
    });
  });

  test('given an observation that stands, when the result changes, then it takes the new grade', () => {
    const review = aReview({ standing: [standing], before: 'potential-non-compliance' });
    expect(recordResult(review, { result: 'actual-non-compliance', workingNote: '' }, ON)).toMatchObject({
      value: [{ event: 'result-recorded' }, { event: 'observation-amended', grade: 'actual-non-compliance' }],
    });
    expect(recordResult(review, { result: 'compliant', workingNote: '' }, ON)).toMatchObject({
      refusal: { code: 'observations-stand', facts: { first: 'OBS-01' } },
    });
  });

  test('given a second observation of a lighter grade, then the result stays the gravest', () => {
    const request = { result: 'observation' as const, workingNote: '', observation: text };
    expect(recordResult(aReview({ standing: [standing], nextNumber: 2 }), request, ON)).toMatchObject({
      value: [{ result: 'potential-non-compliance' }, { event: 'observation-raised', grade: 'observation' }],
    });
  });

  test('given two observations, when the result alone is changed, then each is amended by itself', () => {
    const review = aReview({ standing: [standing, { ...standing, id: 'o2', ref: 'OBS-02' }] });
    const outcome = recordResult(review, { result: 'observation', workingNote: '' }, ON);
    expect(outcome).toMatchObject({ refusal: { code: 'observations-stand', facts: { count: 2 } } });
  });

  test('given “not applicable”, then the working note says why', () => {
    const outcome = recordResult(aReview(), { result: 'not-applicable', workingNote: ' ' }, ON);
    expect(outcome).toMatchObject({ refusal: { code: 'reason-required' } });
    expect(recordResult(aReview(), { result: 'not-applicable', workingNote: 'No SMETS1.' }, ON).ok).toBe(true);
  });

  test('given an observation beside a result that raises none, then it is refused', () => {
    const outcome = recordResult(aReview(), { result: 'compliant', workingNote: '', observation: text }, ON);
    expect(outcome).toMatchObject({ refusal: { code: 'invalid-input' } });
  });

  test('non-compliance is for a FUSA, material increase in risk for a VUSA and an SSA (G8.17, G8.18; default Q19)', () => {
    for (const kind of ['vusa', 'ssa'] as const) {
      expect(resultsAllowed(kind, ON)).toContain('material-increase-in-risk');
      expect(resultsAllowed(kind, ON)).not.toContain('actual-non-compliance');
    }
    const outcome = recordResult(
      aReview({ kind: 'ssa' }),
      { result: 'actual-non-compliance', workingNote: '', observation: text },
      ON,
    );
    expect(outcome).toMatchObject({
      refusal: { code: 'result-not-for-this-kind', because: [{ cite: 'DEFAULT_Q19', trust: 'assumed' }] },
    });
  });

  test('whatever is recorded, a finding never stands without an observation, nor an observation beside compliance', () => {
    const anyText = fc.option(fc.record({ title: fc.string(), finding: fc.string(), evidenceSeen: fc.string() }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...ASSESSMENT_KINDS),
        fc.constantFrom(...CONTROL_RESULTS),
        fc.array(fc.constantFrom(...OBSERVATION_GRADES), { maxLength: 3 }),
        anyText,
        (kind, result, grades, observation) => {
          const before = grades.map((grade, index) => ({ ...standing, id: `o${index}`, grade }));
          const outcome = recordResult(
            aReview({ kind, standing: before }),
            { result, workingNote: 'n', observation },
            ON,
          );
          if (!outcome.ok) return;
          const [recorded] = outcome.value;
          const raised = outcome.value.some(({ event }) => event === 'observation-raised');
          const finding = recorded?.event === 'result-recorded' && raisesObservation(recorded.result);
          expect(finding).toBe(before.length > 0 || raised);
        },
      ),
    );
  });
});

describe('changing an observation before its report is issued', () => {
  const inPlace = { kind: 'fusa' as const, id: 'o1', ref: 'OBS-01', withdrawn: false, otherGrades: [] };

  test('amended, the result of its control follows the gravest grade that stands', () => {
    const request = { ...text, grade: 'observation' as const };
    expect(amendObservation(inPlace, request, ON)).toMatchObject({ value: [{ result: 'observation' }] });
    const beside = { ...inPlace, otherGrades: ['actual-non-compliance' as const] };
    expect(amendObservation(beside, request, ON)).toMatchObject({ value: [{ result: 'actual-non-compliance' }] });
  });

  test('withdrawn as the last of its control, the assessor says what the result is now', () => {
    const request = { reason: 'Found.', resultAfter: 'compliant' as const };
    expect(withdrawObservation(inPlace, request)).toMatchObject({ value: [{ result: 'compliant' }] });
    const beside = { ...inPlace, otherGrades: ['observation' as const] };
    expect(withdrawObservation(beside, request)).toMatchObject({ value: [{ result: 'observation' }] });
  });

  test('withdrawn once, it is neither withdrawn again nor amended', () => {
    const gone = { ...inPlace, withdrawn: true };
    const request = { ...text, grade: 'observation' as const };
    expect(amendObservation(gone, request, ON)).toMatchObject({ refusal: { code: 'already-withdrawn' } });
    const again = withdrawObservation(gone, { reason: 'Again.', resultAfter: 'compliant' });
    expect(again).toMatchObject({ refusal: { code: 'already-withdrawn' } });
  });
});
