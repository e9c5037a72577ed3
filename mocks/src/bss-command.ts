import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBss, type BssOptions } from './bss-server.js';
import { CatalogueFolderError, readCatalogueFolder } from './catalogue-folder.js';
import { catalogueOfSize, CatalogueSizeError } from './catalogue-size.js';

const usage = `The simulated BSS: TM Forum product catalogue, shopping cart, product ordering, offering qualification and
product inventory (each in v4 and v5) over HTTP on this machine. A program that registers an http(s) address with a hub
(POST …/productOrderingManagement/v5/hub) is sent the events of carts and orders; a web page cannot register.

  npm run bss -- [--port <number>] [--data <folder> | --offerings <number>]

  --port <number>        the port to answer on (4311)
  --data <folder>        a TMF620 v4 export instead of the built-in catalogue: productOffering.json and, where they exist,
                         productOfferingPrice.json, productSpecification.json and category.json, with pictures/ for /pictures/
  --offerings <number>   the built-in catalogue, grown to this many offerings for sale (10000 at most)
  --help                 this text
`;

class UsageError extends Error {}

interface Arguments {
  readonly port: number;
  readonly data: string | undefined;
  readonly offerings: string | undefined;
  readonly help: boolean;
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4311' },
        data: { type: 'string' },
        offerings: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
    if (!(port <= 65_535))
      throw new UsageError(`--port must be a whole number from 0 to 65535, not ${JSON.stringify(values.port)}.`);
    const { data, offerings, help } = values;
    if (data !== undefined && offerings !== undefined)
      throw new UsageError('--offerings grows the built-in catalogue and --data replaces it: give one of them.');
    return { port, data, offerings, help };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message} See --help.`);
  }
}

async function optionsFrom({ port, data, offerings }: Arguments): Promise<BssOptions> {
  if (data !== undefined) return { port, data: await readCatalogueFolder(data), pictures: join(data, 'pictures') };
  return { port, ...(offerings === undefined ? {} : { data: catalogueOfSize(offerings) }) };
}

function sentenceFor(error: unknown): string {
  if ([UsageError, CatalogueFolderError, CatalogueSizeError].some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return `Port ${String(port)} is in use: choose another one with --port.`;
  if (code === 'EACCES') return `Port ${String(port)} is not allowed: choose one above 1023 with --port.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<void> {
  const given = readArguments();
  if (given.help) {
    process.stdout.write(usage);
    return;
  }
  const bss = await startBss(await optionsFrom(given));
  process.stdout.write(`The simulated BSS answers at ${bss.url}/tmf-api\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void bss.close());
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
});
