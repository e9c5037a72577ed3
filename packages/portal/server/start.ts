import { parseArgs } from 'node:util';
import { catalogueOfSize } from '@selfcare/mocks/node';
import { startPortal, type PortalOptions } from './portal-server.js';

const usage = `npm start -- [--port <number>] [--data <folder> | --offerings <number>]

Serves the demonstration portal on http://localhost:4310.

  --port <number>        another port (also: the environment variable PORT)
  --data <folder>        a TMF620 v4 catalogue of your own in place of the built-in one: JSON arrays in
                         productOffering.json, productOfferingPrice.json, productSpecification.json, category.json
  --offerings <number>   the built-in catalogue, grown to this many offerings for sale (10000 at most)`;

try {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, data: { type: 'string' }, offerings: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(usage);
  } else {
    const port = readPort(values.port ?? process.env.PORT ?? '4310');
    const portal = await startPortal({ port, ...catalogueFrom(values) });
    console.log(`The demonstration portal answers on ${portal.url}`);
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`"${text}" is no port: give a number from 0 to 65535.`);
  return port;
}

function catalogueFrom({ data, offerings }: { data?: string; offerings?: string }): Pick<PortalOptions, 'data' | 'catalogue'> {
  if (data !== undefined && offerings !== undefined) {
    throw new Error('--offerings grows the built-in catalogue and --data replaces it: give one of them.');
  }
  return offerings === undefined ? { data } : { catalogue: catalogueOfSize(offerings) };
}

function messageOf(error: unknown): string {
  const { code, message, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what uses it, or give another one with --port.`;
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message}\n\n${usage}`;
  return message;
}
