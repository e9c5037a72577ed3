import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { runNode } from './run-program.mjs';

/** The folder of the built Storybook. */
export const builtStorybook = join(root, 'stories/dist');

/** Builds Storybook into its folder; throws with what the build said when it fails. */
export async function buildStorybook() {
  const { code, output } = await runNode([
    'node_modules/storybook/dist/bin/dispatcher.js',
    ...['build', '-c', 'stories/.storybook', '-o', builtStorybook, '--quiet', '--disable-telemetry'],
  ]);
  if (code !== 0) throw new Error(`Storybook could not be built:\n${output.trim()}`);
}

/** The index of what was built. @returns {{ entries: Record<string, import('./story-visits.mjs').Entry> }} */
export function readStorybookIndex() {
  return JSON.parse(readFileSync(join(builtStorybook, 'index.json'), 'utf8'));
}
