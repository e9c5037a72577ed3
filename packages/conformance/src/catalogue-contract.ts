import type { Offering } from '@selfcare/core';
import type { AdapterUnderTest, ContractTest } from './adapter-contract.js';
import { must, patient, refused } from './contract-check.js';

const pageSize = 7;
const mostPages = 40;

/** What every catalogue port must do. */
export function catalogueContract(_adapter: AdapterUnderTest, test: ContractTest): void {
  test('its shelves have an id each, and stand in shelves that there are', async ({ backend: { catalogue } }) => {
    if (!catalogue) return;
    const categories = await catalogue.listCategories(patient());
    const ids = categories.map(({ id }) => id);
    must('give each category an id of its own', new Set(ids).size === ids.length, ids);
    const orphans = categories.filter(({ parentId }) => parentId !== undefined && !ids.includes(parentId));
    must('name as parent only a category that it lists', orphans.length === 0, orphans);
  });

  test('its pages hold each offering once, no more than were asked for, and say truly whether there is more', async ({ backend: { catalogue } }) => {
    if (!catalogue) return;
    const seen: Offering[] = [];
    let hasMore = true;
    for (let page = 0; hasMore && page < mostPages; page += 1) {
      const answer = await catalogue.listOfferings({ offset: page * pageSize, limit: pageSize }, patient());
      must(`give no more than the ${pageSize} that were asked for`, answer.offerings.length <= pageSize, answer.offerings.length);
      must('not say that there is more, and then give nothing', answer.offerings.length > 0 || page === 0);
      must('not tell a total below what it has given', answer.total === undefined || answer.total >= seen.length + answer.offerings.length, answer.total);
      seen.push(...answer.offerings);
      hasMore = answer.hasMore;
    }
    must('list each offering once', new Set(seen.map(({ id }) => id)).size === seen.length);
    const notOnSale = seen.filter(({ sellable, availability }) => !sellable || availability !== 'active');
    must('list only what can be ordered by itself today', notOnSale.length === 0, notOnSale[0]);
  });

  test('what it lists it also tells in full, by the same id and name', async ({ backend: { catalogue } }) => {
    if (!catalogue) return;
    const { offerings } = await catalogue.listOfferings({ offset: 0, limit: pageSize }, patient());
    for (const { id, name } of offerings) {
      const whole = await catalogue.getOffering(id, patient());
      must('answer with the offering that was asked for', whole.id === id && whole.name === name, [whole.id, whole.name]);
      const timeless = whole.prices.find(({ kind, period }) => kind === 'recurring' && !period);
      must('give each recurring price its period', timeless === undefined, timeless);
      const foreign = whole.picture && !/^https?:/.test(whole.picture.url) ? whole.picture.url : undefined;
      must('give a picture an absolute http(s) address', foreign === undefined, foreign);
    }
  });

  test('an offering that it does not hold is not found', async ({ backend: { catalogue } }) => {
    if (!catalogue) return;
    await refused('for an offering that there is not', catalogue.getOffering('no such offering', patient()), 'not-found');
  });

  test('a search that nothing matches is empty and no failure', async ({ backend: { catalogue } }) => {
    if (!catalogue) return;
    const { offerings, hasMore } = await catalogue.listOfferings({ text: 'zzqxzzqx', offset: 0, limit: pageSize }, patient());
    must('answer with nothing, and no more to come', offerings.length === 0 && !hasMore);
  });
}
