import { fixture, html } from '@open-wc/testing';
import type { Session } from '@selfcare/core';
import { provideSession } from '@selfcare/lit';
import type { LitElement } from 'lit';
import type { TestSession } from './session.js';

/** A widget in a place of its own, inside the session where one is given, drawn with what can be read without time passing. */
export async function aWidget<E extends LitElement>(element: E, session?: TestSession): Promise<E> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  if (session) provideSession(session as Session, place);
  place.append(element);
  await drawn(element, session);
  return element;
}

/** Lets everything settle that needs no time, down to what is drawn. */
export async function drawn(element: LitElement, session?: TestSession): Promise<void> {
  await session?.platform.settle();
  await element.updateComplete;
  await session?.platform.settle();
  await element.updateComplete;
}

/** What a person reads in the widget, white space folded; the status region left out. */
export function textOf(element: LitElement): string {
  const words = [...element.renderRoot.children].filter((child) => !child.matches('[role="status"]')).map((child) => child.textContent ?? '');
  return folded(words.join(' '));
}

/** What the widget's status region says. */
export function statusOf(element: LitElement): string {
  return folded(element.renderRoot.querySelector('[role="status"]')?.textContent ?? 'no status region');
}

/** The button or link of that name, as a screen reader names it. Throws when there is none. */
export function control(element: LitElement, name: string): HTMLElement {
  const found = controls(element).find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No button or link named “${name}” among ${controls(element).map(nameOf).join(', ')}`);
  return found;
}

/** The names of all buttons and links, in their order. */
export function controlNames(element: LitElement): string[] {
  return controls(element).map(nameOf);
}

/** The element with that part. Throws when there is none. */
export function part(element: LitElement, name: string): HTMLElement {
  const [found] = parts(element, name);
  if (!found) throw new Error(`No part ${name}`);
  return found;
}

/** All elements with that part. */
export function parts(element: LitElement, name: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** The name of what has the focus inside the widget. */
export function focusedName(element: LitElement): string {
  const focused = element.shadowRoot?.activeElement;
  return focused ? nameOf(focused as HTMLElement) : 'nothing';
}

function controls(element: LitElement): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>('button, a[href]')];
}

function nameOf(element: HTMLElement): string {
  const spoken = element.cloneNode(true) as HTMLElement;
  for (const drawing of spoken.querySelectorAll('[aria-hidden="true"]')) drawing.remove();
  return folded(element.getAttribute('aria-label') ?? spoken.textContent ?? '');
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
