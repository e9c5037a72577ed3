/** One thing to load, with its name for the developer. */
export interface Loader {
  readonly what: string;
  load(): Promise<unknown>;
}

const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'selfcare-session': () => import('@selfcare/lit/define'),
  'selfcare-alert-settings': () => import('@selfcare/widgets/alert-settings/define'),
  'selfcare-cart': () => import('@selfcare/widgets/cart/define'),
  'selfcare-catalogue-browser': () => import('@selfcare/widgets/catalogue-browser/define'),
  'selfcare-checkout': () => import('@selfcare/widgets/checkout/define'),
  'selfcare-guided-selling': () => import('@selfcare/widgets/guided-selling/define'),
  'selfcare-order-tracker': () => import('@selfcare/widgets/order-tracker/define'),
};

const backends: Readonly<Record<string, () => Promise<unknown>>> = {
  tmf: () => import('@selfcare/adapters/tmf/define'),
};

const told = new Set<string>();

/** The tags that this build knows. */
export const knownTags: readonly string[] = Object.keys(widgets);

/**
 * What an element needs that this build has: its own code while nobody defined its tag, and the back end that it names. The developer is told of a
 * tag of ours that there is not.
 */
export function loaderOf(element: Element): readonly Loader[] {
  const { localName } = element;
  const load = Object.hasOwn(widgets, localName) ? widgets[localName] : undefined;
  if (!load) {
    // what the autoloader imports at once, every page would load that has no widget yet
    if (!told.has(localName)) console.warn(`<${localName}> is no widget of this release`);
    told.add(localName);
    return [];
  }
  const name = localName === 'selfcare-session' ? (element.getAttribute('backend') ?? '') : '';
  const backend = Object.hasOwn(backends, name) ? backends[name] : undefined;
  return [
    ...(customElements.get(localName) ? [] : [{ what: `<${localName}>`, load }]),
    ...(backend ? [{ what: `The back end "${name}"`, load: backend }] : []),
  ];
}
