import { expect, fixture } from '@open-wc/testing';
import { render } from 'lit';
import { field } from '../../packages/ui/src/field.js';

const email = { id: 'email', label: 'E-mail', value: 'a@b.ie' } as const;

describe('field', () => {
  it('ties its label to a native input', async () => {
    const drawn = await fixture(field({ ...email, name: 'email', type: 'email', autocomplete: 'email' }));
    const input = drawn.querySelector('input')!;
    expect(input.labels?.[0]?.textContent).to.equal('E-mail');
    expect([input.name, input.type, input.autocomplete, input.value]).to.deep.equal(['email', 'email', 'email', 'a@b.ie']);
    await expect(drawn).to.be.accessible();
  });

  it('describes the input by its hint and by what is wrong', async () => {
    const drawn = await fixture(field({ ...email, hint: 'For the receipt', error: 'Write it with an @' }));
    const input = drawn.querySelector('input')!;
    const described = input.getAttribute('aria-describedby')!.split(' ').map((id) => drawn.querySelector(`#${id}`)?.textContent?.trim());
    expect(described).to.deep.equal(['For the receipt', 'Write it with an @']);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    await expect(drawn).to.be.accessible();
  });

  it('says nothing of an error that is not there', async () => {
    const input = (await fixture(field(email))).querySelector('input')!;
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    expect(input.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('shows its value again when the person has typed something else', async () => {
    const place = document.createElement('div');
    render(field(email), place);
    place.querySelector('input')!.value = 'typed';
    render(field(email), place);
    expect(place.querySelector('input')!.value).to.equal('a@b.ie');
  });
});
