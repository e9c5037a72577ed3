import { expect } from '@open-wc/testing';
import { readPatch } from '../../mocks/src/json-patch.js';

const before = { id: 'cart', note: { text: 'a', author: 'b' }, cartItem: [{ id: '1' }, { id: '2' }] };

const patched = async (body: unknown, type?: string): Promise<unknown> => {
  const headers: Record<string, string> = type ? { 'Content-Type': type } : {};
  const request = new Request('http://bss.example/', { method: 'PATCH', body: JSON.stringify(body), headers });
  return (await readPatch(request))(before);
};

const refused = async (body: unknown, type: string): Promise<{ status: number; headers?: Readonly<Record<string, string>> }> => {
  try {
    await patched(body, type);
  } catch (error) {
    return error as { status: number };
  }
  return expect.fail('was not refused');
};

describe('a change in one of its media types', () => {
  it('as plain JSON puts whole attributes in the place of others', async () => {
    expect(await patched({ note: { text: 'c' } }, 'application/json; charset=utf-8')).to.deep.equal({ ...before, note: { text: 'c' } });
    expect(await patched({ cartItem: [] })).to.deep.equal({ ...before, cartItem: [] });
  });

  it('as a merge patch goes into objects, replaces arrays and takes out what is null', async () => {
    const type = 'application/merge-patch+json';
    expect(await patched({ note: { text: 'c' }, cartItem: [{ id: '3' }] }, type)).to.deep.equal({
      id: 'cart', note: { text: 'c', author: 'b' }, cartItem: [{ id: '3' }],
    });
    expect(await patched({ note: { author: null } }, type)).to.deep.equal({ ...before, note: { text: 'a' } });
  });

  it('as operations adds, replaces, removes and tests, and leaves what it was made of alone', async () => {
    const type = 'application/json-patch+json';
    const operations = [
      { op: 'test', path: '/cartItem/0/id', value: '1' },
      { op: 'add', path: '/cartItem/-', value: { id: '3' } },
      { op: 'remove', path: '/cartItem/0' },
      { op: 'replace', path: '/note/text', value: 'c' },
      { op: 'add', path: '/a~1b', value: 1 },
    ];
    expect(await patched(operations, type)).to.deep.equal({
      id: 'cart', note: { text: 'c', author: 'b' }, cartItem: [{ id: '2' }, { id: '3' }], 'a/b': 1,
    });
    expect(before.cartItem).to.have.length(2);
  });

  it('is refused where it cannot be made', async () => {
    const type = 'application/json-patch+json';
    for (const operations of [
      {},
      [{ op: 'add', path: '' }],
      [{ op: 'remove', path: '/nothing' }],
      [{ op: 'replace', path: '/cartItem/7', value: 1 }],
      [{ op: 'test', path: '/id', value: 'other' }],
      [{ op: 'move', path: '/id', from: '/note' }],
      [{ op: 'add', path: '/id/deeper', value: 1 }],
      [{ op: 'add', path: '/no/where', value: 1 }],
      ['add'],
    ]) {
      expect((await refused(operations, type)).status, JSON.stringify(operations)).to.equal(400);
    }
  });

  it('makes no prototype of what it adds', async () => {
    const made = (await patched([{ op: 'add', path: '/__proto__', value: { cartItem: 'polluted' } }], 'application/json-patch+json')) as object;
    expect(Object.getPrototypeOf(made)).to.equal(Object.prototype);
  });

  it('in any other type is refused with those that there are', async () => {
    const refusal = await refused([], 'application/json-patch-query+json');
    expect([refusal.status, refusal.headers?.['Accept-Patch']]).to.deep.equal([
      415, 'application/json, application/merge-patch+json, application/json-patch+json',
    ]);
  });
});
