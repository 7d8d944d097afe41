/** Signs the sessions of tests. */
export const TEST_SECRET = 'only-for-tests-only-for-tests-only-for-tests';
