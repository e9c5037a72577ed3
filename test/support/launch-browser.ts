import { chromium, type Browser } from 'playwright-core';
import { browserArguments, findBrowser } from '../../packages/tools/find-browser.mjs';

/**
 * Starts a headless Chromium of this machine for a journey; the caller closes it. Rejects with one sentence when there is
 * none.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await findBrowser();
  return chromium.launch({ executablePath: browser.executablePath, args: browserArguments(browser) });
}
