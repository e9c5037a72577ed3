declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type { Package } from 'custom-elements-manifest/schema';

  /** Runs the analyzer and answers with the manifest; with `noWrite` it leaves no file. */
  export function cli(options: { argv: readonly string[]; cwd: string; noWrite: boolean }): Promise<Package>;
}
