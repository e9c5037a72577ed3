import { expect } from '@open-wc/testing';
import { CartAccess } from '../../../packages/core/src/cart/cart-access.js';
import { CartHandover } from '../../../packages/core/src/cart/cart-handover.js';
import { CartLedger } from '../../../packages/core/src/cart/cart-ledger.js';
import { testPlatform, type TestPlatform } from '../../support/platform.js';
import { aCart, aCartLine } from '../../support/samples.js';
import { aSession } from '../../support/session.js';

const plan = aCartLine({ id: 'line-1', quantity: 2 });

/** One page of a tab, with the books of its cart. */
function aPage(platform: TestPlatform) {
  const session = aSession({ platform });
  const { signal } = new AbortController();
  const ledger = new CartLedger();
  const handover = new CartHandover(session, ledger, new CartAccess(session, signal), signal);
  const wanted = (): readonly string[] => ledger.wanted.map(({ line }) => `${line.quantity} ${line.id}`);
  return { platform, session, ledger, handover, wanted };
}

describe('a cart that one page hands on to the next', () => {
  it('is wanted there as it was wanted, once it has been read', async () => {
    const gone = aPage(testPlatform().openTab());
    void gone.ledger.want(plan, { isNew: true });
    gone.handover.keep();
    await gone.platform.settle();
    gone.platform.crash();
    const next = aPage(gone.platform.openPage());
    next.handover.look(() => undefined);
    await next.platform.settle();
    expect(next.wanted()).to.deep.equal([]);
    next.handover.takeUp()();
    expect(next.wanted()).to.deep.equal(['2 line-1']);
  });

  it('says that something came when the cart was read before it', async () => {
    const gone = aPage(testPlatform().openTab());
    void gone.ledger.want(plan, { isNew: true });
    gone.handover.keep();
    await gone.platform.settle();
    const next = aPage(gone.platform.openPage());
    next.ledger.settle(undefined, 0);
    let found = 0;
    next.handover.look(() => (found += 1));
    await next.platform.settle();
    expect([found, next.wanted()]).to.deep.equal([0, []]);
    gone.platform.crash();
    await next.platform.settle();
    expect([found, next.wanted()]).to.deep.equal([1, ['2 line-1']]);
  });

  it('gets on top of what it holds what was added before it was read', async () => {
    const gone = aPage(testPlatform().openTab());
    gone.handover.addUnread(plan);
    await gone.platform.settle();
    gone.platform.crash();
    const next = aPage(gone.platform.openPage());
    next.handover.look(() => undefined);
    await next.platform.settle();
    const wantRest = next.handover.takeUp();
    next.ledger.settle(aCart({ lines: [aCartLine({ id: 'other', quantity: 3 })] }), 0);
    wantRest();
    expect(next.wanted()).to.deep.equal(['5 other']);
  });

  it('keeps what was cut off as the page was left, and nothing that failed in sight', async () => {
    for (const [leaving, kept] of [[true, 1], [false, 0]] as const) {
      const page = aPage(testPlatform().openTab());
      void page.ledger.want(plan, { isNew: true });
      page.handover.keep();
      await page.platform.settle();
      if (leaving) page.platform.hide();
      page.ledger.next();
      page.ledger.finish({ code: 'offline', message: 'Cut off' });
      page.handover.ended(true);
      page.handover.keep();
      expect(page.platform.tabJournal?.keys()).to.have.length(kept);
    }
  });

  it('is forgotten with what earlier pages left', async () => {
    const gone = aPage(testPlatform().openTab());
    void gone.ledger.want(plan, { isNew: true });
    gone.handover.keep();
    await gone.platform.settle();
    gone.handover.forget();
    expect(gone.platform.tabJournal?.keys()).to.deep.equal([]);
  });
});
