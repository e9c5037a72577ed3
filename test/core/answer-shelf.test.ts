import { expect } from '@open-wc/testing';
import { AnswerShelf, type Onlooker } from '../../packages/core/src/answer-shelf.js';
import { testPlatform } from '../support/platform.js';
import { lateAnswer } from '../support/session.js';

const idle: Onlooker = { onChange: () => undefined, onOutdated: () => undefined };

describe('answer shelf', () => {
  it('has one place for equal keys, however their parts are written', () => {
    const shelf = new AnswerShelf(testPlatform().clock);
    expect(shelf.place(['a', { x: 1, y: [2] }])).to.equal(shelf.place(['a', { y: [2], x: 1 }]));
    expect(shelf.place(['a', 'b'])).not.to.equal(shelf.place(['a,b']));
    expect(shelf.place([undefined])).not.to.equal(shelf.place([null]));
    expect(shelf.place([undefined])).not.to.equal(shelf.place(['undefined']));
  });

  it('finds the places under a key, part by part', () => {
    const shelf = new AnswerShelf(testPlatform().clock);
    const [list, one, other] = [['orders', 'list'], ['orders', 'o-1'], ['orders-of-others']].map((key) => shelf.place(key));
    expect(shelf.under(['orders'])).to.deep.equal([list, one]);
    expect(shelf.under([])).to.deep.equal([list, one, other]);
  });

  it('keeps an answer for five minutes after the last one looked', async () => {
    const platform = testPlatform();
    const shelf = new AnswerShelf(platform.clock);
    const leave = shelf.place<string>(['thing']).watch(idle);
    await shelf.place<string>(['thing']).read(() => Promise.resolve('a'));
    await platform.advance(600_000);
    expect(shelf.place<string>(['thing']).standing.answer?.value).to.equal('a');
    leave();
    await platform.advance(299_999);
    expect(shelf.place<string>(['thing']).standing.answer?.value).to.equal('a');
    await platform.advance(1);
    expect(shelf.place<string>(['thing']).standing).to.deep.equal({ reading: false });
  });

  it('drops an answer that comes after it was given up, and stands as before', async () => {
    const { clock } = testPlatform();
    const place = new AnswerShelf(clock).place<string>(['thing']);
    const late = lateAnswer<string>();
    const leave = place.watch(idle);
    const read = place.read(() => late.promise);
    leave();
    late.resolve('late');
    await read;
    expect(place.standing).to.deep.equal({ reading: false });
  });

  it('counts an answer from before a mark as stale until a newer one came', async () => {
    const place = new AnswerShelf(testPlatform().clock).place<string>(['thing']);
    await place.read(() => Promise.resolve('a'));
    expect(place.isStale(1_000)).to.equal(false);
    place.outdate();
    await place.read(() => Promise.reject(new Error('down')));
    expect(place.isStale(1_000)).to.equal(true);
    await place.read(() => Promise.resolve('a'));
    expect(place.isStale(1_000)).to.equal(false);
  });

  it('can tell of a failure that has no reason', async () => {
    const place = new AnswerShelf(testPlatform().clock).place<string>(['thing']);
    await place.read(() => Promise.reject());
    expect(place.standing.problem).to.have.property('code');
  });
});
