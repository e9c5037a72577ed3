import { expect } from '@open-wc/testing';
import { faultKinds, type Fault, type FaultKind } from '@selfcare/mocks';
import type { LitElement } from 'lit';
import { statusOf, textOf } from '../support/widget.js';
import { wayOn, wrongAtRest, wrongNow } from './common-law.js';
import { visitShop, type ShopVisit, type ShopVisitOptions } from './shop-visit.js';

/** One thing that a customer does with one widget, and what must hold whatever befalls it. */
export interface Scene {
  /** Completes the sentence "The customer …". */
  readonly doing: string;
  readonly visit?: ShopVisitOptions;
  /** The requests that are befallen. */
  readonly match: NonNullable<Fault['match']>;
  /** What happens while all is well. */
  readonly before?: (visit: ShopVisit) => Promise<LitElement | void>;
  /** What happens under the fault; gives the widget where `before` gave none. */
  readonly during?: (visit: ShopVisit, widget: LitElement | undefined) => Promise<LitElement | void>;
  /** What is wrong beyond the common law, in sentences; asked again and again. */
  readonly wrong?: (visit: ShopVisit, widget: LitElement, kind: FaultKind) => readonly string[];
  /** True once the customer has what they came for. */
  readonly works: (visit: ShopVisit, widget: LitElement, kind: FaultKind) => boolean;
  /** Tries again what the widget offers no button of its own for. */
  readonly again?: (visit: ShopVisit, widget: LitElement) => Promise<boolean>;
  /** The kinds after which only coming back to the page leads on, since the back end has said that asking again is of no use. */
  readonly final?: ReadonlySet<FaultKind>;
  /** Comes back to the page. */
  readonly comeBack?: (visit: ShopVisit) => Promise<LitElement>;
}

const kinds = Object.keys(faultKinds) as FaultKind[];
const moments = [0, 1_000, 4_500, 6_000, 15_000, 30_000, 60_000, 120_000];

/** Says one sentence for each fault: the widget holds out, and goes on once the fault is over. */
export function holdsOut(scene: Scene): void {
  for (const kind of kinds) {
    it(`holds out while the customer ${scene.doing}: ${kind} ${faultKinds[kind]}`, () => play(scene, kind));
  }
}

async function play(scene: Scene, kind: FaultKind): Promise<void> {
  const visit = visitShop(scene.visit);
  let widget = (await scene.before?.(visit)) ?? undefined;
  visit.befall(kind, scene.match);
  widget = (await scene.during?.(visit, widget)) ?? widget;
  if (!widget) throw new Error('The scene gives no widget');
  const wrong = new Set<string>();
  const look = (more: readonly string[] = []): void => {
    for (const each of [...more, ...(scene.wrong?.(visit, widget as LitElement, kind) ?? [])]) wrong.add(each);
  };
  for (const ms of moments) {
    await visit.pass(ms);
    look(wrongNow(widget));
  }
  look(wrongAtRest(widget));
  expect([...wrong], shown(widget)).to.deep.equal([]);

  visit.heal();
  const goesOn = await leadsOn(scene, visit, widget, kind);
  if (!goesOn && scene.final?.has(kind) && scene.comeBack) widget = await scene.comeBack(visit);
  look(wrongAtRest(widget));
  look(scene.works(visit, widget, kind) ? [] : ['it leads nowhere once the fault is over']);
  expect([...wrong], shown(widget)).to.deep.equal([]);
}

/** Follows what the widget offers, and tells whether it led to what the customer came for. */
async function leadsOn(scene: Scene, visit: ShopVisit, widget: LitElement, kind: FaultKind): Promise<boolean> {
  let hasSignedIn = false;
  for (let step = 0; step < 4 && !scene.works(visit, widget, kind); step++) {
    const name = wayOn(widget, hasSignedIn);
    if (name === 'Sign in') {
      hasSignedIn = true;
      await visit.signInAgain();
    } else if (name !== undefined) await visit.press(name);
    else if (!(await scene.again?.(visit, widget))) break;
    await visit.pass(60_000);
    if (!scene.works(visit, widget, kind)) await scene.again?.(visit, widget);
    await visit.pass(60_000);
  }
  return scene.works(visit, widget, kind);
}

const shown = (widget: LitElement): string => `“${statusOf(widget)}” ${textOf(widget)}`;
