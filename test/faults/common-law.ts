import type { LitElement } from 'lit';
import { parts } from '../support/widget.js';

/** Words of the wire that no customer is to read; a status is told from prices, amounts and telephone numbers. */
const wireWords = /simulated|T\d+|errorCode|internalError|BackendProblem|undefined|\[object|tmf-api|HTTP|JSON|(?<![€\d] ?)\b[45]\d\d\b(?![.,]?\d| \d| GB)/;

/** What is wrong with what a person sees and hears now, in sentences; nothing at best. */
export function wrongNow(widget: LitElement): readonly string[] {
  const shown = visibleText(widget);
  const skeletons = parts(widget, 'skeleton');
  const still = skeletons.filter((each) => !each.closest('.waits') && each.checkVisibility({ visibilityProperty: true }));
  const regions = widget.renderRoot.querySelectorAll('[role="status"], [role="alert"], [aria-live]').length;
  return [
    ...(shown || skeletons.length ? [] : ['it is blank']),
    ...(still.length ? [`${still.length} skeletons stand still`] : []),
    ...(regions === 1 ? [] : [`it has ${regions} live regions`]),
    ...(wireWords.test(shown) ? [`it shows words of the wire: ${wireWords.exec(shown)?.[0]} in ${shown}`] : []),
  ];
}

const whatWaits = '.skeleton, .spinner, [part~="pending"], [part~="button"][aria-disabled="true"]';

/** What is wrong with what a person is left with when nothing more will come by itself. */
export function wrongAtRest(widget: LitElement): readonly string[] {
  const status = widget.renderRoot.querySelector('[role="status"]')?.textContent?.trim();
  const waiting = [...widget.renderRoot.querySelectorAll(whatWaits)];
  // A list that is kept up to date is asked for again and again; what only measures is not seen.
  const endless = waiting
    .filter((each) => !each.closest('[part~="refresh"]') && each.checkVisibility({ visibilityProperty: true }))
    .map((each) => `${each.className} ${each.getAttribute('part')}`);
  const isQuiet = !status && troubles.some((name) => parts(widget, name).length > 0);
  return [
    ...wrongNow(widget),
    ...(visibleText(widget) ? [] : ['it is blank at rest']),
    ...(endless.length ? [`it goes on waiting: ${endless.join(', ')}`] : []),
    ...(isQuiet ? ['its status region keeps quiet about what is wrong'] : []),
    ...(/^Loading/.test(status ?? '') ? [`its status region goes on saying “${status}”`] : []),
  ];
}

const troubles = ['problem', 'line-failure', 'add-failure', 'failure', 'code-problem', 'rejected', 'unknown'];
const waysOn = ['retry', 'sign-in', 'check-again', 'go-to-review', 'go-to-details', 'refresh'];

/** The name of the control that leads on after a trouble, if there is one; signing in leads on once at most. */
export function wayOn(widget: LitElement, hasSignedIn: boolean): string | undefined {
  const ways = hasSignedIn ? waysOn.filter((name) => name !== 'sign-in') : waysOn;
  const found = ways.flatMap((name) => parts(widget, name)).find((each) => each.getAttribute('aria-disabled') !== 'true');
  return found && (found.getAttribute('aria-label') ?? found.textContent?.replace(/\s+/g, ' ').trim());
}

function visibleText(widget: LitElement): string {
  const words = (root: ParentNode): string[] =>
    [...root.children].filter((child) => !child.matches('[role="status"], style')).map((child) => child.textContent ?? '');
  return [...words(widget.renderRoot), ...words(widget)].join(' ').replace(/\s+/g, ' ').trim();
}
