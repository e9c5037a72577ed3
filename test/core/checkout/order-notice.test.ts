import { expect } from '@open-wc/testing';
import { onOrderElsewhere, tellOfOrder, type OrderNotice } from '../../../packages/core/src/checkout/order-notice.js';
import { testPlatform } from '../../support/platform.js';

function twoTabs() {
  const platform = testPlatform();
  const heard: OrderNotice[] = [];
  const other = platform.openTab();
  const leave = onOrderElsewhere(platform.channel, (notice) => heard.push(notice));
  return { platform, other, heard, leave };
}

describe('order notice', () => {
  it('reaches the other tabs, and not its own', async () => {
    const { platform, other, heard } = twoTabs();
    tellOfOrder(platform.channel, { cartKey: 'k', orderId: '1' });
    tellOfOrder(other.channel, { cartKey: 'k', orderId: '2' });
    await platform.settle();
    expect(heard).to.deep.equal([{ cartKey: 'k', orderId: '2' }]);
  });

  it('is heard no longer than wanted', async () => {
    const { platform, other, heard, leave } = twoTabs();
    leave();
    tellOfOrder(other.channel, { cartKey: 'k', orderId: '2' });
    await platform.settle();
    expect(heard).to.deep.equal([]);
  });

  it('is not made of anything else that stands on the channel', async () => {
    const { platform, other, heard } = twoTabs();
    for (const text of ['', 'null', '{', '{"cartKey":1,"orderId":"2"}', '[]']) other.channel.post('order', text);
    await platform.settle();
    expect(heard).to.deep.equal([]);
  });
});
