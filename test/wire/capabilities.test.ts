import type { BackendFactory, Capabilities } from '@selfcare/core';
import '@selfcare/widgets/alert-settings/define';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/catalogue-browser/define';
import '@selfcare/widgets/checkout/define';
import '@selfcare/widgets/guided-selling/define';
import '@selfcare/widgets/order-tracker/define';
import * as widgets from '@selfcare/widgets';
import { withUnsupported } from '../../packages/core/src/unsupported.js';
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { wrongAtRest } from '../faults/common-law.js';
import { visitShop, type ShopVisit } from '../faults/shop-visit.js';

/** Everything that a back end can say that it can do. A capability that is missing here does not compile. */
const capabilities: Readonly<Record<keyof Required<Capabilities>, true>> = {
  catalogue: true, cart: true, orders: true, qualification: true, guidedSelling: true, alerts: true, products: true, idempotentCreate: true, findByExternalId: true,
};

const elements = Object.entries(widgets).flatMap(([name, value]) => (/Element$/.test(name) ? name.replace(/Element$/, '') : value ? [] : []));
const tags = elements.map((name) => `selfcare${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);

/** The back end without one of its parts, or without one of its promises. */
const without = (capability: keyof Capabilities) => (usual: BackendFactory): BackendFactory => (host) => {
  const { [capability as 'cart']: _part, ...rest } = usual(host);
  return withUnsupported({ ...rest, capabilities: { ...rest.capabilities, [capability]: false } });
};

async function open(visit: ShopVisit, tag: string): Promise<LitElement> {
  const widget = await visit.open<LitElement>(tag);
  await visit.pass(60_000);
  return widget;
}

describe('a back end that cannot do everything', () => {
  it('has every widget looked at', () => {
    expect(tags).to.include.members([
      'selfcare-alert-settings', 'selfcare-cart', 'selfcare-catalogue-browser', 'selfcare-checkout', 'selfcare-guided-selling', 'selfcare-order-tracker',
    ]);
    for (const tag of tags) expect(customElements.get(tag), tag).to.not.equal(undefined);
  });

  for (const capability of Object.keys(capabilities) as (keyof Capabilities)[]) {
    it(`without ${capability} leaves no widget in an error: each hides what cannot be done, or says so`, async () => {
      const visit = visitShop({ backend: without(capability) });
      if (capability !== 'cart' && capability !== 'catalogue') await visit.fillCart('plan');
      for (const tag of tags) {
        const widget = await open(visit, tag);
        const errors = [...widget.renderRoot.querySelectorAll('.notice.critical, .notice.caution')].map((notice) => notice.textContent?.trim());
        expect(errors, `${tag} without ${capability}`).to.deep.equal([]);
        expect(wrongAtRest(widget), `${tag} without ${capability}`).to.deep.equal([]);
      }
    });
  }
});
