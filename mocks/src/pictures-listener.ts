import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requestUrl, type HttpListener } from './bss-listener.js';

/** The folder of the built-in catalogue's pictures. */
export const builtInPictures = fileURLToPath(new URL('../data/pictures', import.meta.url));

const contentTypes = new Map([
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
]);

/**
 * Makes a listener for `node:http` that serves the pictures of a folder (not of folders in it) as `/pictures/<file>`; 404 for
 * what is none.
 */
export function createPicturesListener(folder: string): HttpListener {
  return async (incoming, outgoing) => {
    const path = requestUrl(incoming)?.pathname;
    if (!path?.startsWith('/pictures/')) return false;
    const picture = await readPicture(folder, path.slice('/pictures/'.length));
    outgoing.statusCode = picture ? 200 : 404;
    outgoing.setHeader('Content-Type', picture?.type ?? 'text/plain');
    outgoing.setHeader('X-Content-Type-Options', 'nosniff');
    // An SVG opened by itself is a document: it must not run anything.
    outgoing.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    outgoing.setHeader('Cache-Control', 'max-age=300');
    outgoing.end(picture?.content ?? 'There is no such picture.\n');
    return true;
  };
}

async function readPicture(folder: string, name: string): Promise<{ content: Buffer; type: string } | undefined> {
  const type = contentTypes.get(extname(name).toLowerCase());
  // The pattern lets no separator through, so that nothing outside the folder can be named.
  if (!type || !/^[\w-][\w.-]*$/.test(name)) return undefined;
  const content = await readFile(join(folder, name)).catch(() => undefined);
  return content && { content, type };
}
