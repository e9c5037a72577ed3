import type { Fault } from '@selfcare/mocks';
import type { StoryScene, StorySetup } from './story-world.js';

const reads = { match: 'GET *' } as const;

/** The first answer is on its way, and time stands still. */
export const loading: StorySetup = { faults: [{ kind: 'T2', ...reads }], stopped: true };

/** The first answer has been on its way for longer than people wait without a word. */
export const stalled: StorySetup = { ...loading, skip: 6_000 };

/** The back end fails, and went on failing when it was asked again. */
export const failing: StorySetup = { faults: [{ kind: 'T24-503', ...reads }], skip: 20_000 };

/** There is no connection. */
export const offline: StorySetup = { faults: [{ kind: 'T1' }], offline: true, skip: 20_000 };

/** The back end no longer knows the customer. */
export const signedOut: StorySetup = { customer: 'customer-maya', faults: [{ kind: 'T11' }], skip: 1_000 };

/** The customer may not see this. */
export const forbidden: StorySetup = { customer: 'customer-maya', faults: [{ kind: 'T15', ...reads }], skip: 1_000 };

/** The page forgot the session. The developer reads it in the console. */
export const notSetUp = {
  session: 'none',
  lingers: 1_300,
  expectsError: /found no session/,
  shows: 'The page forgot the session: the customer reads a kind word, the developer a precise one in the console.',
} as const;

/** What goes wrong from now on. */
export function breakDown({ world }: StoryScene, ...faults: readonly Fault[]): void {
  world.simulator.setFaults(faults);
}

/** Presses what has that part, as a customer does, when it is there; `at` counts from 0 where there are several. */
export function press(scene: StoryScene, part: string, at = 0): Promise<void> {
  return click(scene, `[part~="${part}"]`, at);
}

/** Clicks what the selector finds in the widget, when it is there: parts of a widget may still be on their way. */
export async function click({ widget, rest }: StoryScene, selector: string, at = 0): Promise<void> {
  const until = performance.now() + 5_000;
  const look = (): HTMLElement | undefined => [...(widget.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])][at];
  await widget.updateComplete;
  while (!look() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  const found = look();
  if (!found) throw new Error(`A story wants to press ${selector}, and there is none`);
  found.click();
  await rest();
}
