import { expect } from '@open-wc/testing';
import { BackendProblem, type Question, type Reading, type Watch } from '@selfcare/core';
import { createQueries } from '../../packages/core/src/queries.js';
import { testPlatform } from '../support/platform.js';
import { lateAnswer } from '../support/session.js';

/** A question that counts how often it is asked, and a watch that keeps every reading. */
function setUp<T = string>(read: Question<T>['read'], more: Partial<Question<T>> = {}) {
  const platform = testPlatform();
  const queries = createQueries(platform);
  const asked: AbortSignal[] = [];
  const question: Question<T> = {
    key: ['thing'],
    read: (options) => {
      asked.push(options.signal);
      return read(options);
    },
    ...more,
  };
  const watch = (also = question) => {
    const readings: Reading<T>[] = [];
    const watched: Watch = queries.watch(also, (reading) => readings.push(reading));
    return { readings, ...watched, last: () => readings.at(-1)! };
  };
  return { platform, queries, question, asked, watch };
}

/** A read that never answers. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new BackendProblem('cancelled', 'Given up'))));
}

/** Reads that fail with these one after another, and then answer. */
function failing<T>(value: T, ...problems: BackendProblem[]): () => Promise<T> {
  return () => {
    const problem = problems.shift();
    return problem ? Promise.reject(problem) : Promise.resolve(value);
  };
}

const unavailable = (): BackendProblem => new BackendProblem('unavailable', 'down', { status: 503 });

