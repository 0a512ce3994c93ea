/**
 * Prints the closing line of CI from vitest's JSON report and the lines of smoke.sh, `ok - ...` and `not ok - ...`; a test run that
 * failed without a failed test counts as one failure.
 */
import { readFileSync } from 'node:fs';

const [reportPath, status, smokePath] = process.argv.slice(2);
let [passed, failed, skipped] = [0, 0, 0];
try {
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  [passed, failed, skipped] = [report.numPassedTests, report.numFailedTests, report.numPendingTests];
} catch {
  // The tests were not reached: lint or types failed before them.
}
if (status !== '0' && failed === 0) failed = 1;
const hasRun = passed > 0;
for (const line of smokePath === undefined ? [] : readFileSync(smokePath, 'utf8').split('\n')) {
  if (line.startsWith('ok ')) passed++;
  if (line.startsWith('not ok ')) {
    failed++;
    console.log(line);
  }
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(status === '0' && hasRun && failed === 0 ? 0 : 1);
