import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { cartFrom, readCart } from '../../packages/adapters/src/tmf/cart-wire.js';
import { wireCategory, wireOffering, wirePrice, wireSpecification } from '../../packages/adapters/src/tmf/catalogue-wire.js';
import { orderFrom, wireOrder } from '../../packages/adapters/src/tmf/order-wire.js';
import { productFrom, wireProduct } from '../../packages/adapters/src/tmf/product-wire.js';
import { qualificationsFrom } from '../../packages/adapters/src/tmf/qualification-wire.js';
import { characteristicsFrom, factsFrom } from '../../packages/adapters/src/tmf/tmf-characteristic.js';
import { offeringFrom } from '../../packages/adapters/src/tmf/tmf-offering.js';
import { priceFrom } from '../../packages/adapters/src/tmf/tmf-price.js';
import { settingsOf } from '../../packages/adapters/src/tmf/tmf-settings.js';
import { absence, examplesFolder, examplesOf } from './official-files.js';

type Thing = Readonly<Record<string, any>>;

const skip = absence(examplesFolder, 'TMF_EXAMPLES');
const now = Date.parse('2021-01-01T00:00:00Z');
const settings = settingsOf({ base: 'https://mycsp.com:8080/' });
const unread = { prices: new Set<string>(), specifications: new Set<string>(), parts: new Set<string>() };
const view = { ...settings, now, known: new Map(), specifications: new Map(), offerings: new Map(), unread };

/** Every thing of that `@type` in the answers among the examples, with the file that it stands in. */
function things(folder: string, type: string): readonly (readonly [string, Thing])[] {
  return [...examplesOf(folder)]
    .filter(([file]) => /response$/.test(file))
    .flatMap(([file, body]) => ([body].flat() as Thing[]).map((thing): [string, Thing] => [file, thing]))
    // a list with chosen fields holds no more than those
    .filter(([file, thing]) => thing['@type'] === type && !/fields/i.test(file));
}

const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** Reads all things of a type, and fails when there are none. */
function readAll(folder: string, type: string, read: (thing: Thing, file: string) => void): void {
  const all = things(folder, type);
  assert.ok(all.length > 0, `${folder} has no ${type}`);
  for (const [file, thing] of all) read(thing, file);
  console.log(`${folder}: ${all.length} examples of ${type} read`);
}

test('the official product offerings are read with everything that a customer is shown of them', { skip }, () => {
  readAll('TMF620-v5.0.0', 'ProductOffering', (thing, file) => {
    const wire = z.parse(wireOffering, thing);
    const offering = offeringFrom(wire, view);
    assert.equal(offering.id, thing.id, file);
    assert.equal(offering.name, thing.name, file);
    assert.equal(offering.lifecycle, thing.lifecycleStatus, file);
    assert.equal(wire.productOfferingPrice.prices.length, count(thing.productOfferingPrice), `${file}: prices`);
    assert.equal(wire.category.length, count(thing.category), `${file}: shelves`);
    const groups = (thing.bundledGroupProductOffering ?? []) as Thing[];
    const grouped = groups.reduce((sum, group) => sum + count(group.bundledProductOffering), 0);
    assert.equal(wire.bundledProductOffering.length, count(thing.bundledProductOffering) + grouped, `${file}: parts`);
    const named = count(thing.prodSpecCharValueUse) + count(thing.productOfferingCharacteristic);
    assert.ok(named === 0 || offering.facts.length + (offering.characteristics?.length ?? 0) > 0, `${file}: what it is`);
    assert.equal(offering.minimumTerm !== undefined, count(thing.productOfferingTerm) > 0, `${file}: term`);
  });
});

test('the official prices are read with their amounts, discounts apart', { skip }, () => {
  readAll('TMF620-v5.0.0', 'ProductOfferingPrice', (thing, file) => {
    const wire = z.parse(wirePrice, thing);
    const price = priceFrom(wire, wire.id, view);
    if (/discount/i.test(String(thing.priceType))) return assert.equal(price, undefined, file);
    assert.equal(price?.name, thing.name, file);
    assert.equal(price?.amount?.currency, thing.price?.unit, `${file}: currency`);
    assert.equal(price?.period !== undefined, thing.priceType === 'recurring', `${file}: period`);
  });
});

test('the official specifications and categories are read with what they hold', { skip }, () => {
  readAll('TMF620-v5.0.0', 'ProductSpecification', (thing, file) => {
    const wire = z.parse(wireSpecification, thing);
    assert.equal(wire.productSpecCharacteristic.length, count(thing.productSpecCharacteristic), file);
    for (const [index, characteristic] of wire.productSpecCharacteristic.entries()) {
      const given = thing.productSpecCharacteristic[index];
      assert.equal(characteristic.productSpecCharacteristicValue.length, count(given.characteristicValueSpecification), `${file}: values`);
    }
    const shown = [...factsFrom([], wire), ...characteristicsFrom([], { specification: wire })];
    assert.ok(count(thing.productSpecCharacteristic) === 0 || shown.length > 0, `${file}: something is shown`);
  });
  readAll('TMF620-v5.0.0', 'Category', (thing, file) => {
    const wire = z.parse(wireCategory, thing);
    assert.deepEqual([wire.name, wire.parentId, wire.subCategory.length], [thing.name, thing.parent?.id ?? thing.parentId, count(thing.subCategory)], file);
  });
});

