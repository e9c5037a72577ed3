import { expect } from '@open-wc/testing';
import { createRandom } from '../../packages/browser/src/random.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('createRandom', () => {
  it('makes a new UUID each time', () => {
    const random = createRandom();
    const ids = Array.from({ length: 100 }, () => random.id());
    expect(new Set(ids)).to.have.property('size', 100);
    for (const id of ids) expect(id).to.match(uuid);
  });

  it('makes UUIDs where the browser has none to give, as on an insecure origin', () => {
    const random = createRandom({ getRandomValues: (array) => crypto.getRandomValues(array) });
    const ids = Array.from({ length: 100 }, () => random.id());
    expect(new Set(ids)).to.have.property('size', 100);
    for (const id of ids) expect(id).to.match(uuid);
  });

  it('marks version and variant whatever the bytes are', () => {
    const filledWith = (byte: number) => createRandom({ getRandomValues: (array) => ((array as unknown as Uint8Array).fill(byte), array) });
    expect(filledWith(0x00).id()).to.equal('00000000-0000-4000-8000-000000000000');
    expect(filledWith(0xff).id()).to.equal('ffffffff-ffff-4fff-bfff-ffffffffffff');
  });

  it('gives numbers from 0 up to 1', () => {
    const random = createRandom();
    for (let round = 0; round < 100; round++) expect(random.number()).to.be.within(0, 1).and.below(1);
  });
});
