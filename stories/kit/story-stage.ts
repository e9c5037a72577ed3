import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isRightToLeft, type SessionElement } from '@selfcare/lit';
import '@selfcare/lit/define';
import { Anatomy } from './anatomy.js';
import './languages.js';
import type { Surroundings } from './surroundings.js';
import { createStoryWorld, type StoryScene, type StorySetup, type StoryWorld } from './story-world.js';

/** How long nothing may stir, in ms, before a story counts as at rest. */
const calm = 120;

/** How long a story may take to come to rest, in ms. */
const patience = 12_000;

/**
 * Where a story plays: a world of its own around the widgets of the story, in the surroundings of the toolbar. Another scenario, latency, fault
 * or direction begins the story anew.
 */
export class StoryStage extends LitElement {
  @property({ attribute: false }) setup: StorySetup = {};
  @property({ attribute: false }) surroundings!: Surroundings;
  /** The story has the window to itself: in the docs many stand on one page. */
  @property({ type: Boolean, reflect: true }) whole = false;
  /** The widgets. */
  @property({ attribute: false }) content: unknown = nothing;
  @property({ attribute: false }) world: StoryWorld | undefined;

  /** Settles when the story shows what it is about; rejects when it could not. */
  settled: Promise<void> = Promise.resolve();
  #conditions = '';
  readonly #anatomy = new Anatomy(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#anatomy.show(false);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('surroundings')) this.#dress();
    const { scenario, latency, faults } = this.surroundings;
    // words know the direction they stand in from when they were last drawn
    const conditions = JSON.stringify([scenario, latency, faults, this.dir]);
    if (!changed.has('setup') && conditions === this.#conditions) return;
    this.#conditions = conditions;
    this.world = undefined;
    // what happens in one of many stories must not pull the page to it by its focus
    this.inert = !this.whole;
    this.settled = this.#play().finally(() => (this.inert = false));
    // with the window to itself, whoever plays the story is told
    this.settled.catch((error: unknown) => this.whole || console.error(error));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { world, content, surroundings } = this;
    if (!world) return nothing;
    if (this.setup.session === 'none') return html`${content}`;
    const { backend, platform, identity } = world;
    return html`<selfcare-session .backend=${backend} .platform=${platform} .identity=${identity} .locale=${surroundings.locale}>${content}</selfcare-session>`;
  }

  #dress(): void {
    const { direction, locale, anatomy, ...looks } = this.surroundings;
    this.#anatomy.show(anatomy);
    this.dir = direction === 'auto' ? (isRightToLeft(locale) ? 'rtl' : 'ltr') : direction;
    this.lang = locale;
    for (const look of ['theme', 'brand', 'density', 'width'] as const) this.dataset[look] = looks[look];
  }

  async #play(): Promise<void> {
    const { setup, surroundings } = this;
    const world = await createStoryWorld(setup, surroundings);
    this.world = world;
    if (setup.stopped) world.clock.stop();
    await this.updateComplete;
    await this.#rest(world, !setup.skip);
    if (setup.skip) await this.#thenRest(world, world.clock.skip(setup.skip));
    if (setup.act) await this.#thenRest(world, setup.act(await this.#scene(world)));
    if (setup.lingers) await new Promise((resolve) => setTimeout(resolve, setup.lingers));
    await this.updateComplete;
  }

  /** A widget shows skeletons in place of what is to come. */
  get #holdsPlaces(): boolean {
    const widgets = [...this.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return widgets.some((root) => [...root.querySelectorAll('[part~="skeleton"]')].some((skeleton) => skeleton.checkVisibility()));
  }

  async #thenRest(world: StoryWorld, happening: unknown): Promise<void> {
    await happening;
    await this.#rest(world);
  }

  async #scene(world: StoryWorld): Promise<StoryScene> {
    const element = this.querySelector<SessionElement>('selfcare-session');
    await element?.updateComplete;
    const session = element?.session;
    const widget = element?.firstElementChild;
    if (!session || !widget) throw new Error('A story that acts needs a session and a widget in it');
    return { world, session, widget: widget as StoryScene['widget'], rest: () => this.#rest(world) };
  }

  /**
   * What is under way while time stands still never ends: then it is enough that nothing new begins. Otherwise a widget that still holds places may
   * only be waiting for its code, and counts as under way too; with `drawn` false it does not, since it may wait for time that is yet to be skipped.
   */
  async #rest(world: StoryWorld, drawn = true): Promise<void> {
    const began = performance.now();
    const isOnItsWay = (): boolean => !world.clock.isStopped && (world.underWay > 0 || (drawn && this.#holdsPlaces));
    const isStirring = (): boolean => performance.now() - Math.max(began, world.lastStir) < calm || isOnItsWay();
    while (isStirring() && performance.now() - began < patience) await new Promise((resolve) => setTimeout(resolve, 20));
    await this.updateComplete;
  }
}

customElements.define('story-stage', StoryStage);

declare global {
  interface HTMLElementTagNameMap {
    'story-stage': StoryStage;
  }
}