test('the official carts are read with all their lines, prices and owners', { skip }, () => {
  readAll('TMF663-v5.0.0', 'ShoppingCart', (thing, file) => {
    const wire = readCart(thing);
    assert.ok(wire, file);
    const cart = cartFrom(wire);
    const items = (thing.cartItem ?? []) as Thing[];
    assert.deepEqual(cart.lines.map(({ id, name }) => [id, name]), items.map((item) => [item.id, item.productOffering.name]), file);
    // some have a name and no id, and so are nobody's that could be asked for
    const known = ((thing.relatedParty ?? []) as Thing[]).filter(({ partyOrPartyRole }) => partyOrPartyRole?.id !== undefined);
    assert.equal(wire.relatedParty.length, known.length, `${file}: parties`);
    assert.equal(cart.totals !== undefined, count(thing.cartTotalPrice) > 0, `${file}: totals`);
    for (const [index, item] of items.entries()) {
      const chosen = cart.lines[index]?.configuration?.characteristics.length ?? 0;
      assert.equal(chosen, count(item.product?.productCharacteristic), `${file}: what was chosen`);
    }
  });
});

test('the official orders are read with their items, states, dates and references', { skip }, () => {
  readAll('TMF622-v5.0.0', 'ProductOrder', (thing, file) => {
    const order = orderFrom(z.parse(wireOrder, thing), settings);
    const items = (thing.productOrderItem ?? []) as Thing[];
    assert.equal(order.lines.length, items.length, `${file}: items`);
    assert.equal(order.state, String(thing.state).split('.')[0], `${file}: state`);
    assert.equal(order.stateName, thing.state, file);
    assert.equal(order.externalId, thing.externalId?.[0]?.id, `${file}: external id`);
    assert.equal(Date.parse(order.orderedAt ?? ''), Date.parse(thing.creationDate), `${file}: date`);
    for (const [index, line] of order.lines.entries()) assert.equal(line.state, items[index]?.state ?? 'unknown', `${file}: state of an item`);
  });
});

test('the official qualification is read with its results, reasons and alternatives', { skip }, () => {
  readAll('TMF679-v5.0.0', 'CheckProductOfferingQualification', (thing, file) => {
    const items = (thing.checkProductOfferingQualificationItem ?? []) as Thing[];
    for (const item of items) {
      if (!item.productOffering || !item.qualificationItemResult) continue;
      // two of its items are of one offering: each by itself
      const [told] = qualificationsFrom({ checkProductOfferingQualificationItem: [item] }, [item.productOffering.id]);
      assert.equal(told?.result, item.qualificationItemResult === 'green' ? 'qualified' : 'unqualified', `${file}: ${item.qualificationItemResult}`);
      assert.equal(told.reasons.length, count(item.eligibilityResultReason), `${file}: reasons`);
      assert.equal(told.alternativeIds.length, count(item.alternateProductOfferingProposal), `${file}: alternatives`);
    }
  });
});

test('the official products are read with everything that their customer is shown of them', { skip }, () => {
  readAll('TMF637-v5.0.0', 'Product', (thing, file) => {
    const wire = z.parse(wireProduct, thing);
    const product = productFrom(wire, 'UTC');
    assert.deepEqual([product.id, product.name, product.status], [thing.id, thing.name, thing.status ?? 'unknown'], file);
    assert.deepEqual([product.offeringId, product.description, product.serialNumber], [thing.productOffering?.id, thing.description, thing.productSerialNumber], file);
    const named = (thing.productCharacteristic ?? []) as Thing[];
    assert.deepEqual(product.characteristics.map(({ name }) => name), [...new Set(named.map(({ name }) => name))], `${file}: characteristics`);
    assert.ok(product.characteristics.every(({ values }) => values.every((value) => !/object Object/.test(value) && value !== '')), `${file}: values`);
    assert.equal(wire.productPrice.length, count(thing.productPrice), `${file}: prices`);
    assert.equal(product.prices !== undefined, count(thing.productPrice) > 0, `${file}: what it costs`);
    assert.equal(product.prices?.incomplete ?? false, false, `${file}: all of what it costs`);
    assert.deepEqual(product.terms.map(({ name, duration }) => [name, duration?.count]), ((thing.productTerm ?? []) as Thing[]).map((term) => [term.name, term.duration?.amount]), `${file}: terms`);
    const related = ((thing.productRelationship ?? []) as Thing[]).map((one) => [one.relationshipType, one.id]);
    assert.deepEqual(product.relationships.map(({ type, productId }) => [type, productId]), related, `${file}: relationships`);
    assert.equal(product.parts.length, count(thing.product), `${file}: parts`);
    assert.equal(wire.relatedParty.length, count(thing.relatedParty), `${file}: parties`);
    assert.equal(Date.parse(product.validity.start ?? ''), Date.parse(thing.startDate ?? ''), `${file}: start`);
    assert.equal(Date.parse(product.orderedAt ?? ''), Date.parse(thing.orderDate ?? thing.creationDate ?? ''), `${file}: ordered`);
  });
});
