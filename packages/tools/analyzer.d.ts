declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** What the command `cem` does with these words in that folder. */
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<import('custom-elements-manifest/schema').Package>;
}
