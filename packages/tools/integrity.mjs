import { createHash } from 'node:crypto';

/**
 * What a browser may be told to insist on for each script (Subresource Integrity, sha384): for `integrity="…"` on a script or a preload, and under
 * `integrity` of an import map, which also covers the parts that load late.
 * @param {Iterable<{ fileName: string, code: string }>} scripts
 * @returns {Record<string, string>}
 */
export function integrityOf(scripts) {
  const lines = [...scripts].map(({ fileName, code }) => [fileName, `sha384-${createHash('sha384').update(code).digest('base64')}`]);
  return Object.fromEntries(lines.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)));
}

/**
 * A Vite plugin that writes `integrity.json` beside the scripts that are built.
 * @returns {import('vite').Plugin}
 */
export function integrityManifest() {
  return {
    name: 'selfcare-integrity',
    apply: 'build',
    // what other plugins do to a script at the last is part of what is signed
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const scripts = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
        this.emitFile({ type: 'asset', fileName: 'integrity.json', source: `${JSON.stringify(integrityOf(scripts), null, 2)}\n` });
      },
    },
  };
}
