import { readDefinitions } from './definitions.js';
import { recordVisit, type WireBody } from './exchanges.js';
import type { OfficialApi } from './official-files.js';

/** How many bodies were looked at, by API, version, definition and sender, and what is wrong with which. */
export interface ValidationReport {
  readonly counts: ReadonlyMap<string, number>;
  readonly problems: readonly string[];
}

/** Checks every body of a visit through all that the adapter does, in v4 and in v5, against TM Forum's own definitions. */
export async function validateBss(): Promise<ValidationReport> {
  const bodies = [...(await recordVisit('v4')), ...(await recordVisit('v5'))];
  const definitions = new Map<OfficialApi, ReturnType<typeof readDefinitions>>();
  const counts = new Map<string, number>();
  const problems = new Set<string>();
  for (const { sender, api, version, definition, call, body } of bodies) {
    const official = `${api} ${version}` as OfficialApi;
    const known = definitions.get(official) ?? readDefinitions(official);
    definitions.set(official, known);
    const line = lineOf({ sender, api, version, definition });
    counts.set(line, (counts.get(line) ?? 0) + 1);
    for (const problem of known.problemsOf(definition, body)) problems.add(`${line}: ${call.replace(/(\/v[45]\/\w+)\/.*/, '$1/{id}')}: ${problem}`);
  }
  return { counts, problems: [...problems] };
}

function lineOf({ sender, api, version, definition }: Pick<WireBody, 'sender' | 'api' | 'version' | 'definition'>): string {
  return `${api} ${version} ${definition} from the ${sender}`;
}

/** The counts, one line each, the first problems, and a line with the sums. */
export function inWords({ counts, problems }: ValidationReport): string {
  const lines = [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([line, count]) => `${String(count).padStart(6)}  ${line}`);
  const sum = [...counts.values()].reduce((all, count) => all + count, 0);
  return [...lines, ...problems.slice(0, 40).map((problem) => `✗ ${problem}`), `${sum} bodies checked, ${problems.length} problems`].join('\n');
}
