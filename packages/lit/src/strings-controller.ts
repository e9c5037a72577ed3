import type { ReactiveController } from 'lit';
import { fromJson } from './json-attribute.js';
import { pageLocale, validLocale } from './locale.js';
import { SessionConsumer, type WidgetHost } from './session-consumer.js';
import { fillMessage, findMessage, isMessage, isolated, isRightToLeft, type Message, type MessageParams, type Strings } from './strings.js';
import { tellDeveloper } from './tell-developer.js';

/**
 * Gives an element its words, in the language of its session or else of the page around it. The page overrides them key by
 * key through the element's `strings` property or, as JSON, its `strings` attribute.
 */
export class StringsController<Key extends string> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #strings: Strings<Key>;
  readonly #consumer: SessionConsumer;
  #locale: string | undefined;
  #given: unknown;
  #overrides: ReadonlyMap<string, Message> = new Map();
  #leaveConsumer: (() => void) | undefined;

  constructor(host: WidgetHost, strings: Strings<Key>) {
    this.#host = host;
    this.#strings = strings;
    this.#consumer = SessionConsumer.of(host);
    host.addController(this);
  }

  /** The session's locale, else the nearest `lang`; always one that `Intl` takes. */
  get locale(): string {
    return (this.#locale ??= validLocale(this.#consumer.session?.state.locale) ?? pageLocale(this.#host));
  }

  /**
   * The words under that key, with the parameters put in, set apart where the text around is written in the other direction. Plain text: never to
   * be read as markup.
   */
  say(key: Key, params: MessageParams = {}): string {
    const { locale } = this;
    const override = this.#readOverrides().get(key);
    const found = override === undefined ? findMessage(this.#strings, key, locale) : { message: override, language: locale };
    const said = fillMessage(found, params, locale);
    const isRtl = isRightToLeft(found.language);
    return isRtl === this.#host.matches(':dir(rtl)') ? said : isolated(said, isRtl);
  }

  hostConnected(): void {
    this.#leaveConsumer ??= this.#consumer.subscribe(() => this.#settle());
    this.#settle();
  }

  hostDisconnected(): void {
    this.#leaveConsumer?.();
    this.#leaveConsumer = undefined;
  }

  #settle(): void {
    const before = this.#locale;
    this.#locale = undefined;
    if (this.locale !== before) this.#host.requestUpdate();
  }

  #readOverrides(): ReadonlyMap<string, Message> {
    const given = (this.#host as { strings?: unknown }).strings ?? this.#host.getAttribute('strings');
    if (given !== this.#given) {
      this.#given = given;
      this.#overrides = this.#check(typeof given === 'string' ? fromJson(given) : given);
    }
    return this.#overrides;
  }

  #check(given: unknown): ReadonlyMap<string, Message> {
    const accepted = new Map<string, Message>();
    if (typeof given !== 'object' || given === null) return accepted;
    for (const [key, value] of Object.entries(given)) {
      if (Object.hasOwn(this.#strings.en, key) && isMessage(value)) accepted.set(key, value);
      else this.#complain(key);
    }
    return accepted;
  }

  #complain(key: string): void {
    const tag = this.#host.localName;
    const keys = Object.keys(this.#strings.en);
    tellDeveloper(
      'warn',
      keys.includes(key)
        ? `<${tag}> takes text for its string "${key}", or plural forms with at least "other"`
        : `<${tag}> has no string "${key}". Its strings are ${keys.join(', ')}`,
    );
  }
}
