// npm run validate:bss: checks every body that the simulated BSS and the TMF adapter send against TM Forum's own definitions.
import { absence, specsFolder } from './official-files.js';
import { inWords, validateBss } from './validation.js';

const missing = absence(specsFolder, 'TMF_SPECS');
if (missing) {
  console.error(missing);
  process.exit(1);
}
const report = await validateBss();
console.log(inWords(report));
process.exit(report.problems.length > 0 ? 1 : 0);
