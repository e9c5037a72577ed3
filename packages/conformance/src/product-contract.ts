import type { AdapterUnderTest, ContractTest } from './adapter-contract.js';
import { must, patient, refused } from './contract-check.js';

const mostPages = 20;

/** What every product port must do. */
export function productContract(_adapter: AdapterUnderTest, test: ContractTest): void {
  test('what a customer has is listed page by page, each product once, and each can be read by itself', async ({ backend: { products } }) => {
    if (!products) return;
    const listed: string[] = [];
    for (let offset = 0, more = true; more && offset < mostPages; offset += 1) {
      const page = await products.listProducts({ offset, limit: 1 }, patient());
      must('list no more products than were asked for', page.products.length <= 1, page.products);
      must('say that there is more only where there is', page.products.length > 0 || !page.hasMore, page);
      listed.push(...page.products.map(({ id }) => id));
      more = page.hasMore;
    }
    must('list each product once', new Set(listed).size === listed.length, listed);
    for (const id of listed) {
      const product = await products.getProduct(id, patient());
      must('read the product that was asked for', product.id === id, product.id);
      must('call a product something, and keep the back end’s own word for its status', product.name !== '' && (product.status !== 'unknown' || product.statusName !== 'active'), product);
    }
  });

  test('a product that there is not is not found', async ({ backend: { products } }) => {
    if (products) await refused('for a product that there is not', products.getProduct('no such product', patient()), 'not-found');
  });
}
