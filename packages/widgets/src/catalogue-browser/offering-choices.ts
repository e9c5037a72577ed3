import { isConfigurable, type Characteristic, type Configuration, type Offering, type OfferingPart, type PartGroup } from '@selfcare/core';
import { quantity } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

export interface ChoiceHandlers {
  readonly onValue: (path: readonly string[], name: string, value: string) => void;
  readonly onPart: (path: readonly string[], offeringId: string, quantity: number) => void;
}

interface Place extends ChoiceHandlers {
  readonly offering: Offering;
  readonly chosen: Configuration;
  readonly path: readonly string[];
  readonly words: CatalogueBrowserWords;
}

/** What a customer chooses of an offering, and inside of it of the parts that are chosen. Nothing where there is nothing to choose. */
export function offeringChoices(place: Place): TemplateResult | typeof nothing {
  const { offering } = place;
  if (!isConfigurable(offering)) return nothing;
  const { characteristics = [], partGroups = [], parts } = offering;
  return html`<div class="choices" part=${place.path.length ? 'inner-choices' : 'choices'}>
    ${characteristics.map((one) => renderCharacteristic(one, place))} ${partGroups.map((group) => renderGroup(group, place))}
    ${parts.filter(({ groupId }) => groupId === undefined).map((part) => renderPart(part, place))}
  </div>`;
}

/** Names what a blocker points at, so that its fix finds it. */
export function choiceKey(path: readonly string[], target: string): string {
  return JSON.stringify([...path, target]);
}

function renderCharacteristic({ name, values, least, most }: Characteristic, { chosen, path, words, onValue }: Place): TemplateResult {
  const wanted = chosen.characteristics.find((one) => one.name === name)?.values ?? [];
  const isOnly = most === 1 && least > 0;
  return html`<fieldset class="choice" part="choice" data-choice=${choiceKey(path, name)}>
    <legend><bdi>${name}</bdi>${howMany(least, most, words)}</legend>
    <div class="options">
      ${values.map(({ value, label }) => renderOption(label, wanted.includes(value), isOnly ? choiceKey(path, name) : undefined, () => onValue(path, name, value)))}
    </div>
  </fieldset>`;
}

function renderGroup({ id, name, least, most }: PartGroup, place: Place): TemplateResult {
  const { offering, path, words, onPart } = place;
  const members = offering.parts.filter(({ groupId }) => groupId === id);
  const isOnly = most === 1;
  const chosenOf = (offeringId: string): number => countOf(place, offeringId);
  return html`<fieldset class="choice" part="choice" data-choice=${choiceKey(path, id)}>
    <legend><bdi>${name || words.say('chooseFrom')}</bdi>${howMany(least, most, words)}</legend>
    <div class="options">
      ${members.map(({ offeringId, name: label }) => {
        const isChosen = chosenOf(offeringId) > 0;
        const mayLeave = !isOnly || least === 0;
        return renderOption(label, isChosen, isOnly && least > 0 ? choiceKey(path, id) : undefined, () => onPart(path, offeringId, isChosen && mayLeave ? 0 : 1));
      })}
    </div>
    ${members.map((part) => renderInside(part, place))}
  </fieldset>`;
}

function renderPart(part: OfferingPart, place: Place): TemplateResult | typeof nothing {
  const { offeringId, name, least, most } = part;
  const { path, words, onPart } = place;
  const count = countOf(place, offeringId);
  const inside = renderInside(part, place);
  if (least === most) {
    return inside === nothing ? nothing : html`<fieldset class="choice" part="choice"><legend><bdi>${name}</bdi></legend>${inside}</fieldset>`;
  }
  return html`<fieldset class="choice" part="choice" data-choice=${choiceKey(path, offeringId)}>
    <legend><bdi>${name}</bdi>${most > 1 ? howMany(least, most, words) : nothing}</legend>
    ${most > 1
      ? quantity({
          value: count,
          least,
          most,
          label: words.say('quantityOf', { name }),
          lessLabel: words.say('lessOf', { name }),
          moreLabel: words.say('moreOf', { name }),
          onChange: (wanted) => onPart(path, offeringId, wanted),
        })
      : html`<div class="options">${renderOption(words.say('addPart', { name }), count > 0, undefined, () => onPart(path, offeringId, count > 0 ? 0 : 1))}</div>`}
    ${inside}
  </fieldset>`;
}

/** What there is to choose of a part that is chosen. */
function renderInside({ offeringId, offering }: OfferingPart, { chosen, path, ...rest }: Place): TemplateResult | typeof nothing {
  const part = chosen.parts.find((one) => one.offeringId === offeringId);
  if (!part?.configuration || !offering) return nothing;
  return offeringChoices({ ...rest, offering, chosen: part.configuration, path: [...path, offeringId] });
}

/** Radio buttons have one `group`; a choice without one can also be taken back. */
function renderOption(label: string, isChosen: boolean, group: string | undefined, onChange: () => void): TemplateResult {
  return html`<label class="option" part="option">
    <input type=${group === undefined ? 'checkbox' : 'radio'} name=${group ?? nothing} .checked=${live(isChosen)} @change=${onChange} />
    <bdi>${label}</bdi>
  </label>`;
}

function howMany(least: number, most: number, words: CatalogueBrowserWords): TemplateResult | typeof nothing {
  if (most === 1) return nothing;
  const hint = least === most ? words.say('chooseExactly', { count: most }) : least === 0 ? words.say('chooseUpTo', { count: most }) : words.say('chooseRange', { least, most });
  return html` <span class="choice-hint muted">${hint}</span>`;
}

function countOf({ chosen }: Place, offeringId: string): number {
  return chosen.parts.find((part) => part.offeringId === offeringId)?.quantity ?? 0;
}
