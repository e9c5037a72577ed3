/** @typedef {{ theme: 'light' | 'dark', direction: 'ltr' | 'rtl', locale: string }} Look */
/** @typedef {{ id: string, title: string, name: string }} Shown A story that was pictured. */

/** The widths of the window that every story is pictured in, in px. */
export const widths = [360, 768, 1280];

/** Every look that every story is pictured in. @type {Look[]} */
export const looks = [
  { theme: 'light', direction: 'ltr', locale: 'en-IE' },
  { theme: 'dark', direction: 'ltr', locale: 'en-IE' },
  { theme: 'dark', direction: 'rtl', locale: 'ar-AE' },
  { theme: 'light', direction: 'rtl', locale: 'ar-AE' },
];

/** What a file is called that shows a look. @param {Look} look */
export const lookName = ({ theme, direction }) => `${theme}-${direction}`;

/**
 * Where the picture of a story stands, below the folder of all pictures.
 * @param {string} id
 * @param {Look} look
 * @param {number} width
 */
export const pictureOf = (id, look, width) => `pictures/${id}-${lookName(look)}-${width}.png`;

/**
 * A page of pictures: a heading for each widget, and a row for each of its stories with one picture for each width of each look.
 * @param {Shown[]} stories
 * @param {Look[]} shown
 */
export function contactSheet(stories, shown) {
  const titles = [...new Set(stories.map(({ title }) => title))];
  const sections = titles.map((title) => {
    const rows = stories.filter((story) => story.title === title).map((story) => rowOf(story, shown));
    return `<section>\n<h2>${escaped(title)}</h2>\n${rows.join('\n')}\n</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet</title>
<style>
body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; color: #171b22; background: #e9ecf1; }
section { margin-block-end: 40px; }
article { margin-block-end: 24px; }
h3 { margin: 0 0 6px; font-size: 14px; }
div { display: flex; gap: 12px; align-items: start; overflow-x: auto; }
a { flex: none; }
img { display: block; border: 1px solid #c3c9d4; max-block-size: 900px; object-fit: cover; object-position: top; }
</style>
${sections.join('\n')}
</html>
`;
}

/**
 * @param {Shown} story
 * @param {Look[]} shown
 */
function rowOf({ id, name }, shown) {
  const pictures = shown.flatMap((look) =>
    widths.map((width) => {
      const src = escaped(pictureOf(id, look, width));
      const alt = escaped(`${name}, ${look.theme}, ${look.direction}, ${width} px`);
      return `<a href="${src}"><img src="${src}" alt="${alt}" title="${alt}" width="${Math.round(width / 2)}"></a>`;
    }),
  );
  return `<article>\n<h3>${escaped(name)}</h3>\n<div>${pictures.join('')}</div>\n</article>`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
