/** What a suite needs of a test runner: Mocha, Vitest, Jest and node:test all have it. */
export interface SuiteRunner {
  describe(title: string, body: () => void): unknown;
  it(title: string, test: () => Promise<void>): unknown;
}
