/** Prints the closing line of CI from vitest's JSON report; a step that failed without a test counts as one failure. */
import { readFileSync } from 'node:fs';

const [reportPath, status] = process.argv.slice(2);
let [passed, failed, skipped] = [0, 0, 0];
try {
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  [passed, failed, skipped] = [report.numPassedTests, report.numFailedTests, report.numPendingTests];
} catch {
  // The tests were not reached: lint or types failed before them.
}
if (status !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(status === '0' && passed > 0 && failed === 0 ? 0 : 1);
