import { expect } from '@open-wc/testing';
import { notFound, Refusal, refusalResponse } from '../../mocks/src/tmf-error.js';

describe('TMF errors', () => {
  it('carry code, reason, message and status as texts', async () => {
    const response = refusalResponse(
      new Refusal(409, 'differs', 'It differs', 'It differs from before.', undefined, { 'Retry-After': '2' }),
    );
    expect(response.status).to.equal(409);
    expect(response.headers.get('Content-Type')).to.equal('application/json');
    expect(response.headers.get('Retry-After')).to.equal('2');
    expect(await response.json()).to.deep.equal({
      code: 'differs',
      reason: 'It differs',
      message: 'It differs from before.',
      status: '409',
      '@type': 'Error',
    });
  });

  it('name the item that was refused', async () => {
    const body = (await refusalResponse(new Refusal(422, 'no', 'No', undefined, '7')).json()) as unknown;
    expect(body).to.deep.equal({
      code: 'no',
      reason: 'No',
      status: '422',
      '@type': 'ItemError',
      '@baseType': 'Error',
      itemId: '7',
    });
  });

  it('say what was not found', () => {
    expect(notFound('shoppingCart', '"<b>').message).to.equal('No shoppingCart has the id "\\"<b>".');
  });
});
