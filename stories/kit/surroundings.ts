import type { Preview } from '@storybook/web-components-vite';
import tokens from 'selfcare:tokens';
import { faultKinds, scenarios, type Fault, type FaultKind, type ScenarioName } from '@selfcare/mocks';

/** What stands around a story: all of it chosen in the toolbar, and written in the address as `globals=`. */
export interface Surroundings {
  readonly theme: string;
  /** The brand, or `none`. */
  readonly brand: string;
  readonly density: string;
  /** `auto` writes as the language does. */
  readonly direction: string;
  /** BCP 47. */
  readonly locale: string;
  readonly width: string;
  /** Parts and slots are outlined, each under its name. */
  readonly anatomy: boolean;
  /** What the back end begins with; undefined where the story alone tells. */
  readonly scenario: ScenarioName | undefined;
  /** Milliseconds that each answer takes. */
  readonly latency: number;
  readonly faults: readonly Fault[];
}

interface Choice {
  readonly name: string;
  readonly description: string;
  readonly icon: Extract<NonNullable<Preview['globalTypes']>[string]['toolbar'], { icon?: unknown }>['icon'];
  /** The first one is where a story begins. */
  readonly items: readonly { readonly value: string; readonly title: string }[];
}

const choices: readonly Choice[] = [
  { name: 'theme', description: 'Light or dark', icon: 'contrast', items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }] },
  { name: 'brand', description: 'Brand', icon: 'paintbrush', items: tokens.brands.map(({ name }) => ({ value: name, title: name === 'none' ? 'No brand' : name.charAt(0).toUpperCase() + name.slice(1) })) },
  { name: 'density', description: 'Density', icon: 'listunordered', items: [{ value: 'regular', title: 'Regular' }, { value: 'compact', title: 'Compact' }] },
  { name: 'direction', description: 'Direction of writing', icon: 'transfer', items: [{ value: 'auto', title: 'As the language' }, { value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }] },
  {
    name: 'locale',
    description: 'Language and formats',
    icon: 'globe',
    items: [
      { value: 'en-IE', title: 'English' },
      { value: 'de-DE', title: 'Deutsch' },
      { value: 'ar-AE', title: 'العربية' },
      { value: 'en-XA', title: 'Pseudo: longer, accented, in brackets' },
    ],
  },
  {
    name: 'width',
    description: 'Width of the column',
    icon: 'ruler',
    items: [
      { value: 'full', title: 'Full width' },
      { value: 'w280', title: '280 px, a side column' },
      { value: 'w360', title: '360 px, a phone' },
      { value: 'w600', title: '600 px, half a page' },
      { value: 'w960', title: '960 px, a page' },
    ],
  },
  { name: 'anatomy', description: 'Anatomy', icon: 'outline', items: [{ value: 'hidden', title: 'No outlines' }, { value: 'shown', title: 'Parts and slots' }] },
  {
    name: 'scenario',
    description: 'What the back end begins with',
    icon: 'database',
    items: [{ value: 'none', title: 'As the story tells' }, ...Object.entries(scenarios).map(([value, title]) => ({ value, title: `${value}: ${title}` }))],
  },
  {
    name: 'latency',
    description: 'How long each answer takes',
    icon: 'timer',
    items: [
      { value: '0', title: 'No delay' },
      { value: '400', title: '0.4 s' },
      { value: '2000', title: '2 s' },
      { value: '7000', title: '7 s: people lose patience' },
    ],
  },
  {
    name: 'fault',
    description: 'What goes wrong',
    icon: 'alert',
    items: [{ value: 'none', title: 'No fault' }, ...Object.entries(faultKinds).map(([value, title]) => ({ value, title: `${value}: ${title}` }))],
  },
];

/** The toolbar, as Storybook wants it. */
export const globalTypes = Object.fromEntries(
  choices.map(({ name, description, icon, items }) => [name, { description, toolbar: { title: description, icon, items: [...items], dynamicTitle: true } }]),
);

/** Where each choice begins. */
export const initialGlobals = Object.fromEntries(choices.map(({ name, items }) => [name, items[0]!.value]));

/** Reads the toolbar. A word that it does not offer, as an address may hold one, counts as the first choice. */
export function readSurroundings(globals: Readonly<Record<string, unknown>>): Surroundings {
  const chosen = (name: string): string => {
    const { items } = choices.find((choice) => choice.name === name)!;
    return (items.find(({ value }) => value === String(globals[name])) ?? items[0]!).value;
  };
  const scenario = chosen('scenario');
  const fault = chosen('fault');
  return {
    theme: chosen('theme'),
    brand: chosen('brand'),
    density: chosen('density'),
    direction: chosen('direction'),
    locale: chosen('locale'),
    width: chosen('width'),
    anatomy: chosen('anatomy') === 'shown',
    scenario: scenario === 'none' ? undefined : (scenario as ScenarioName),
    latency: Number(chosen('latency')),
    faults: fault === 'none' ? [] : [{ kind: fault as FaultKind }],
  };
}
