import { expect } from '@open-wc/testing';
import { createRandom, resumeRandom } from '../../mocks/src/random.js';

describe('random', () => {
  it('gives the same numbers and ids for the same seed', () => {
    const [first, second] = [createRandom(7), createRandom(7)];
    expect([first.next(), first.id(10), first.next()]).to.deep.equal([second.next(), second.id(10), second.next()]);
  });

  it('gives other ids for another seed and for another sequence of the same seed', () => {
    const ids = [createRandom(1), createRandom(2), createRandom(1, 1), createRandom(1, 2)].map((random) => random.id(12));
    expect(new Set(ids).size).to.equal(4);
  });

  it('goes on from where it was', () => {
    const random = createRandom(4);
    random.id(5);
    const resumed = resumeRandom(random.position());
    expect([resumed.next(), resumed.id(6)]).to.deep.equal([random.next(), random.id(6)]);
  });

  it('stays from 0 to below 1 and spreads evenly', () => {
    const random = createRandom(3);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      const value = random.next();
      expect(value).to.be.at.least(0).and.below(1);
      counts[Math.floor(value * 10)]! += 1;
    }
    for (const count of counts) expect(count).to.be.within(850, 1150);
  });

  it('never repeats an id in ten thousand', () => {
    const random = createRandom(1);
    expect(new Set(Array.from({ length: 10_000 }, () => random.id(10))).size).to.equal(10_000);
  });

  it('writes ids in upper-case letters and digits that cannot be mistaken for each other', () => {
    expect(createRandom(5).id(500)).to.match(/^[2-9BCDFGHJKMNP-TV-Z]{500}$/);
  });
});
