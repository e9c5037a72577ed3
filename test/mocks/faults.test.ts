import { expect } from '@open-wc/testing';
import type { Fault } from '@selfcare/mocks';
import { planFaults } from '../../mocks/src/faults.js';
import { item, paths, startCalling } from './caller.js';

const offerings = `/${paths.offerings}`;

/** The kinds of the faults that befall these requests one after another; `-` for none. */
async function befallen(faults: readonly Fault[], requests: readonly string[]): Promise<string> {
  const plan = planFaults(faults);
  const kinds = requests.map(async (line) => {
    const [method = '', path = ''] = line.split(' ');
    const pass = (): Promise<Response> => Promise.resolve(Response.json([]));
    const way = { path, pass, pause: () => Promise.resolve(), now: 0 };
    const answer = await plan.answer(new Request(`http://bss.invalid${path}`, { method }), way);
    return answer.headers.get('X-Simulated-Fault') ?? '-';
  });
  return (await Promise.all(kinds)).join(' ');
}

describe('faults', () => {
  it('befall the requests whose method and path match, with * for any characters', async () => {
    const requests = ['GET /a/v4/b', 'POST /a/v4/b', 'GET /a/v4/b/1', 'GET /c'];
    expect(await befallen([{ kind: 'T24' }], requests)).to.equal('T24 T24 T24 T24');
    expect(await befallen([{ kind: 'T24', match: 'GET /a/v4/b' }], requests)).to.equal('T24 - - -');
    expect(await befallen([{ kind: 'T24', match: '* /a/*' }], requests)).to.equal('T24 T24 T24 -');
    expect(await befallen([{ kind: 'T24', match: 'GET */b*' }], requests)).to.equal('T24 - T24 -');
  });

  it('takes every other character of a pattern as it is', async () => {
    expect(await befallen([{ kind: 'T24', match: 'GET /a.b' }], ['GET /a.b', 'GET /axb'])).to.equal('T24 -');
  });

  it('befall what a function says', async () => {
    const match = ({ url }: Request): boolean => url.endsWith('2');
    expect(await befallen([{ kind: 'T24', match }], ['GET /1', 'GET /2'])).to.equal('- T24');
  });

  it('are over after so many times, and begin after so many requests', async () => {
    const four = ['GET /1', 'GET /1', 'GET /1', 'GET /1'];
    expect(await befallen([{ kind: 'T24', times: 2 }], four)).to.equal('T24 T24 - -');
    expect(await befallen([{ kind: 'T24', after: 1, times: 2 }], four)).to.equal('- T24 T24 -');
  });

  it('come one after another where several match', async () => {
    const faults: readonly Fault[] = [{ kind: 'T24', times: 1 }, { kind: 'T10', times: 1 }];
    expect(await befallen(faults, ['GET /1', 'GET /1', 'GET /1'])).to.equal('T24 T10 -');
  });

  it('must be known', () => {
    expect(() => planFaults([{ kind: 'T99' as 'T1' }])).to.throw(TypeError, 'There is no fault "T99"');
    expect(() => planFaults([{ kind: 'toString' as 'T1' }])).to.throw(TypeError);
  });

  it('are set and healed while the simulator runs, and survive its reset', async () => {
    const { ask, simulator } = startCalling({ faults: [{ kind: 'T24', match: `GET ${offerings}` }] });
    const status = async (): Promise<number> => (await ask('GET', paths.offerings)).status;
    expect(await status()).to.equal(500);
    simulator.setFaults([]);
    expect(await status()).to.equal(200);
    simulator.setFaults([{ kind: 'T15' }]);
    simulator.reset();
    expect(await status()).to.equal(403);
  });

  it('stand in the record of requests, a broken connection as 0', async () => {
    const { ask, simulator } = startCalling({ faults: [{ kind: 'T1-applied', times: 1 }, { kind: 'T24', times: 1 }] });
    await ask('POST', paths.carts, { cartItem: [item('plan')] }).catch(() => undefined);
    await ask('GET', paths.offerings);
    expect(simulator.inspect().requests.map(({ status }) => status)).to.deep.equal([0, 500]);
    expect(simulator.inspect().carts).to.have.length(1);
  });
});