describe('queries', () => {
  it('tells at once that an answer is on its way, and then the answer', async () => {
    const { platform, watch } = setUp(() => Promise.resolve('a'));
    const { readings } = watch();
    expect(readings).to.deep.equal([{ status: 'loading', refreshing: false, stalled: false }]);
    await platform.settle();
    expect(readings).to.deep.equal([
      readings[0],
      { status: 'ready', value: 'a', at: platform.clock.now(), refreshing: false, stalled: false },
    ]);
  });

  it('asks once for two that watch the same', async () => {
    const { platform, asked, watch } = setUp(() => Promise.resolve('a'));
    const watches = [watch(), watch()];
    await platform.settle();
    expect(asked.length).to.equal(1);
    expect(watches.map(({ last }) => last().value)).to.deep.equal(['a', 'a']);
  });

  it('gives a later watch the answer it has, and asks nothing while that is good', async () => {
    const { platform, asked, watch } = setUp(() => Promise.resolve('a'));
    watch();
    await platform.advance(59_999);
    expect(watch().readings.map(({ status }) => status)).to.deep.equal(['ready']);
    expect(asked.length).to.equal(1);
  });

  it('shows a stale answer and reads it again behind', async () => {
    const answers = ['old', 'new'];
    const { platform, watch } = setUp(() => Promise.resolve(answers.shift()!));
    watch();
    await platform.advance(60_000);
    const { readings } = watch();
    await platform.settle();
    expect(readings.map(({ value, refreshing }) => [value, refreshing])).to.deep.equal([
      ['old', true],
      ['new', false],
    ]);
  });

  it('tells why there is no answer', async () => {
    const { platform, watch } = setUp(() => Promise.reject<string>(new BackendProblem('not-allowed', 'no', { status: 403 })));
    const { last } = watch();
    await platform.settle();
    expect(last()).to.deep.equal({
      status: 'failed',
      problem: { code: 'not-allowed', message: 'no', status: 403 },
      refreshing: false,
      stalled: false,
    });
  });

  it('keeps the last good answer when reading it again fails, and tells why', async () => {
    let answer: () => Promise<string> = () => Promise.resolve('a');
    const { platform, watch } = setUp(() => answer());
    const { refresh, last } = watch();
    await platform.settle();
    answer = () => Promise.reject(new BackendProblem('not-found', 'gone', { status: 404 }));
    await refresh();
    expect(last()).to.deep.include({
      status: 'ready',
      value: 'a',
      problem: { code: 'not-found', message: 'gone', status: 404 },
    });
    answer = () => Promise.resolve('b');
    await refresh();
    expect(last()).to.deep.include({ status: 'ready', value: 'b' });
    expect(last()).not.to.have.property('problem');
  });

  it('can hold that there is nothing', async () => {
    const { platform, watch } = setUp<string | undefined>(() => Promise.resolve(undefined));
    const { last } = watch();
    await platform.settle();
    expect(last()).to.deep.include({ status: 'ready', value: undefined });
  });

  it('says after 5 s that it takes long, and no longer when the answer is there', async () => {
    const answer = lateAnswer<string>();
    const { platform, watch } = setUp(() => answer.promise);
    const { last } = watch();
    await platform.advance(4_999);
    expect(last().stalled).to.equal(false);
    await platform.advance(1);
    expect(last()).to.deep.include({ status: 'loading', stalled: true });
    answer.resolve('a');
    await platform.settle();
    expect(last()).to.deep.include({ status: 'ready', stalled: false });
  });

  it('gives up what takes long and asks anew when somebody does not want to wait for it', async () => {
    let isHanging = true;
    const { platform, asked, watch } = setUp(({ signal }) => (isHanging ? untilAborted(signal) : Promise.resolve('a')));
    const { last, refresh } = watch();
    await platform.advance(6_000);
    isHanging = false;
    void refresh();
    await platform.settle();
    expect([asked.length, asked[0]?.aborted]).to.deep.equal([2, true]);
    expect(last()).to.deep.include({ status: 'ready', value: 'a', stalled: false });
  });

  it('asks again when somebody wants it fresh, and joins what is under way', async () => {
    const { platform, asked, watch } = setUp(() => Promise.resolve('a'));
    const { refresh } = watch();
    await refresh();
    expect(asked.length).to.equal(1);
    await platform.settle();
    await refresh();
    expect(asked.length).to.equal(2);
  });

  it('gives up what nobody watches any more, and not before', async () => {
    const { asked, watch } = setUp(() => lateAnswer<string>().promise);
    const [one, other] = [watch(), watch()];
    one.stop();
    expect(asked[0]?.aborted).to.equal(false);
    other.stop();
    expect(asked[0]?.aborted).to.equal(true);
  });

  it('hears nothing after its stop', async () => {
    const answer = lateAnswer<string>();
    const { platform, watch } = setUp(() => answer.promise);
    const stopped = watch();
    const other = watch();
    stopped.stop();
    answer.resolve('a');
    await platform.advance(10_000);
    expect(stopped.readings.length).to.equal(1);
    expect(other.last().value).to.equal('a');
  });

  it('hands out answers that nobody can change', async () => {
    const { platform, watch } = setUp(() => Promise.resolve({ list: [{ name: 'a' }] }));
    const { last } = watch();
    await platform.settle();
    expect(Object.isFrozen(last())).to.equal(true);
    expect(() => ((last().value!.list[0] as { name: string }).name = 'b')).to.throw(TypeError);
  });

  it('keeps the identity of what did not change', async () => {
    let second = 'b';
    const { platform, watch } = setUp(() => Promise.resolve([{ name: 'a' }, { name: second }]));
    const { refresh, last } = watch();
    await platform.settle();
    const first = last().value!;
    await refresh();
    expect(last().value).to.equal(first);
    second = 'c';
    await refresh();
    expect(last().value).to.deep.equal([{ name: 'a' }, { name: 'c' }]);
    expect(last().value![0]).to.equal(first[0]);
    expect(Object.isFrozen(last().value)).to.equal(true);
  });
});

