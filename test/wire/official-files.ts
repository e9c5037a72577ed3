import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../packages/tools/files.mjs';

/** The versions of the APIs that the product speaks, and the official file that defines each. */
export const officialFiles = {
  'TMF620 v4': 'TMF620/TMF620-ProductCatalog-v4.1.0.swagger.json',
  'TMF620 v5': 'TMF620/TMF620-Product_Catalog_Management-v5.0.0.oas.yaml',
  'TMF622 v4': 'TMF622/TMF622-ProductOrder-v4.0.0.swagger.json',
  'TMF622 v5': 'TMF622/TMF622-ProductOrdering-v5.0.0.oas.yaml',
  'TMF637 v4': 'TMF637/TMF637-ProductInventory-v4.0.0.swagger.json',
  'TMF637 v5': 'TMF637/TMF637-ProductInventory-v5.0.0.oas.yaml',
  'TMF663 v4': 'TMF663/TMF663-ShoppingCart-v4.0.0.swagger.json',
  'TMF663 v5': 'TMF663/TMF663-Shopping_Cart-v5.0.0.oas.yaml',
  'TMF679 v4': 'TMF679/TMF679-ProductOfferingQualification-v4.0.0.swagger.json',
  'TMF679 v5': 'TMF679/TMF679-Product_Offering_Qualification-v5.0.0.oas.yaml',
} as const;

/** One version of one API. */
export type OfficialApi = keyof typeof officialFiles;

/** The folder of TM Forum's official API files: `TMF_SPECS`, by default beside the repository. They are not part of it. */
export const specsFolder = resolve(root, process.env.TMF_SPECS ?? '../shared/tmf/specs');

/** The folder of TM Forum's official example payloads: `TMF_EXAMPLES`, by default beside that of the API files. */
export const examplesFolder = resolve(root, process.env.TMF_EXAMPLES ?? join(specsFolder, '../examples'));

/** Why what needs the files of a folder is left out; `false` when they are there. */
export function absence(folder: string, variable: string): string | false {
  return existsSync(folder) ? false : `TM Forum's files are not here: ${variable} names their folder`;
}

/** The schemas of an API by their names, as its file holds them. */
export function schemasOf(api: OfficialApi): Record<string, object> {
  const text = readFileSync(join(specsFolder, officialFiles[api]), 'utf8');
  const file = (officialFiles[api].endsWith('.yaml') ? parse(text) : JSON.parse(text)) as {
    readonly definitions?: Record<string, object>;
    readonly components?: { readonly schemas: Record<string, object> };
  };
  return file.definitions ?? file.components?.schemas ?? {};
}

/** The official examples of one API, by the names of their files. */
export function examplesOf(folder: string): ReadonlyMap<string, unknown> {
  const path = join(examplesFolder, folder);
  const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.json')) : [];
  return new Map(files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(path, file), 'utf8')) as unknown]));
}
