import { css, html, type TemplateResult } from 'lit';

const paths = {
  search: 'M10.75 17.5a6.75 6.75 0 1 0 0-13.5 6.75 6.75 0 0 0 0 13.5ZM15.6 15.6 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  plus: 'M12 5.5v13M5.5 12h13',
  minus: 'M5.5 12h13',
  cart: 'M3 4h2.2l2.3 11h10.3l2.2-8H6M9.5 20a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM16.5 20a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z',
  remove: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.2 10.5v5.5M13.8 10.5v5.5',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  forward: 'M9.5 5.5 16 12l-6.5 6.5',
  down: 'M5.5 9.5 12 16l6.5-6.5',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 11v5.2M12 7.8v.2',
  caution: 'M12 4 3 19.5h18L12 4ZM12 10v4.5M12 16.8v.2',
  critical: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7l5-5ZM12 8v5M12 15.8v.2',
  positive: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM8 12.3l2.8 2.8L16 9.6',
  unknown: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM9.6 9.6A2.5 2.5 0 1 1 12 12.8v.9M12 16.2v.2',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  again: 'M19.5 11A7.5 7.5 0 1 0 18 16.5M19.5 5v6h-6',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20c.8-3.4 3.8-5.2 7.5-5.2s6.7 1.8 7.5 5.2',
  parcel: 'M12 3.5 4 7.7v8.6l8 4.2 8-4.2V7.7L12 3.5ZM4 7.7l8 4.3 8-4.3M12 12v8.5M8 5.6l8 4.3',
  calendar: 'M4.5 6.5h15v13h-15v-13ZM4.5 10.5h15M8.5 4v4M15.5 4v4',
  document: 'M6.5 3.5h7.5l4 4v13h-11.5v-17ZM13.5 3.5v4.5H18M9.5 12.5h5M9.5 16h5',
  edit: 'm5 19 .8-3.7L15.6 5.5l2.9 2.9-9.8 9.8L5 19ZM13.5 7.6l2.9 2.9',
  picture: 'M4 5.5h16v13H4v-13ZM4 15.5l4.5-4.5 4 4 2.5-2.5 5 5M15.3 9.3v.2',
} as const;

/** The names of the drawings there are. */
export type IconName = keyof typeof paths;

const mirrored: ReadonlySet<IconName> = new Set(['back', 'forward', 'cart']);

/** A drawing of one text height in the colour of the words beside it. It is hidden from screen readers: the words say it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class=${mirrored.has(name) ? 'icon mirrored' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${paths[name]}></path></svg>`;
}

/** Goes with `icon`. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }
`;
