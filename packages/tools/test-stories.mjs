// Builds Storybook and plays every story of it: it renders, axe finds nothing, the console says no error. Every page opens. Each token and each part that
// is documented changes something in one of the stories.
import { chromium } from 'playwright-core';
import { analyze } from './analyze.mjs';
import { buildStorybook, builtStorybook, readStorybookIndex } from './build-storybook.mjs';
import { browserArguments, findBrowser } from './find-browser.mjs';
import { describeLook, documentedLook, probeLook } from './look-probe.mjs';
import { serveFolder } from './serve-folder.mjs';
import { docsOf, listenToStories, playStory, storiesOf } from './story-visits.mjs';
import { emptyTally, handOver, inWords } from './tally.mjs';
import { readTokens } from './tokens.mjs';

/** @typedef {import('./story-visits.mjs').Entry} Entry */

/**
 * Plays all entries, four at a time since much of a story is waiting, and prints what is wrong with each.
 * @param {import('playwright-core').Browser} browser
 * @param {string} base
 * @param {Entry[]} entries
 * @param {import('./look-probe.mjs').Look} unseen loses what some entry shows
 */
async function playAll(browser, base, entries, unseen) {
  const tally = emptyTally();
  const left = [...entries];
  const work = async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1000, height: 800 } });
    await listenToStories(context);
    const page = await context.newPage();
    for (let entry = left.shift(); entry; entry = left.shift()) {
      const wrong = await playStory(page, base, entry);
      if (entry.type === 'story') await probeLook(page, unseen);
      tally[wrong.length ? 'failed' : 'passed'] += 1;
      if (wrong.length) console.log(`✗ ${entry.title} › ${entry.name} (${entry.id})\n    ${wrong.join('\n    ')}`);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return tally;
}

/**
 * Counts as one test that every token and part shows somewhere.
 * @param {import('./look-probe.mjs').Look} unseen
 * @param {import('./tally.mjs').Tally} tally
 */
function checkLook(unseen, tally) {
  const missing = describeLook(unseen);
  tally[missing.length ? 'failed' : 'passed'] += 1;
  console.log([`${missing.length ? '✗' : '✓'} every documented token and part changes something`, ...missing].join('\n    '));
}

/** @param {string[]} words `--built` plays what is built already; any other word is a part of the ids to play. */
async function testStories(words) {
  const parts = words.filter((word) => word !== '--built');
  if (parts.length === words.length) await buildStorybook();
  const index = readStorybookIndex();
  const chosen = (/** @type {Entry[]} */ entries) => entries.filter(({ id }) => !parts.length || parts.some((part) => id.includes(part)));
  const stories = chosen(storiesOf(index));
  const pages = chosen(docsOf(index));
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: browserArguments(found) });
  // below a path, because a Storybook is to open from any place of any host
  const site = await serveFolder(builtStorybook, { path: '/some/place/' });
  try {
    const unseen = documentedLook(readTokens(), (await analyze()).manifest);
    const tally = await playAll(browser, site.url, [...stories, ...pages], unseen);
    if (!parts.length) checkLook(unseen, tally);
    console.log(`${stories.length} stories and ${pages.length} pages: ${inWords(tally)}`);
    return tally;
  } finally {
    await browser.close();
    await site.close();
  }
}

try {
  const tally = await testStories(process.argv.slice(2));
  handOver(tally);
  process.exitCode = tally.failed || !tally.passed ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
