import { expect } from '@open-wc/testing';
import { startCalling, type Caller } from './caller.js';

const path = 'productOfferingQualification/v4/productOfferingQualification';
const start = () => startCalling({ data: undefined });
const items = (...ids: string[]) => ids.map((id, at) => ({ id: String(at + 1), productOffering: { id } }));

async function qualify({ ask }: Caller, ids: readonly string[], postcode?: string) {
  const place = postcode === undefined ? undefined : [{ role: 'serviceLocation', postcode }];
  return ask('POST', path, { place, productOfferingQualificationItem: items(...ids) });
}

describe('qualification API', () => {
  it('says at once what somebody may have', async () => {
    const { status, body } = await qualify(start(), ['mobile-go-20gb']);
    expect([status, body.state, body.qualificationResult]).to.deep.equal([201, 'done', 'green']);
    expect(body.productOfferingQualificationItem[0]).to.deep.include({ id: '1', state: 'done', qualificationItemResult: 'qualified' });
  });

  it('refuses with reasons and with what may be had instead', async () => {
    const { body } = await qualify(start(), ['fibre-150'], 'F28 T004');
    const [item] = body.productOfferingQualificationItem;
    expect([body.qualificationResult, item.qualificationItemResult]).to.deep.equal(['red', 'unqualified']);
    expect(item.eligibilityUnavailabilityReason).to.deep.equal([{ code: 'noFibre', label: 'Fibre does not reach this address yet.' }]);
    expect(item.alternateProductOfferingProposal.map(({ id }: { id: string }) => id)).to.deep.equal(['satellite-home']);
  });

  it('has no result for what hangs on something that it does not know, but says on what', async () => {
    const { body } = await qualify(start(), ['mobile-unlimited', 'nothing']);
    const [open, unknown] = body.productOfferingQualificationItem;
    expect([body.qualificationResult, open.qualificationItemResult, open.eligibilityUnavailabilityReason[0].code]).to.deep.equal(['yellow', undefined, 'signInForAge']);
    expect([unknown.state, unknown.terminationError.length]).to.deep.equal(['terminatedWithError', 1]);
  });

  it('knows who asks', async () => {
    const result = async (customer: string) => (await qualify(start().as(customer), ['mobile-unlimited'])).body.productOfferingQualificationItem[0].qualificationItemResult;
    expect(await result('customer-maya')).to.equal('qualified');
    expect(await result('customer-tom')).to.equal('unqualified');
    expect(await result('customer-harbour')).to.equal('unqualified');
  });

  it('answers no more than 20 items and returns the rest as they came', async () => {
    const { body } = await qualify(start(), Array.from({ length: 25 }, () => 'mobile-go-20gb'));
    const results = body.productOfferingQualificationItem.map(({ qualificationItemResult }: { qualificationItemResult?: string }) => qualificationItemResult);
    expect([results.length, results.filter(Boolean).length]).to.deep.equal([25, 20]);
  });

  it('takes nothing that is no qualification', async () => {
    const { ask } = start();
    expect((await ask('POST', path, { productOfferingQualificationItem: 'all' })).status).to.equal(422);
    expect((await ask('POST', path, '{')).status).to.equal(400);
    expect((await ask('GET', path)).status).to.equal(405);
  });

  it('answers a check of v5 by the same rules, with the place that its items name', async () => {
    const place = [{ role: 'serviceLocation', place: { postcode: 'F28 T004', '@type': 'GeographicAddress' }, '@type': 'RelatedPlaceRefOrValue' }];
    const item = { id: '1', action: 'add', productOffering: { id: 'fibre-150' }, product: { place, '@type': 'Product' } };
    const { status, body } = await start().ask('POST', 'productOfferingQualification/v5/checkProductOfferingQualification', {
      checkProductOfferingQualificationItem: [item],
    });
    expect([status, body['@type']]).to.deep.equal([201, 'CheckProductOfferingQualification']);
    const [answer] = body.checkProductOfferingQualificationItem;
    expect(answer.eligibilityResultReason).to.deep.equal([{ code: 'noFibre', label: 'Fibre does not reach this address yet.', '@type': 'EligibilityResultReason' }]);
    expect(answer.qualificationItemResult).to.equal('unqualified');
  });
});
