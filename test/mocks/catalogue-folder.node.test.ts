import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, test } from 'node:test';
import { builtInCatalogue } from '@selfcare/mocks';
import { CatalogueFolderError, readCatalogueFolder } from '@selfcare/mocks/node';

describe('catalogue folder', () => {
  const made: string[] = [];
  after(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

  const folderWith = async (files: Record<string, unknown>): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    made.push(folder);
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return folder;
  };
  const offering = { id: 'a', name: 'A' };
  const problem = (folder: string, path = folder): Promise<string> =>
    readCatalogueFolder(path).then(
      () => assert.fail('was read'),
      (error: unknown) => {
        assert.ok(error instanceof CatalogueFolderError);
        assert.ok(error.path.startsWith(path));
        return error.message.replace(folder, '<folder>');
      },
    );

  test('is read as the built-in catalogue is', async () => {
    assert.deepEqual(await readCatalogueFolder(fileURLToPath(new URL('../../mocks/data', import.meta.url))), builtInCatalogue);
  });

  test('needs no file but productOffering.json', async () => {
    assert.deepEqual(await readCatalogueFolder(await folderWith({ 'productOffering.json': [offering] })), {
      productOffering: [offering],
      productOfferingPrice: [],
      productSpecification: [],
      category: [],
    });
  });

  test('may hold each array under its own name, and a byte order mark', async () => {
    const folder = await folderWith({
      'productOffering.json': `\uFEFF${JSON.stringify({ productOffering: [offering] })}`,
      'category.json': { category: [{ id: 'c' }] },
    });
    const { productOffering, category } = await readCatalogueFolder(folder);
    assert.deepEqual([productOffering, category], [[offering], [{ id: 'c' }]]);
  });

  test('must exist and be a folder', async () => {
    const folder = await folderWith({ 'file.txt': '' });
    assert.equal(await problem(folder, join(folder, 'missing')), '<folder>/missing does not exist.');
    assert.equal(await problem(folder, join(folder, 'file.txt')), '<folder>/file.txt is not a folder.');
  });

  test('must hold product offerings', async () => {
    assert.equal(
      await problem(await folderWith({ 'category.json': [] })),
      '<folder> is not a catalogue: it holds no productOffering.json.',
    );
    assert.equal(
      await problem(await folderWith({ 'productOffering.json': [] })),
      '<folder>/productOffering.json holds no product offering.',
    );
  });

  test('must hold JSON', async () => {
    assert.match(
      await problem(await folderWith({ 'productOffering.json': '[{' })),
      /^<folder>\/productOffering\.json is not JSON: .+\.$/,
    );
  });

  test('must hold arrays', async () => {
    for (const content of ['{"offers":[]}', '7', 'null', '"text"', '{"productOffering":{}}']) {
      assert.equal(
        await problem(await folderWith({ 'productOffering.json': content })),
        '<folder>/productOffering.json holds neither an array nor an object with an array "productOffering".',
      );
    }
  });

  test('must tell the id of every resource and the name of every offering', async () => {
    const messages = await Promise.all([
      folderWith({ 'productOffering.json': ['A'] }).then((folder) => problem(folder)),
      folderWith({ 'productOffering.json': [offering, { name: 'B' }] }).then((folder) => problem(folder)),
      folderWith({ 'productOffering.json': [offering, { id: 'b' }] }).then((folder) => problem(folder)),
      folderWith({ 'productOffering.json': [offering], 'category.json': [{ id: 7 }] }).then((folder) => problem(folder)),
    ]);
    assert.deepEqual(messages, [
      '<folder>/productOffering.json is not a list of productOffering: entry 1 is no object.',
      '<folder>/productOffering.json has no text "id" in entry 2.',
      '<folder>/productOffering.json has no text "name" in entry 2 (id "b").',
      '<folder>/category.json has no text "id" in entry 1.',
    ]);
  });

  test('must state prices as money', async () => {
    const folder = await folderWith({
      'productOffering.json': [offering],
      'productOfferingPrice.json': [{ id: 'p', price: '9.99' }],
    });
    assert.equal(
      await problem(folder),
      '<folder>/productOfferingPrice.json has a "price" that is no {unit, value} in entry 1 (id "p").',
    );
  });

  test('must let its files be read', async () => {
    const folder = await folderWith({});
    await mkdir(join(folder, 'productOffering.json'));
    assert.equal(await problem(folder), '<folder>/productOffering.json cannot be read (EISDIR).');
  });
});
