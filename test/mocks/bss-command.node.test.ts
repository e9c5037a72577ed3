import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { paths } from './caller.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const start = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['-C', 'source', '--import', 'tsx', 'mocks/src/bss-command.ts', ...words], { cwd: root });

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

const ended = (command: ChildProcess): Promise<Ended> =>
  new Promise((resolve) => {
    let [output, errors] = ['', ''];
    command.stdout?.on('data', (chunk) => (output += String(chunk)));
    command.stderr?.on('data', (chunk) => (errors += String(chunk)));
    command.on('close', (code) => resolve({ code, output, errors }));
  });
const failing = async (...words: readonly string[]): Promise<string> => {
  const { code, output, errors } = await ended(start(...words));
  assert.deepEqual([code, output], [1, '']);
  return errors;
};

describe('BSS command', () => {
  test('prints its address once it answers there, and ends when asked to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    await writeFile(join(folder, 'productOffering.json'), '[{"id":"only","name":"Only"}]');
    const command = start('--port', '0', '--data', folder);
    const end = ended(command);
    const line = await new Promise<string>((resolve) => command.stdout?.once('data', (chunk) => resolve(String(chunk))));
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/tmf-api$/.exec(line.trim()) ?? assert.fail(line);
    assert.deepEqual(
      ((await (await fetch(`${address}/${paths.offerings}`)).json()) as { id: string }[]).map(({ id }) => id),
      ['only'],
    );
    command.kill('SIGTERM');
    assert.equal((await end).code, 0);
    await rm(folder, { recursive: true });
  });

  test('sells as many offerings as it is told to, and shows their pictures', async () => {
    const command = start('--port', '0', '--offerings', '90');
    const end = ended(command);
    const line = await new Promise<string>((resolve) => command.stdout?.once('data', (chunk) => resolve(String(chunk))));
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    const found = await fetch(`${address}/tmf-api/${paths.offerings}?lifecycleStatus=Active&isSellable=true&limit=1`);
    assert.equal(found.headers.get('X-Total-Count'), '90');
    const [offering] = (await found.json()) as { attachment: { url: string }[] }[];
    assert.equal((await fetch(address + (offering?.attachment[0]?.url ?? ''))).headers.get('Content-Type'), 'image/svg+xml');
    command.kill('SIGTERM');
    assert.equal((await end).code, 0);
  });

  test('says in one sentence that its port is in use', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    assert.equal(await failing('--port', String(port)), `Port ${port} is in use: choose another one with --port.\n`);
    server.close();
  });

  test('says in one sentence what is wrong with its arguments', async () => {
    const [port, large, folder, option, offerings, tooMany, both] = await Promise.all([
      failing('--port', 'abc'),
      failing('--port', '70000'),
      failing('--data', '/no/such/folder'),
      failing('--prot', '1'),
      failing('--offerings', '1.5'),
      failing('--offerings', '1000000'),
      failing('--offerings', '100', '--data', '/no/such/folder'),
    ]);
    assert.equal(port, '--port must be a whole number from 0 to 65535, not "abc".\n');
    assert.equal(large, '--port must be a whole number from 0 to 65535, not "70000".\n');
    assert.equal(folder, '/no/such/folder does not exist.\n');
    assert.match(option, /--prot.*See --help\.\n$/);
    assert.equal(offerings, '--offerings must be a whole number from 1 up, not "1.5".\n');
    assert.equal(tooMany, '--offerings 1000000 is more than can be made up: 10000 are possible.\n');
    assert.equal(both, '--offerings grows the built-in catalogue and --data replaces it: give one of them.\n');
  });

  test('tells its options', async () => {
    const { code, output } = await ended(start('--help'));
    assert.equal(code, 0);
    for (const option of ['--port', '--data', '--offerings']) assert.ok(output.includes(option));
  });
});
