import { categoryPath, childrenOf, topCategories, type CatalogueState, type Category } from '@selfcare/core';
import { skeleton } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

/** The shelves as navigation: the top ones, and below them those in the chosen one. Nothing where there are none to choose from. */
export function categoryNav(state: CatalogueState, words: CatalogueBrowserWords, onChoose: (id: string | undefined) => void): TemplateResult | typeof nothing {
  const top = topCategories(state);
  if (!top.length) return nothing;
  const path = categoryPath(state);
  const [chosen] = path;
  const inner = chosen ? childrenOf(state, chosen.id) : [];
  const standing = (id: string | undefined): 'page' | 'true' | undefined => {
    if (id === state.categoryId) return 'page';
    return path.some((category) => category.id === id) ? 'true' : undefined;
  };
  const item = ({ id, name }: Partial<Pick<Category, 'id'>> & Pick<Category, 'name'>): TemplateResult =>
    html`<li><button class="category" part="category" type="button" aria-current=${standing(id) ?? nothing} @click=${() => onChoose(id)}><bdi>${name}</bdi></button></li>`;
  return html`<nav class="categories" part="categories" aria-label=${words.say('categories')}>
    <ul role="list">
      ${item({ name: words.say('all') })} ${top.map(item)}
    </ul>
    ${chosen && inner.length
      ? html`<ul class="subcategories" role="list" aria-label=${words.say('subcategories', { category: chosen.name })}>
          ${inner.map(item)}
        </ul>`
      : nothing}
  </nav>`;
}

const skeletons = 6;

/** The navigation's shape before the shelves are here. */
export function categoryNavSkeleton(): TemplateResult {
  return html`<div class="categories waits" aria-hidden="true">
    <ul>
      ${Array.from({ length: skeletons }, () => html`<li class="category-skeleton">${skeleton('block')}</li>`)}
    </ul>
  </div>`;
}
