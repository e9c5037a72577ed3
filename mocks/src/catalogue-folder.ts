import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueResourceNames, type CatalogueData, type CatalogueResourceName } from './catalogue.js';
import type { TmfResource } from './tmf-query.js';

/**
 * Thrown for a folder that is no catalogue; the message is one sentence that names the folder or file and what is wrong with it.
 */
export class CatalogueFolderError extends Error {
  override readonly name = 'CatalogueFolderError';

  constructor(
    /** The folder or file that is wrong. */
    readonly path: string,
    problem: string,
  ) {
    super(`${path} ${problem}.`);
  }
}

/**
 * Reads a TMF620 v4 export: `productOffering.json` and, where they exist, `productOfferingPrice.json`,
 * `productSpecification.json` and `category.json`. Each holds an array of resources, or an object with that array under its own
 * name. Rejects with `CatalogueFolderError`.
 */
export async function readCatalogueFolder(folder: string): Promise<CatalogueData> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new CatalogueFolderError(folder, 'does not exist');
  if (!found.isDirectory()) throw new CatalogueFolderError(folder, 'is not a folder');
  const entries = await Promise.all(
    catalogueResourceNames.map(async (name) => [name, await readResources(folder, name)] as const),
  );
  return Object.fromEntries(entries) as CatalogueData;
}

async function readResources(folder: string, name: CatalogueResourceName): Promise<readonly TmfResource[]> {
  const file = join(folder, `${name}.json`);
  const text = await readText(file);
  if (text === undefined) {
    if (name !== 'productOffering') return [];
    throw new CatalogueFolderError(folder, 'is not a catalogue: it holds no productOffering.json');
  }
  const resources = resourcesIn(parseJson(file, text), name);
  if (!resources) throw new CatalogueFolderError(file, `holds neither an array nor an object with an array "${name}"`);
  if (name === 'productOffering' && resources.length === 0) throw new CatalogueFolderError(file, 'holds no product offering');
  resources.forEach((resource, index) => checkResource(file, name, resource, index));
  return resources as readonly TmfResource[];
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CatalogueFolderError(file, `cannot be read (${code ?? 'unknown reason'})`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CatalogueFolderError(file, `is not JSON: ${(error as Error).message}`);
  }
}

function resourcesIn(value: unknown, name: CatalogueResourceName): readonly unknown[] | undefined {
  const resources = isObject(value) && Object.hasOwn(value, name) ? value[name] : value;
  return Array.isArray(resources) ? resources : undefined;
}

function checkResource(file: string, name: CatalogueResourceName, resource: unknown, index: number): void {
  const entry = `entry ${index + 1}`;
  if (!isObject(resource)) throw new CatalogueFolderError(file, `is not a list of ${name}: ${entry} is no object`);
  if (typeof resource.id !== 'string' || resource.id === '') throw new CatalogueFolderError(file, `has no text "id" in ${entry}`);
  if (name === 'productOffering' && (typeof resource.name !== 'string' || resource.name === '')) {
    throw new CatalogueFolderError(file, `has no text "name" in ${entry} (id ${JSON.stringify(resource.id)})`);
  }
  const price = resource.price;
  if (name === 'productOfferingPrice' && price !== undefined && !isMoney(price)) {
    throw new CatalogueFolderError(
      file,
      `has a "price" that is no {unit, value} in ${entry} (id ${JSON.stringify(resource.id)})`,
    );
  }
}

function isMoney(value: unknown): boolean {
  return (
    isObject(value) && typeof value.unit === 'string' && (typeof value.value === 'number' || typeof value.value === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
