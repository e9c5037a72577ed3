import { expect } from '@open-wc/testing';
import { item, paths, startCalling } from './caller.js';

const inventory = (version: string): string => `productInventory/${version}/product`;

describe('the product inventory of the simulated BSS', () => {
  it('shows each customer what is theirs, and nobody what is not', async () => {
    const bss = startCalling({ data: undefined });
    const [maya, tom] = [bss.as('customer-maya'), bss.as('customer-tom')];
    const { body } = await maya.ask('GET', `${inventory('v4')}?status=active&fields=name,status`);
    expect(body.map(({ id, status }: { id: string; status: string }) => [id, status])).to.deep.equal([['product-maya-fibre', 'active'], ['product-maya-extender', 'active']]);
    expect((await tom.ask('GET', `${inventory('v4')}/product-maya-fibre`)).status).to.equal(404);
    expect((await bss.ask('GET', inventory('v5'))).body).to.deep.equal([]);
    expect((await tom.ask('GET', `${inventory('v4')}?relatedParty.id=customer-maya`)).body).to.deep.equal([]);
    expect((await maya.ask('POST', inventory('v4'), {})).status).to.equal(405);
  });

  it('writes prices, relationships and parties as each version has them', async () => {
    const maya = startCalling({ data: undefined }).as('customer-maya');
    const v4 = (await maya.ask('GET', `${inventory('v4')}/product-maya-extender`)).body;
    expect(v4.productRelationship).to.deep.equal([{ relationshipType: 'reliesOn', product: { id: 'product-maya-fibre' } }]);
    expect(v4.relatedParty[0]).to.include({ id: 'customer-maya', role: 'customer' });
    const v5 = (await maya.ask('GET', `${inventory('v5')}/product-maya-extender`)).body;
    expect(v5.productRelationship[0]).to.include({ id: 'product-maya-fibre', '@type': 'ProductRelationship' });
    expect(v5.relatedParty[0].partyOrPartyRole.id).to.equal('customer-maya');
    expect(v5.productPrice[0]['@type']).to.equal('ProductPrice');
    expect(v5.productPrice[0]).to.not.have.property('productPriceAlteration');
  });

  it('holds what was ordered, from the order on, and tells which item brought it', async () => {
    const maya = startCalling().as('customer-maya');
    const { body: order } = await maya.ask('POST', paths.orders, { productOrderItem: [item('plan')] });
    const found = async () => (await maya.ask('GET', inventory('v4'))).body[0];
    expect(await found()).to.deep.include({ status: 'created', productOrderItem: [{ productOrderId: order.id, orderItemId: 'plan', orderItemAction: 'add' }] });
    maya.wait(20_000);
    expect(await found()).to.deep.include({ status: 'active', name: 'Plan', startDate: new Date(Date.parse(order.orderDate) + 20_000).toISOString() });
  });

  it('decides whom the qualification tells that they have it already', async () => {
    const bss = startCalling({ data: undefined });
    const check = async (who: string): Promise<readonly unknown[]> => {
      const ask = { place: [{ role: 'serviceLocation', postcode: 'D02 X285' }], productOfferingQualificationItem: [{ id: '1', productOffering: { id: 'mesh-extender' } }] };
      const { body } = await bss.as(who).ask('POST', 'productOfferingQualification/v4/productOfferingQualification', ask);
      return (body.productOfferingQualificationItem[0].eligibilityUnavailabilityReason ?? []).map(({ code }: { code: string }) => code);
    };
    expect(await check('customer-maya')).to.include('owned');
    expect(await check('customer-tom')).to.not.include('owned');
  });
});
