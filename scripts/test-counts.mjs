/** @typedef {{ passed: number, failed: number, skipped?: number, again?: number }} Counts `again`: of those that passed, how many only at the second try. */

/**
 * A file that could not even be loaded holds no test, and counts as one failure.
 * @param {unknown} json vitest's JSON report @returns {Counts}
 */
export const vitestCounts = (json) => {
  const report =
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */ (json)
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests }
}

/**
 * Errors outside of any test (a spec that does not load) count as failures.
 * @param {unknown} json Playwright's JSON report @returns {Counts}
 */
export const playwrightCounts = (json) => {
  const { stats, errors } = /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} */ (json)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped, again: stats.flaky }
}
