import { expect, fixture } from '@open-wc/testing';
import { money, moneyWords } from '../../packages/ui/src/money.js';
import { englishPrices } from '../support/price-format.js';
import { eur } from '../support/samples.js';

describe('money', () => {
  it('shows the amount as people write it and holds it exactly', async () => {
    const drawn = await fixture<HTMLDataElement>(money(eur(123450), englishPrices));
    expect(drawn.textContent).to.equal('€1,234.50');
    expect(drawn.value).to.equal('1234.50');
  });

  it('sets currency and decimals apart from the whole', async () => {
    const drawn = await fixture(money(eur(1999), englishPrices));
    expect([...drawn.querySelectorAll('.money-small')].map(({ textContent }) => textContent)).to.deep.equal(['€', '.', '99']);
  });

  it('says the amount in a sentence', () => {
    expect(moneyWords(eur(-500), englishPrices)).to.equal('-€5.00');
  });
});
