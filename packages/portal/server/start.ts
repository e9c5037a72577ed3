import { parseArgs } from 'node:util';
import { startPortal } from './portal-server.js';

const usage = `npm start -- [--port <number>] [--data <folder>]

Serves the demonstration portal on http://localhost:4310.

  --port <number>   another port (also: the environment variable PORT)
  --data <folder>   a TMF620 v4 catalogue of your own in place of the built-in one: JSON arrays in
                    productOffering.json, productOfferingPrice.json, productSpecification.json, category.json`;

try {
  const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(usage);
  } else {
    const portal = await startPortal({ port: readPort(values.port ?? process.env.PORT ?? '4310'), data: values.data });
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

function messageOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'That port is taken: stop what uses it, or give another one with --port.';
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message}\n\n${usage}`;
  return message;
}
