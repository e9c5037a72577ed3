import type { ReactiveController } from 'lit';
import { isolated, isRightToLeft } from './direction.js';
import { fromJson } from './json-attribute.js';
import { pageLocale, validLocale } from './locale.js';
import { SessionConsumer, type WidgetHost } from './session-consumer.js';
import { fillMessage, isMessage, type FoundMessage, type Message, type MessageParams, type Strings } from './strings.js';
import { tellDeveloper } from './tell-developer.js';
import { followTranslations, languagesOf, loadTranslations, translated } from './translations.js';

/**
 * Gives an element its words, in the language of its session or else of the page around it, as far as somebody translated them. The page overrides
 * them key by key through the element's `strings` property or, as JSON, its `strings` attribute.
 */
export class StringsController<Key extends string> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #strings: Strings<Key>;
  readonly #consumer: SessionConsumer;
  #locale: string | undefined;
  #edition = 0;
  #given: unknown;
  #overrides: ReadonlyMap<string, Message> = new Map();
  #leave: readonly (() => void)[] = [];

  constructor(host: WidgetHost, strings: Strings<Key>) {
    this.#host = host;
    this.#strings = strings;
    this.#consumer = SessionConsumer.of(host);
    host.addController(this);
  }

  /** The session's locale, else the nearest `lang`; always one that `Intl` takes. The former one while the words of a new one are loaded. */
  get locale(): string {
    return (this.#locale ??= this.#wanted());
  }

  /** Another one whenever words may be others than before, but for the element's own `strings`. */
  get edition(): number {
    return this.#edition;
  }

  /** The direction that the words are written in: that of English where nobody translated them. */
  get direction(): 'ltr' | 'rtl' {
    const [key = ''] = Object.keys(this.#strings.en);
    return isRightToLeft(this.#find(key as Key).language) ? 'rtl' : 'ltr';
  }

  /**
   * The words under that key, with the parameters put in, set apart where the text around is written in the other direction. Plain text: never to
   * be read as markup.
   */
  say(key: Key, params: MessageParams = {}): string {
    const { locale } = this;
    const override = this.#readOverrides().get(key);
    const found = override === undefined ? this.#find(key) : { message: override, language: locale };
    const said = fillMessage(found, params, locale);
    const isRtl = isRightToLeft(found.language);
    return isRtl === this.#host.matches(':dir(rtl)') ? said : isolated(said, isRtl);
  }

  hostConnected(): void {
    if (!this.#leave.length) {
      this.#leave = [this.#consumer.subscribe(() => void this.#settle()), followTranslations(() => this.#onTranslations())];
    }
    void this.#settle();
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  /** The message in the nearest language that has it (`de-AT`, `de`, `en`). */
  #find(key: Key): FoundMessage {
    const { name, en } = this.#strings;
    for (const language of languagesOf(this.locale)) {
      const message = translated(name, key, language);
      if (message !== undefined) return { message, language };
    }
    return { message: translated(name, key, 'en') ?? en[key], language: 'en' };
  }

  #wanted(): string {
    return validLocale(this.#consumer.session?.state.locale) ?? pageLocale(this.#host);
  }

  async #settle(): Promise<void> {
    const wanted = this.#wanted();
    const loading = loadTranslations(wanted);
    if (this.#locale !== undefined && loading) await loading;
    if (wanted !== this.#wanted() || wanted === this.#locale) return;
    this.#locale = wanted;
    this.#renew();
  }

  #onTranslations(): void {
    this.#renew();
    void this.#settle();
  }

  #renew(): void {
    this.#edition += 1;
    this.#host.requestUpdate();
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
