import { expect } from '@open-wc/testing';
import { createJournal } from '../../packages/browser/src/journal.js';

/** Storage that holds so many characters of values and no more, as a browser's does. */
function storageOf(characters: number) {
  const entries: Record<string, string> = {};
  const methods = {
    room: characters,
    getItem: (key: string) => entries[key] ?? null,
    removeItem: (key: string) => void delete entries[key],
    setItem(key: string, value: string) {
      const others = Object.entries(entries).filter(([name]) => name !== key);
      if ([...others, [key, value]].reduce((sum, [, text]) => sum + text!.length, 0) > methods.room) throw new DOMException('full', 'QuotaExceededError');
      entries[key] = value;
    },
  };
  const storage = new Proxy(entries, { get: (_, name: string) => (methods as Record<string, unknown>)[name] }) as unknown as Storage;
  return { storage, methods };
}

const forbidden = new Proxy({} as Storage, {
  get: () => {
    throw new DOMException('denied', 'SecurityError');
  },
});

describe('createJournal', () => {
  afterEach(() => localStorage.clear());

  it('keeps entries for another page of the origin', () => {
    createJournal().write('cart:tmf', 'c-1');
    const journal = createJournal();
    expect(journal.durable).to.equal(true);
    expect(journal.read('cart:tmf')).to.equal('c-1');
    expect(journal.keys()).to.deep.equal(['cart:tmf']);
  });

  it('forgets what is removed', () => {
    const journal = createJournal();
    journal.write('cart', 'c-1');
    journal.remove('cart');
    expect([journal.read('cart'), journal.keys()]).to.deep.equal([undefined, []]);
  });

  it('leaves the entries of others alone', () => {
    localStorage.setItem('cart', 'of the host');
    const journal = createJournal();
    expect([journal.read('cart'), journal.keys()]).to.deep.equal([undefined, []]);
    journal.write('cart', 'c-1');
    journal.remove('cart');
    expect(localStorage.getItem('cart')).to.equal('of the host');
    expect(localStorage.length).to.equal(1);
  });

  it('sees at once what another tab writes', () => {
    const [one, other] = [createJournal(), createJournal()];
    one.write('cart', 'c-1');
    one.write('cart', 'c-2');
    expect(other.read('cart')).to.equal('c-2');
  });

  it('keeps in memory what storage has no room for, and says so', () => {
    const journal = createJournal(storageOf(20).storage);
    journal.write('cart', 'short');
    journal.write('cart', 'far too long to be stored here');
    expect(journal.durable).to.equal(false);
    expect(journal.read('cart')).to.equal('far too long to be stored here');
    expect(journal.keys()).to.deep.equal(['cart']);
  });

  it('is durable again once storage has room', () => {
    const { storage, methods } = storageOf(20);
    const journal = createJournal(storage);
    journal.write('cart', 'far too long to be stored here');
    methods.room = 100;
    journal.write('cart', 'far too long to be stored here');
    expect([journal.durable, createJournal(storage).read('cart')]).to.deep.equal([true, 'far too long to be stored here']);
  });

  it('lives in memory where storage is forbidden, or was full from the start', () => {
    for (const storage of [forbidden, storageOf(0).storage]) {
      const journal = createJournal(storage);
      expect(journal.durable).to.equal(false);
      journal.write('cart', 'c-1');
      expect([journal.read('cart'), journal.keys()]).to.deep.equal(['c-1', ['cart']]);
      journal.remove('cart');
      expect(journal.read('cart')).to.equal(undefined);
      expect(journal.durable).to.equal(false);
    }
  });
});
