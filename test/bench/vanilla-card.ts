import type { CardOffer } from './offers.js';

const template = document.createElement('template');
template.innerHTML = `<li><article class="card"><div class="card-picture"><div class="picture"><img decoding="async" loading="lazy"></div></div>
<div class="card-words"><h3 class="card-name"></h3><p class="card-description muted"></p></div><ul class="card-facts" role="list"></ul><div class="price"></div>
<div class="card-actions"><button class="button plain" type="button"><span>Details</span></button> <button class="button tonal" type="button"><span>Add to cart</span></button></div></article></li>`;
const format = new Map<string, Intl.NumberFormat>();
const small = new Set(['currency', 'decimal', 'fraction']);

function textElement(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function money({ heavy, decimal }: CardOffer): HTMLElement {
  const data = document.createElement('data');
  data.className = 'money';
  data.value = decimal;
  if (!heavy) return data;
  let one = format.get(heavy.currency);
  if (!one) format.set(heavy.currency, (one = new Intl.NumberFormat('en-IE', { style: 'currency', currency: heavy.currency })));
  for (const { type, value } of one.formatToParts(heavy.amount / 10 ** heavy.scale)) {
    data.append(small.has(type) ? textElement('span', 'money-small', value) : value);
  }
  return data;
}

/** The widget's card, written by hand: the same elements, classes and words, cloned from a template. */
export function vanillaCard(offer: CardOffer): HTMLElement {
  const { id, name, description, picture, facts, period, then, more, tax } = offer;
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const find = <E extends HTMLElement>(selector: string): E => item.querySelector<E>(selector)!;
  item.dataset['id'] = id;
  const image = find<HTMLImageElement>('img');
  if (picture) Object.assign(image, { src: picture.href, alt: picture.alt });
  else image.hidden = true;
  find('.card-name').textContent = name;
  find('.card-description').textContent = description;
  for (const fact of facts.slice(0, 3)) {
    const line = document.createElement('li');
    line.append(textElement('span', 'muted', fact.name), ' ', textElement('span', 'fact-value', fact.value));
    find('.card-facts').append(line);
  }
  const heavy = document.createElement('p');
  heavy.className = 'price-heavy';
  heavy.append(money(offer), ' ', textElement('span', 'price-period', period));
  find('.price').append(
    heavy,
    ...then.map((words) => textElement('p', 'price-then', words)),
    ...more.map((words) => textElement('p', 'price-more', words)),
    ...(tax ? [textElement('p', 'price-tax', tax)] : []),
  );
  find('.plain').setAttribute('aria-label', `Details of ${name}`);
  find('.tonal').setAttribute('aria-label', `Add to cart: ${name}`);
  return item;
}
