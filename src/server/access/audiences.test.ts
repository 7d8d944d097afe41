import { expect, test } from 'vitest';
import * as audiences from './audiences.ts';

// The words stand here once more, since they are what a reader is told: a change of them is a change of what is promised.
test('who reads a field is said in words, for each field whose readers differ from those of its page', () => {
  expect({ ...audiences }).toEqual({
    FINDINGS: {
      draft: 'the team of this assessment, the User CIO’s quality reviewers and SECAS',
      shared: 'the Party, the team of this assessment, the User CIO’s quality reviewers and SECAS',
      issued: 'the Party, the User CIO, SECAS and the SSC without its recused members',
    },
    REPORT_OF_PROVIDER:
      'the Party, the Users of its system, the User CIO, SECAS and the SSC without its recused members',
    REVIEW_NOTE: 'the team of this assessment, the User CIO’s quality reviewers and SECAS',
    WORKING_NOTE: 'the team of this assessment',
    ANSWER: 'the Party, the User CIO and SECAS',
    DAYS_WORKED: 'the Party, the User CIO, SECAS and DCC’s charging officers',
    VOTES: 'SECAS and the SSC without its recused members',
    RECUSALS: 'SECAS and the SSC without its recused members',
    DELIBERATION: 'SECAS and the SSC without its recused members; in the minutes, the User CIO too',
    DECISION_REASON: 'the Party, the User CIO, SECAS and the SSC without its recused members',
    REASON_TO_PARTY: 'the Party, the User CIO and SECAS',
    INTERNAL_REASON: 'SECAS',
    USERS_OF_PROVIDER: 'the User CIO and SECAS; no User learns who the others are',
  });
});
