// npm run screens [-- --built] [-- part of an id …]: pictures every story and every page of the portal at each width in each look into the folder screens,
// with a contact sheet of all as a page, and of each widget as pictures. A page of the portal has the id portal-<name>.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildStorybook, builtStorybook, readStorybookIndex } from './build-storybook.mjs';
import { contactSheet, lookName, looks, pictureOf, widths } from './contact-sheet.mjs';
import { root } from './files.mjs';
import { browserArguments, findBrowser } from './find-browser.mjs';
import { addressIn, becomeCustomer, portalPages, startPortal } from './portal-pages.mjs';
import { serveFolder } from './serve-folder.mjs';
import { listenToStories, playStory, storiesOf } from './story-visits.mjs';

/** @typedef {import('./story-visits.mjs').Entry} Entry */
/** @typedef {import('./contact-sheet.mjs').Look} Look */
/** @typedef {import('./contact-sheet.mjs').Shown} Shown */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

const folder = join(root, 'screens');

/** The tallest picture, in px: a long list shows enough by then. */
const tallest = 1_800;

/** How many stories one picture of a contact sheet shows. */
const storiesOfASheet = 6;

/**
 * Pictures what the page shows, as tall as it is; prints where something is wider than the window.
 * @param {Page} page
 * @param {string} id
 * @param {Look} look
 * @param {number} width
 */
async function picture(page, id, look, width) {
  await page.setViewportSize({ width, height: 80 });
  const { inner, height } = await page.evaluate(async () => {
    // what follows its own width draws anew a frame after it has changed, and what is in it may do so after that
    for (let frames = 0; frames < 4; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { inner: scrollWidth, height: scrollHeight };
  });
  if (inner > width) console.log(`${id} is ${inner} px wide in a window of ${width} px (${lookName(look)})`);
  await page.setViewportSize({ width, height: Math.min(height, tallest) });
  await page.screenshot({ path: join(folder, pictureOf(id, look, width)), animations: 'disabled' });
}

/**
 * Plays the story once in each direction of writing, since a direction begins it anew, and pictures it at every width in every theme.
 * @param {Page} page
 * @param {string} base
 * @param {Entry} story
 */
async function pictureStory(page, base, story) {
  for (const direction of new Set(looks.map((look) => look.direction))) {
    const own = looks.filter((look) => look.direction === direction);
    await page.setViewportSize({ width: 1280, height: 800 });
    const wrong = await playStory(page, base, story, { ...own[0], 'a11y.manual': '!true' });
    if (wrong.length) console.log(`${story.id} (${direction}):\n    ${wrong.join('\n    ')}`);
    for (const look of own) {
      await page.evaluate((globals) => {
        /** @type {any} */ (globalThis).__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
      }, look);
      await page.waitForSelector(`story-stage[data-theme="${look.theme}"][dir="${look.direction}"]`);
      for (const width of widths) await picture(page, story.id, look, width);
    }
  }
}

/**
 * Pictures all stories, four at a time since much of a story is waiting.
 * @param {Browser} browser
 * @param {Entry[]} stories
 */
async function pictureStories(browser, stories) {
  if (!stories.length) return;
  const site = await serveFolder(builtStorybook);
  const left = [...stories];
  const work = async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await listenToStories(context);
    const page = await context.newPage();
    for (let story = left.shift(); story; story = left.shift()) await pictureStory(page, site.url, story);
    await context.close();
  };
  await Promise.all(Array.from({ length: 4 }, work)).finally(site.close);
}

/**
 * Pictures pages of the portal, a guest's and a customer's each in a visit of their own.
 * @param {Browser} browser
 * @param {typeof portalPages} pages
 */
async function picturePortal(browser, pages) {
  if (!pages.length) return;
  const portal = await startPortal();
  try {
    const visit = async (/** @type {string} */ visitor) => {
      const context = await browser.newContext({ baseURL: portal.url, reducedMotion: 'reduce' });
      const page = await context.newPage();
      if (visitor === 'customer') await becomeCustomer(page);
      for (const shown of pages.filter(({ as }) => as === visitor)) await picturePortalPage(page, shown);
      await context.close();
    };
    await Promise.all([...new Set(pages.map((page) => page.as))].map(visit));
  } finally {
    portal.stop();
  }
}

/**
 * @param {Page} page
 * @param {(typeof portalPages)[number]} shown
 */
async function picturePortalPage(page, { id, path }) {
  for (const look of looks) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' });
    await page.goto('about:blank');
    await page.goto(addressIn(path, look));
    await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
    await page.waitForLoadState('networkidle');
    for (const width of widths) await picture(page, id, look, width);
  }
}

/**
 * Pictures the sheet of each widget in each look, a few stories at a time: a browser pictures no page of any height.
 * @param {Browser} browser
 * @param {Shown[]} shown
 */
async function pictureSheets(browser, shown) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const title of new Set(shown.map((one) => one.title))) {
    const left = shown.filter((one) => one.title === title);
    for (let number = 1; left.length; number += 1) {
      const own = left.splice(0, storiesOfASheet);
      for (const look of looks) {
        const name = `${title.toLowerCase().replace(/^widgets./, '').replaceAll(/\W+/g, '-')}-${lookName(look)}-${number}`;
        const sheet = join(folder, `${name}.html`);
        writeFileSync(sheet, contactSheet(own, [look]));
        await page.goto(pathToFileURL(sheet).href);
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
        rmSync(sheet);
      }
    }
  }
}

const words = process.argv.slice(2);
const parts = words.filter((word) => word !== '--built');
const isChosen = (/** @type {{ id: string }} */ { id }) => !parts.length || parts.some((part) => id.includes(part));
const pages = portalPages.filter(isChosen);
if (parts.length === words.length) await buildStorybook();
const stories = storiesOf(readStorybookIndex()).filter(isChosen);
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'pictures'), { recursive: true });
const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.executablePath, args: browserArguments(found) });
try {
  await pictureStories(browser, stories);
  await picturePortal(browser, pages);
  const shown = [...pages, ...stories];
  writeFileSync(join(folder, 'index.html'), contactSheet(shown, looks));
  await pictureSheets(browser, shown);
  console.log(`${stories.length} stories and ${pages.length} pages of the portal in ${looks.length * widths.length} pictures each: screens/index.html`);
} finally {
  await browser.close();
}
