/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./tokens.mjs').Token} Token */
/** @typedef {{ tokens: Map<string, string>, parts: Map<string, Set<string>> }} Look
 *   What a page may change: the tokens' properties, each with a value that no look has; and the parts of each tag. */

/**
 * All that is documented of the look of the widgets.
 * @param {readonly Token[]} tokens
 * @param {import('custom-elements-manifest/schema').Package} manifest
 * @returns {Look}
 */
export function documentedLook(tokens, manifest) {
  const elements = manifest.modules.flatMap(({ declarations = [] }) => /** @type {any[]} */ (declarations).filter(({ tagName }) => tagName));
  return {
    tokens: new Map(tokens.map((token) => [`--selfcare-${token.path}`, oddValue(token)])),
    parts: new Map(elements.map(({ tagName, cssParts = [] }) => [tagName, new Set(cssParts.flatMap(partNames))])),
  };
}

/** @param {{ name: string, description?: string }} part */
function partNames({ name, description = '' }) {
  return [name, ...[...description.matchAll(/`([a-z-]+)`/g)].map(([, other = '']) => other)];
}

/** @param {Token} token */
function oddValue({ path, type, extensions }) {
  /** @type {Record<string, string>} */
  const values = { color: 'rgb(1, 2, 3)', dimension: '3px', duration: '1234ms', cubicBezier: 'cubic-bezier(0.1, 0.2, 0.3, 0.4)', fontFamily: 'Odd', fontWeight: '321' };
  const value = type === 'number' ? `3.21${extensions['selfcare.unit'] ?? ''}` : values[type];
  if (!value) throw new Error(`${path}: no odd value for the type ${type}`);
  return value;
}

/**
 * Takes out of `left` what changes something on the widgets that the page shows now.
 * @param {Page} page
 * @param {Look} left
 */
export async function probeLook(page, left) {
  const parts = [...left.parts].map(([tag, names]) => /** @type {const} */ ([tag, [...names]]));
  for (const [tag, name] of await page.evaluate(partsThatShow, parts)) left.parts.get(tag)?.delete(name);
  for (const motion of [false, true]) {
    const tokens = [...left.tokens].filter(([property]) => property.startsWith('--selfcare-motion') === motion);
    if (!tokens.length) continue;
    // a value that is on its way to another one looks as if it had not changed
    await page.emulateMedia({ reducedMotion: motion ? 'no-preference' : 'reduce' });
    for (const property of await page.evaluate(tokensThatShow, tokens)) left.tokens.delete(property);
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** What is left, one line each. @param {Look} look */
export function describeLook({ tokens, parts }) {
  return [
    ...[...tokens.keys()].map((property) => `${property} changes nothing in any story`),
    ...[...parts].flatMap(([tag, names]) => [...names].map((name) => `<${tag}> shows no part ${name} in any story`)),
  ];
}

/**
 * In the page: the parts that are drawn and take a style from outside.
 * @param {(readonly [string, readonly string[]])[]} parts
 */
function partsThatShow(parts) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const found = parts.flatMap(([tag, names]) =>
    names.flatMap((name) => {
      sheet.replaceSync(`${tag}::part(${name}) { outline: 7px dotted rgb(1, 2, 3); }`);
      const drawn = [...document.querySelectorAll(tag)]
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])])
        .find((element) => element.getClientRects().length && getComputedStyle(element).outlineWidth === '7px');
      return drawn ? [/** @type {const} */ ([tag, name])] : [];
    }),
  );
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  return found;
}

/**
 * In the page: the tokens whose odd value changes how something inside the widgets is drawn.
 * @param {(readonly [string, string])[]} tokens
 */
function tokensThatShow(tokens) {
  const properties =
    'color background-color border-top-color border-bottom-color border-left-color border-top-width border-bottom-width border-left-width ' +
    'border-top-left-radius outline-color outline-style fill stroke accent-color box-shadow font-family font-size font-weight line-height ' +
    'padding-top padding-left margin-top margin-left row-gap column-gap width height transition-duration transition-timing-function ' +
    'animation-duration';
  /** @type {(node: Element | ShadowRoot) => Element[]} */
  const within = (node) => [...node.children].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : []), ...within(element)]);
  const widgets = within(document.body).filter(({ localName }) => localName.startsWith('selfcare-'));
  const elements = [...new Set(widgets.flatMap((widget) => [widget, ...(widget.shadowRoot ? within(widget.shadowRoot) : []), ...within(widget)]))];
  const control = elements.find((element) => element.matches('button:enabled, a[href], input, select'));
  /** @type {any} */ (control)?.focus({ focusVisible: true, preventScroll: true });
  const drawn = () =>
    elements
      .filter((element) => element.getClientRects().length)
      .map((element) => {
        const style = getComputedStyle(element);
        return properties.split(' ').map((property) => style.getPropertyValue(property)).join();
      })
      .join('\n');
  const place = document.documentElement.style;
  const before = drawn();
  return tokens.flatMap(([property, value]) => {
    place.setProperty(property, value);
    const changed = drawn() !== before;
    place.removeProperty(property);
    return changed ? [property] : [];
  });
}
