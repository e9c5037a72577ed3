import { readBrands } from '../../tools/tokens.mjs';
import { html, type Markup } from './html.js';

/** A look of the whole portal. */
export interface Brand {
  readonly id: string;
  readonly title: string;
}

/** The looks of the portal, its own first; `none` leaves the widgets as they are where nobody brands them. */
export const brands: readonly Brand[] = ['tern', ...readBrands().map(({ name }) => name).filter((name) => name !== 'tern'), 'none'].map((id) => ({
  id,
  title: id === 'none' ? 'Plain' : id.charAt(0).toUpperCase() + id.slice(1),
}));

/** The look that an address asks for, else the portal's own. */
export function brandAsked({ searchParams }: URL): Brand {
  return brands.find(({ id }) => id === searchParams.get('brand')) ?? brands[0]!;
}

/** The choices among the looks. */
export function brandOptions(chosen: Brand): readonly Markup[] {
  return brands.map(({ id, title }) => html`<option value="${id}"${id === chosen.id ? html` selected` : ''}>${title}</option>`);
}
