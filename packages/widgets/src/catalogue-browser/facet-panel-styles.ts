import { css } from 'lit';

/** Goes with `facetPanel` and `chosenFilters`. */
export const facetStyles = css`
  .filters > summary {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    inline-size: fit-content;
    min-block-size: calc(2.5em * var(--_density));
    font-weight: var(--_font-weight-strong);
    cursor: pointer;
  }

  .filters > summary::-webkit-details-marker {
    display: none;
  }

  .filters[open] > summary > .icon {
    transform: scaleY(-1);
  }

  /* below shelves whose number is not known yet it would move */
  .side:has(> .categories[aria-hidden]) > .filters {
    visibility: hidden;
  }

  .facets {
    display: grid;
    gap: var(--_space-5) var(--_space-6);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    padding-block: var(--_space-2);
  }

  .facets[aria-busy='true'] {
    opacity: 0.75;
  }

  .facet {
    min-inline-size: 0;
  }

  .facet > legend {
    padding: 0 0 var(--_space-1);
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-strong);
  }

  .facet-value {
    display: flex;
    gap: var(--_space-2);
    align-items: start;
    padding-block: 0.25em;
    font-size: 0.9em;
    cursor: pointer;
  }

  .facet-value > input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0.15em 0 0;
    accent-color: var(--_color-accent);
  }

  .facet-label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .facet-note {
    font-size: var(--_font-size-small);
  }

  .facet-count {
    font-variant-numeric: tabular-nums;
  }

  .facet-value.barren {
    color: var(--_color-text-muted);
    cursor: default;
  }

  .chosen-filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .chosen-filters .category {
    max-inline-size: 100%;
    font-size: 0.9em;
  }
`;
