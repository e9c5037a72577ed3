// npm run screens [-- --built] [-- part of a story's id …]: pictures every story at each width in each look into the folder screens, with a
// contact sheet of all as a page, and of each widget as pictures.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildStorybook, builtStorybook, readStorybookIndex } from './build-storybook.mjs';
import { contactSheet, lookName, looks, pictureOf, widths } from './contact-sheet.mjs';
import { root } from './files.mjs';
import { browserArguments, findBrowser } from './find-browser.mjs';
import { serveFolder } from './serve-folder.mjs';
import { listenToStories, playStory, storiesOf } from './story-visits.mjs';

/** @typedef {import('./story-visits.mjs').Entry} Entry */
/** @typedef {import('playwright-core').Page} Page */

const folder = join(root, 'screens');

/** The tallest picture, in px: a long list shows enough by then. */
const tallest = 1_800;

/**
 * Plays the story once at each width and pictures it in every look; prints where something is wider than the window.
 * @param {Page} page
 * @param {string} base
 * @param {Entry} story
 */
async function pictureStory(page, base, story) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await playStory(page, base, story);
    for (const look of looks) {
      await page.evaluate((globals) => {
        /** @type {any} */ (globalThis).__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
      }, look);
      await page.waitForSelector(`story-stage[data-theme="${look.theme}"][dir="${look.direction}"]`);
      await page.evaluate(() => /** @type {any} */ (document.querySelector('story-stage'))?.settled.catch(() => undefined));
      await page.setViewportSize({ width, height: 80 });
      const { inner, height } = await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { inner: scrollWidth, height: scrollHeight };
      });
      if (inner > width) console.log(`${story.id} is ${inner} px wide in a window of ${width} px (${lookName(look)})`);
      await page.setViewportSize({ width, height: Math.min(height, tallest) });
      await page.screenshot({ path: join(folder, pictureOf(story.id, look, width)), animations: 'disabled' });
    }
  }
}

/**
 * Pictures all stories, four at a time since much of a story is waiting.
 * @param {import('playwright-core').Browser} browser
 * @param {string} base
 * @param {Entry[]} stories
 */
async function pictureAll(browser, base, stories) {
  const left = [...stories];
  const work = async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await listenToStories(context);
    const page = await context.newPage();
    for (let story = left.shift(); story; story = left.shift()) await pictureStory(page, base, story);
    await context.close();
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Entry[]} stories
 */
async function pictureSheets(browser, stories) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const title of new Set(stories.map((story) => story.title))) {
    for (const look of looks) {
      const own = stories.filter((story) => story.title === title);
      const name = `${title.split('/').at(-1)?.toLowerCase().replaceAll(' ', '-')}-${lookName(look)}`;
      const sheet = join(folder, `${name}.html`);
      writeFileSync(sheet, contactSheet(own, [look]));
      await page.goto(pathToFileURL(sheet).href);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      rmSync(sheet);
    }
  }
}

const words = process.argv.slice(2);
const parts = words.filter((word) => word !== '--built');
if (parts.length === words.length) await buildStorybook();
const stories = storiesOf(readStorybookIndex()).filter(({ id }) => !parts.length || parts.some((part) => id.includes(part)));
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'pictures'), { recursive: true });
const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.executablePath, args: browserArguments(found) });
const site = await serveFolder(builtStorybook);
try {
  await pictureAll(browser, site.url, stories);
  writeFileSync(join(folder, 'index.html'), contactSheet(stories, looks));
  await pictureSheets(browser, stories);
  console.log(`${stories.length} stories in ${looks.length * widths.length} pictures each: screens/index.html`);
} finally {
  await browser.close();
  await site.close();
}
