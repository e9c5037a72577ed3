import { expect } from '@open-wc/testing';
import { demoCustomers, issueToken, scenarioOptions, scenarios, type ScenarioName } from '@selfcare/mocks';
import { item, paths, startCalling } from './caller.js';
import { start } from './tiny-catalogue.js';

const plan = `${paths.offerings}/plan`;
const [maya] = demoCustomers;

describe('scenarios', () => {
  it('are those that are listed, each with a sentence, and no others', () => {
    expect(Object.keys(scenarios)).to.deep.equal([
      'empty', 'large', 'business', 'outage', 'slow', 'price-change', 'half-delivered', 'sold-out', 'signed-out',
    ]);
    for (const [name, says] of Object.entries(scenarios)) expect(says, name).to.match(/^[A-Z0-9].*\.$/);
    expect(() => scenarioOptions('closed' as ScenarioName, 0)).to.throw(TypeError, 'closed');
  });

  it('give way to what the other options say', async () => {
    const { ask } = startCalling({ scenario: 'empty' });
    expect((await ask('GET', `${paths.offerings}/plan`)).status).to.equal(200);
  });

  it('sell nothing, much, or what businesses buy', async () => {
    const totalIn = async (scenario: ScenarioName): Promise<number> => {
      const { headers } = await startCalling({ scenario, data: undefined }).ask('GET', `${paths.offerings}?limit=1`);
      return Number(headers.get('X-Total-Count'));
    };
    expect(await totalIn('empty')).to.equal(0);
    expect(await totalIn('large')).to.be.at.least(5_000);
    const { body } = await startCalling({ scenario: 'business', data: undefined }).ask('GET', `${paths.offerings}?limit=100`);
    const ids = (body as unknown as readonly { id: string }[]).map(({ id }) => id);
    expect(ids).to.include('business-fibre-500').and.not.to.include('mobile-go-20gb');
  });

  it('refuse everything, what is put into a cart, or everybody’s credentials, until the fault is taken away', async () => {
    const down = startCalling({ scenario: 'outage' });
    expect((await down.ask('GET', plan)).status).to.equal(503);
    down.simulator.setFaults([]);
    expect((await down.ask('GET', plan)).status).to.equal(200);
    const soldOut = startCalling({ scenario: 'sold-out' });
    expect((await soldOut.ask('GET', plan)).status).to.equal(200);
    expect((await soldOut.ask('POST', paths.carts, { cartItem: [item('plan')] })).status).to.equal(422);
    const signedOut = startCalling({ scenario: 'signed-out' });
    expect([(await signedOut.ask('GET', plan)).status, (await signedOut.ask('GET', paths.orders)).status]).to.deep.equal([200, 401]);
  });

  it('take 6 to 8 seconds for each answer', () => {
    expect(scenarioOptions('slow', start).latency).to.deep.equal({ min: 6_000, max: 8_000 });
  });

  it('raise what a cart costs each month by a tenth when a minute has passed', async () => {
    const caller = startCalling({ scenario: 'price-change', data: undefined });
    const monthly = async (): Promise<number> => {
      const { body } = await caller.ask('POST', paths.carts, { cartItem: [item('mobile-go-20gb')] });
      const totals = body.cartTotalPrice as readonly { priceType: string; price: { taxIncludedAmount: { value: number } } }[];
      return totals.find(({ priceType }) => priceType === 'recurring')!.price.taxIncludedAmount.value;
    };
    const before = await monthly();
    caller.wait(60_000);
    expect(await monthly()).to.be.closeTo(before * 1.1, 0.01);
  });

  it('hold an order of which half is there, and go on holding it', async () => {
    const caller = startCalling({ scenario: 'half-delivered', data: undefined });
    caller.wait(86_400_000);
    const [order] = caller.simulator.inspect().orders as unknown as readonly { state: string; productOrderItem: readonly { state: string }[] }[];
    expect([order?.state, order?.productOrderItem.map(({ state }) => state)]).to.deep.equal(['inProgress', ['completed', 'inProgress']]);
    const headers = { Authorization: `Bearer ${issueToken(maya!.id, start + 86_400_000, 1_000)}` };
    expect((await caller.ask('GET', paths.orders, undefined, headers)).body).to.have.length(1);
  });
});
