import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './files.mjs';
import { emptyTally } from './tally.mjs';
import { readWorkspaces } from './workspaces.mjs';

/**
 * Checks one project and gives what is wrong in it. `parsed` keeps what was read for the next one: the platform's libraries
 * and the dependencies are most of the work, and all projects read them alike because they extend one tsconfig.
 * @param {string} configFile
 * @param {Map<string, ts.SourceFile | undefined>} parsed
 */
function problemsOf(configFile, parsed) {
  /** @type {ts.Diagnostic[]} */
  const unreadable = [];
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => unreadable.push(problem) },
  );
  if (!config) return unreadable;
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, how, ...rest) => {
    const key = `${name} ${typeof how === 'object' ? how.impliedNodeFormat : how}`;
    if (!parsed.has(key)) parsed.set(key, getSourceFile(name, how, ...rest));
    return parsed.get(key);
  };
  const program = ts.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    host,
    configFileParsingDiagnostics: config.errors,
  });
  return ts.getPreEmitDiagnostics(program);
}

const lines = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (/** @type {string} */ name) => name,
  getNewLine: () => '\n',
};

/**
 * Type-checks every package and the root by its own tsconfig.json, so that each sees only the platform it names, and prints
 * what is wrong, once: a package does not fail by what is wrong in one that it imports. Each counts as one test.
 * @returns {import('./tally.mjs').Tally}
 */
export function checkTypes() {
  const tally = emptyTally();
  const parsed = new Map();
  /** @type {Set<string>} */
  const known = new Set();
  const folders = [...readWorkspaces().map(({ folder }) => folder), '.'].filter((folder) =>
    existsSync(join(root, folder, 'tsconfig.json')),
  );
  for (const folder of folders) {
    const problems = problemsOf(join(root, folder, 'tsconfig.json'), parsed).map((problem) =>
      ts.formatDiagnostic(problem, lines).trimEnd(),
    );
    const own = problems.filter((problem) => !known.has(problem));
    for (const problem of own) known.add(problem);
    tally[own.length ? 'failed' : 'passed'] += 1;
    if (own.length) console.log(`✗ ${folder}\n${own.join('\n').replace(/^/gm, '    ')}`);
  }
  return tally;
}
