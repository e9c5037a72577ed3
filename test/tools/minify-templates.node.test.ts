import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyMarkup, minifySheet, withMinifiedTemplates } from '../../packages/tools/minify-templates.mjs';

test('takes the white space around blocks away, and leaves one space between words', () => {
  assert.equal(
    minifyMarkup('\n  <ul>\n    <li>\n      <span>a</span>\n      <b>c</b>\n    </li>\n  </ul>\n'),
    '<ul><li><span>a</span> <b>c</b></li></ul>',
  );
  assert.equal(minifyMarkup('<p>one\n  two</p> three'), '<p>one two</p>three');
});

test('keeps a space that somebody wrote on purpose at the end of a template', () => {
  assert.equal(minifyMarkup(' <span>hint</span>'), ' <span>hint</span>');
  assert.equal(minifyMarkup('${words} '), '${words} ');
});

test('squeezes tags, and leaves what is quoted alone', () => {
  assert.equal(minifyMarkup('<input\n  type="text"\n  title="a  >  b"\n/>'), '<input type="text" title="a  >  b" />');
});

test('leaves text alone whose white space is seen', () => {
  assert.equal(minifyMarkup('<pre>\n  a\n</pre>\n<p> </p>'), '<pre>\n  a\n</pre>\n<p> </p>');
});

test('squeezes a style sheet without changing what it says', () => {
  const sheet = `
    /* why */
    :host([hidden]) > .a, .b :hover {
      --x: var(--y, calc(1px + 0.5em));
      content: "a  /* b */ ; c";
      margin: -0.5em auto;
    }
    @container (width >= 600px) and (width < 10.5em) { .c { color: light-dark(#fff, #000); } }
  `;
  assert.equal(
    minifySheet(sheet),
    ':host([hidden])>.a,.b :hover{--x:var(--y,calc(1px + .5em));content:"a  /* b */ ; c";margin:-0.5em auto}@container (width>= 600px) and (width < 10.5em){.c{color:light-dark(#fff,#000)}}',
  );
});

test('minifies templates inside templates, and leaves expressions and all other code on their lines', () => {
  const code = ['const a = html`', '  <div>', '    ${list.map(', '      (x) => html`', '        <p>${x}</p>', '      `,', '    )}', '  </div>', '`;', 'throw new Error();'];
  const minified = withMinifiedTemplates(code.join('\n')) ?? '';
  assert.equal(minified.replace(/\n\s*/g, ''), 'const a = html`<div>${list.map((x) => html`<p>${x}</p>`,)}</div>`;throw new Error();');
  assert.equal(minified.split('\n').indexOf('throw new Error();'), 9);
});

test('knows a template by its tag and not by its looks', () => {
  assert.equal(withMinifiedTemplates('const text = `\n  html`;'), undefined);
  assert.equal(withMinifiedTemplates('const a = css`\n  .a { color: red; }\n`;'), 'const a = css`.a{color:red}`\n\n;');
});
