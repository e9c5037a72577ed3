import type { BrowserContext } from 'playwright-core';
import { notePolicies } from '../../packages/tools/policy-count.mjs';

/** What a browser context holds of Content-Security-Policies. */
export interface PolicyWatch {
  /** The violations that pages heard themselves: what was blocked by which directive. */
  readonly reports: readonly string[];
  /** How many pages came without a policy that blocks. */
  readonly unguarded: number;
  /** Adds the pages to what the run counts, with the violations that a server was told of beside those that were heard here. */
  note(told: readonly string[]): void;
}

/** Counts the pages that the context opens from now on, and listens to what they report. */
export async function watchPolicies(context: BrowserContext): Promise<PolicyWatch> {
  const reports: string[] = [];
  let pages = 0;
  let unguarded = 0;
  context.on('response', (response) => {
    if (response.request().resourceType() !== 'document' || !/^text\/html/.test(response.headers()['content-type'] ?? '')) return;
    if (/require-trusted-types-for 'script'/.test(response.headers()['content-security-policy'] ?? '')) pages += 1;
    else unguarded += 1;
  });
  await context.exposeBinding('selfcareViolation', (_source, report: string) => void reports.push(report));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
      const { selfcareViolation } = globalThis as unknown as { selfcareViolation: (report: string) => void };
      selfcareViolation(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
    });
  });
  return {
    reports,
    get unguarded() {
      return unguarded;
    },
    note: (told) => notePolicies({ pages, reports: [...reports, ...told] }),
  };
}
