import { mostPerLine, plainDigits, type CartLineView, type RemovedLine } from '@selfcare/core';
import { button, icon, notice, priceBlock, quantity, skeleton, type PriceFormat } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { lineConfiguration } from '../line-configuration.js';
import { problemWords } from '../problem-notice.js';
import type { CartWord, CartWords } from './cart-strings.js';

export interface CartLineOptions {
  readonly line: CartLineView;
  /** Without any control that changes it. */
  readonly summary: boolean;
  /** What to know of the quantity that was typed. */
  readonly note: string | undefined;
  readonly words: CartWords;
  readonly format: PriceFormat;
  readonly onChange: (quantity: number) => void;
  /** A quantity was typed that a line cannot have: what to say of it. */
  readonly onRefused: (said: string) => void;
  readonly onRemove: () => void;
}

const refusals = { least: 'leastReached', most: 'mostReached', 'no-number': 'noNumber' } as const satisfies Record<string, CartWord>;

/** One line: what it is, how many, what it costs, and how its last change went. */
export function cartLine({ line, summary, note, words, format, onChange, onRefused, onRemove }: CartLineOptions): TemplateResult {
  const { name, prices, standing } = line;
  return html`<div class="line ${standing}" part="line" data-line=${line.id}>
    <div class="line-name">
      <h3 part="line-name">${summary && line.quantity > 1 ? html`<span class="muted">${words.say('times', { count: line.quantity })}</span> ` : nothing}${name}</h3>
      ${lineConfiguration(line.configuration)}
    </div>
    <div class="line-price" part="line-price">${prices ? priceBlock(prices, format, { tax: false }) : nothing}</div>
    ${summary
      ? nothing
      : html`<div class="line-controls" part="line-controls">
          ${quantity({
            value: line.quantity,
            least: 1,
            most: mostPerLine,
            label: words.say('quantityOf', { name }),
            lessLabel: words.say('lessOf', { name }),
            moreLabel: words.say('moreOf', { name }),
            note,
            plainDigits,
            onChange,
            onRefused: (why) => onRefused(words.say(refusals[why], { count: mostPerLine })),
          })}
          ${button({ label: words.say('remove'), name: words.say('removeOf', { name }), kind: 'quiet', part: 'remove', onPress: onRemove })}
          ${standing === 'pending' ? html`<span class="line-pending muted" part="pending"><span class="spinner"></span>${words.say('pending')}</span>` : nothing}
        </div>`}
    ${renderFailure(line, words)}
  </div>`;
}

function renderFailure({ standing, problem }: CartLineView, words: CartWords): TemplateResult | typeof nothing {
  if (standing !== 'failed') return nothing;
  const reason = problem ? problemWords(problem, words).message : '';
  return html`<p class="line-failure" part="line-failure">${icon('critical')}<span>${words.say('lineFailed', { reason })}</span></p>`;
}

/** Where a line stood that was just taken out, with the way to bring it back. */
export function removedLine({ line }: RemovedLine, words: CartWords, onUndo: () => void): TemplateResult {
  const { name } = line;
  return html`<div class="line removed" part="removed" data-removed=${line.id}>
    ${notice({
      tone: 'info',
      message: words.say('removed', { name }),
      actions: button({ label: words.say('undo'), name: words.say('undoOf', { name }), part: 'undo', onPress: onUndo }),
    })}
  </div>`;
}

/** The visible lines, with those just taken out where they stood. */
export function withRemoved(lines: readonly CartLineView[], removed: readonly RemovedLine[]): readonly (CartLineView | RemovedLine)[] {
  const rows: (CartLineView | RemovedLine)[] = [...lines];
  for (const one of [...removed].sort((first, second) => first.position - second.position)) rows.splice(one.position, 0, one);
  return rows;
}

/** A cart's shape before it is here. */
export function cartSkeleton(summary: boolean): TemplateResult {
  const controls = html`<div class="line-controls"><div class="controls-skeleton">${skeleton('block')}</div></div>`;
  const line = html`<li>
    <div class="line">
      <div class="line-name">${skeleton('short')}</div>
      <div class="line-price">${skeleton('line')}${skeleton('short')}</div>
      ${summary ? nothing : controls}
    </div>
  </li>`;
  return html`<div class="cart waits" aria-hidden="true">
    <ul class="lines">
      ${line}${line}
    </ul>
    <div class="totals">${skeleton('short')}${skeleton('line')}${skeleton('line')}</div>
  </div>`;
}