describe('queries after a problem', () => {
  it('tries twice more, with growing waits, and then tells', async () => {
    const times: number[] = [];
    const { platform, watch } = setUp(() => {
      times.push(platform.clock.now());
      return Promise.reject(unavailable());
    });
    const { last } = watch();
    await platform.advance(10_000);
    const [first = 0, second = 0, third = 0] = times;
    expect(times.length).to.equal(3);
    expect(second - first).to.be.within(150, 450);
    expect(third - second).to.be.within(300, 900);
    expect(last()).to.deep.include({ status: 'failed', problem: { code: 'unavailable', message: 'down', status: 503 } });
  });

  it('says nothing of a problem that passes', async () => {
    const { platform, watch } = setUp(failing('a', unavailable(), new BackendProblem('timeout', 'slow')));
    const { readings } = watch();
    await platform.advance(2_000);
    expect(readings.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  for (const code of [
    'not-allowed',
    'not-found',
    'signed-out',
    'invalid',
    'bad-answer',
    'unsupported',
    'configuration',
    'unknown',
  ] as const) {
    it(`does not try again after ${code}`, async () => {
      const { platform, asked, watch } = setUp(() => Promise.reject(new BackendProblem(code, 'no')));
      const { last } = watch();
      await platform.advance(10_000);
      expect(asked.length).to.equal(1);
      expect(last().problem?.code).to.equal(code);
    });
  }

  it('takes anything that is thrown', async () => {
    const { platform, watch } = setUp<string>(() => {
      throw new TypeError('oops');
    });
    const { last } = watch();
    await platform.settle();
    expect(last().problem).to.deep.equal({ code: 'unknown', message: 'oops' });
  });

  it('waits as long as the back end asks', async () => {
    const { platform, asked, watch } = setUp(failing('a', new BackendProblem('too-many', 'slow down', { retryAfter: 7 })));
    const { last } = watch();
    await platform.advance(6_999);
    expect(asked.length).to.equal(1);
    await platform.advance(1);
    expect(last().value).to.equal('a');
  });

  it('tells at once when the back end asks for a wait nobody would sit out', async () => {
    const { platform, asked, watch } = setUp(
      failing('a', new BackendProblem('too-many', 'slow down', { retryAfter: 999_999 })),
    );
    const { last } = watch();
    await platform.advance(60_000);
    expect(asked.length).to.equal(1);
    expect(last().problem?.retryAfter).to.equal(120);
  });

  it('asks again by itself when the time has come that the back end promised', async () => {
    const { platform, asked, watch } = setUp(failing('a', new BackendProblem('too-many', 'slow down', { retryAfter: 60 })));
    const { last } = watch();
    await platform.advance(59_000);
    expect([asked.length, last().problem?.code]).to.deep.equal([1, 'too-many']);
    await platform.advance(1_000);
    expect(last().value).to.equal('a');
  });

  it('takes the back end at its word once, and then leaves it to a person', async () => {
    const { platform, asked, watch } = setUp(() => Promise.reject<string>(new BackendProblem('too-many', 'slow down', { retryAfter: 30 })));
    const { last } = watch();
    await platform.advance(300_000);
    expect([asked.length, last().status]).to.deep.equal([2, 'failed']);
  });

  it('does not wait for ever for a port that never answers', async () => {
    const { platform, watch } = setUp(() => lateAnswer<string>().promise);
    const { last } = watch();
    await platform.advance(120_000);
    expect(last()).to.deep.include({ status: 'failed', stalled: false });
    expect(last().problem?.code).to.equal('timeout');
  });

  it('asks again when the connection is back', async () => {
    const { platform, watch } = setUp(
      failing('a', ...Array.from({ length: 3 }, () => new BackendProblem('offline', 'no net'))),
    );
    const { last } = watch();
    platform.goOffline();
    await platform.advance(5_000);
    expect(last().problem?.code).to.equal('offline');
    platform.goOnline();
    await platform.settle();
    expect(last()).to.deep.include({ status: 'ready', value: 'a' });
  });

  it('does not ask again for what is refused for good when the connection is back', async () => {
    const { platform, asked, watch } = setUp(() => Promise.reject(new BackendProblem('not-allowed', 'no')));
    watch();
    await platform.settle();
    platform.goOnline();
    await platform.settle();
    expect(asked.length).to.equal(1);
  });
});

describe('queries that poll', () => {
  const everySecond = (value: number | undefined) => (value === 3 ? undefined : 1_000);

  it('asks again until the answer is final', async () => {
    let value = 0;
    const { platform, asked, watch } = setUp(() => Promise.resolve(++value), { pollEvery: everySecond });
    const { last } = watch();
    await platform.advance(60_000);
    expect(asked.length).to.equal(3);
    expect(last().value).to.equal(3);
  });

  it('spreads its delays around the one asked for, and counts its rounds', async () => {
    const times: number[] = [];
    const rounds: number[] = [];
    const { platform, watch } = setUp(
      () => {
        times.push(platform.clock.now());
        return Promise.resolve('a');
      },
      { pollEvery: (_, round) => (rounds.push(round), 1_000 * round) },
    );
    watch();
    await platform.advance(20_000);
    expect(rounds.slice(0, 4)).to.deep.equal([1, 2, 3, 4]);
    for (const [at, time] of times.slice(1, 5).entries()) {
      const delay = 1_000 * (at + 1);
      expect(time - times[at]!).to.be.within(delay * 0.8, delay * 1.2);
    }
  });

  it('asks once for two that poll the same', async () => {
    const { platform, asked, watch } = setUp(() => Promise.resolve(1), { pollEvery: everySecond });
    watch();
    watch();
    await platform.advance(1_000 * 10);
    expect(asked.length).to.be.within(9, 13);
  });

  it('rests while the page is hidden, and asks as soon as it shows again', async () => {
    const { platform, asked, watch } = setUp(() => Promise.resolve(1), { pollEvery: everySecond });
    watch();
    await platform.settle();
    platform.hide();
    await platform.advance(60_000);
    expect(asked.length).to.equal(1);
    platform.show();
    await platform.settle();
    expect(asked.length).to.equal(2);
    await platform.advance(1_300);
    expect(asked.length).to.be.above(2);
  });

  it('ends when nobody watches', async () => {
    const { platform, asked, watch } = setUp(() => Promise.resolve(1), { pollEvery: everySecond });
    const { stop } = watch();
    await platform.settle();
    stop();
    await platform.advance(60_000);
    expect(asked.length).to.equal(1);
  });

  it('goes on through a passing problem, as late as the back end asks', async () => {
    const problem = new BackendProblem('too-many', 'slow down', { retryAfter: 60 });
    const { platform, asked, watch } = setUp(failing(1, problem), { pollEvery: everySecond });
    watch();
    await platform.advance(59_000);
    expect(asked.length).to.equal(1);
    await platform.advance(1_000);
    expect(asked.length).to.equal(2);
  });

  it('ends with a problem that does not pass', async () => {
    const { platform, asked, watch } = setUp(() => Promise.reject<number>(new BackendProblem('not-allowed', 'no')), {
      pollEvery: everySecond,
    });
    watch();
    await platform.advance(60_000);
    expect(asked.length).to.equal(1);
  });
});

describe('queries that change hands', () => {
  it('reads again what grew stale while the page was hidden', async () => {
    const { platform, asked, watch } = setUp(() => Promise.resolve('a'));
    watch();
    await platform.settle();
    platform.hide();
    await platform.advance(30_000);
    platform.show();
    await platform.settle();
    expect(asked.length).to.equal(1);
    platform.hide();
    await platform.advance(8 * 3_600_000);
    platform.show();
    await platform.settle();
    expect(asked.length).to.equal(2);
  });

  it('reads again what is marked as stale, also what was asked before the mark', async () => {
    const answers = [lateAnswer<string>(), lateAnswer<string>()];
    let next = 0;
    const { platform, queries, watch } = setUp(() => answers[next++]!.promise, { key: ['things', 'one'] });
    const { readings, last } = watch();
    await platform.settle();
    queries.invalidate(['things']);
    answers[0]!.resolve('before');
    answers[1]!.resolve('after');
    await platform.settle();
    expect(last().value).to.equal('after');
    expect(readings.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('keeps showing a value while it is read again after a mark', async () => {
    const { platform, queries, watch } = setUp(() => Promise.resolve('a'));
    const { readings } = watch();
    await platform.settle();
    queries.invalidate([]);
    await platform.settle();
    expect(readings.map(({ status, refreshing }) => [status, refreshing])).to.deep.equal([
      ['loading', false],
      ['ready', false],
      ['ready', true],
      ['ready', false],
    ]);
  });

  it('leaves other keys alone', async () => {
    const { platform, queries, asked, watch } = setUp(() => Promise.resolve('a'));
    watch();
    await platform.settle();
    queries.invalidate(['another']);
    queries.invalidate(['thing', 'below']);
    await platform.settle();
    expect(asked.length).to.equal(1);
  });

  it('forgets at once what the former person saw, and reads it anew', async () => {
    let person = 'Ada';
    const { platform, queries, watch } = setUp(() => Promise.resolve(person));
    const { readings, last } = watch();
    await platform.settle();
    person = 'Grace';
    queries.clear();
    expect(last()).to.deep.equal({ status: 'idle', refreshing: false, stalled: false });
    await platform.settle();
    expect(last().value).to.equal('Grace');
    expect(readings.map(({ status }) => status)).to.deep.equal(['loading', 'ready', 'idle', 'loading', 'ready']);
  });

  it('drops a late answer to the former person', async () => {
    const answers = [lateAnswer<string>(), lateAnswer<string>()];
    let next = 0;
    const { platform, queries, asked, watch } = setUp(() => answers[next++]!.promise);
    const { readings, last } = watch();
    queries.clear();
    expect(asked[0]?.aborted).to.equal(true);
    await platform.settle();
    answers[0]!.resolve('Ada');
    await platform.settle();
    expect(last().status).to.equal('loading');
    answers[1]!.resolve('Grace');
    await platform.settle();
    expect(readings.map(({ value }) => value).filter(Boolean)).to.deep.equal(['Grace']);
  });

  it('does not read anew what is no longer watched once all have forgotten', async () => {
    const { platform, queries, asked, watch } = setUp(() => Promise.resolve('a'));
    const { stop } = watch();
    await platform.settle();
    queries.clear();
    stop();
    await platform.advance(60_000);
    expect(asked.length).to.equal(1);
  });

  it('has no timer, request or listener left after its close', async () => {
    const { platform, queries, asked, watch } = setUp(() => Promise.resolve(1), { pollEvery: () => 1_000 });
    const { readings } = watch();
    await platform.settle();
    queries.close();
    const told = readings.length;
    platform.hide();
    platform.show();
    await platform.advance(60_000);
    expect([asked.length, readings.length]).to.deep.equal([1, told]);
  });

  it('leaves the page alone after its close', () => {
    const platform = testPlatform();
    let listeners = 0;
    const subscribe = () => {
      listeners += 1;
      return () => void (listeners -= 1);
    };
    const queries = createQueries({
      ...platform,
      visibility: { visible: true, subscribe },
      online: { online: true, subscribe },
    });
    expect(listeners).to.equal(2);
    queries.close();
    expect(listeners).to.equal(0);
  });

  it('reads nothing after its close', async () => {
    const { platform, queries, asked, watch } = setUp(() => Promise.resolve('a'));
    queries.close();
    const { readings, refresh, stop } = watch();
    await refresh();
    stop();
    await platform.settle();
    expect(asked.length).to.equal(0);
    expect(readings.map(({ status }) => status)).to.deep.equal(['idle']);
  });
});
