/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ id: string, title: string, name: string, type: 'story' | 'docs', tags?: string[] }} Entry One line of a Storybook's index. */
/** @typedef {{ type: string, status: string, result?: { violations?: Violation[] } }} Report */
/** @typedef {{ id: string, help: string, nodes: { target: unknown[], html: string }[] }} Violation */
/** @typedef {{ errors: string[], reports: Report[], expectsError?: string }} Ending How a story ended, as it tells itself. */

/** How long a story may take, in ms. */
const patience = 60_000;

/**
 * The stories of a built Storybook that are to be played, in their order, by its `index.json`.
 * @param {{ entries: Record<string, Entry> }} index
 */
export function storiesOf({ entries }) {
  return Object.values(entries).filter(({ type, tags = [] }) => type === 'story' && !tags.includes('!test'));
}

/**
 * The pages of a built Storybook that are written and not played.
 * @param {{ entries: Record<string, Entry> }} index
 */
export function docsOf({ entries }) {
  return Object.values(entries).filter(({ type }) => type === 'docs');
}

/**
 * Has every page of the context keep how its story ends: it may end before anybody can ask.
 * @param {BrowserContext} context
 */
export async function listenToStories(context) {
  await context.addInitScript(() => {
    /** @type {any} */
    const page = globalThis;
    /** @type {{ errors: string[], reports: unknown[], expectsError?: string }} */
    const ending = { errors: [], reports: [] };
    const words = (/** @type {any} */ thrown) => String(thrown?.message ?? thrown?.description ?? JSON.stringify(thrown));
    page.storyEnded = new Promise((resolve) => {
      /** @type {any} */
      let channel;
      const listen = () => {
        channel.on('storyPrepared', (/** @type {any} */ { parameters }) => (ending.expectsError = parameters.expectsError));
        for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'configError', 'playFunctionThrewException'])
          channel.on(event, (/** @type {unknown} */ thrown) => {
            ending.errors.push(`${event}: ${words(thrown)}`);
            if (event !== 'playFunctionThrewException') resolve(ending);
          });
        for (const event of ['storyFinished', 'docsRendered'])
          channel.on(event, (/** @type {any} */ told) => {
            ending.reports = JSON.parse(JSON.stringify(told?.reporters ?? []));
            resolve(ending);
          });
      };
      Object.defineProperty(page, '__STORYBOOK_ADDONS_CHANNEL__', {
        configurable: true,
        get: () => channel,
        set(given) {
          channel = given;
          listen();
        },
      });
    });
  });
}

/**
 * Plays one entry of the Storybook at `base` to its end and answers with what is wrong, one line each: what it threw, what axe found and what
 * the console said as an error, but for what the story expects.
 * @param {Page} page of a context that listens to stories
 * @param {string} base
 * @param {Pick<Entry, 'id' | 'type'>} entry
 * @param {Record<string, string>} [globals]
 * @returns {Promise<string[]>}
 */
export async function playStory(page, base, { id, type }, globals = {}) {
  /** @type {string[]} */
  const logged = [];
  const onConsole = (/** @type {import('playwright-core').ConsoleMessage} */ message) => {
    if (message.type() === 'error') logged.push(message.text());
  };
  const onError = (/** @type {Error} */ error) => logged.push(String(error));
  // what the entry before still has to say is its own
  await page.goto('about:blank');
  page.on('console', onConsole).on('pageerror', onError);
  try {
    const chosen = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
    await page.goto(`${base}iframe.html?id=${id}&viewMode=${type}&globals=${chosen.join(';')}`);
    const ending = /** @type {Ending | undefined} */ (
      await Promise.race([
        page.evaluate(() => /** @type {any} */ (globalThis).storyEnded),
        new Promise((resolve) => setTimeout(resolve, patience).unref()),
      ])
    );
    return ending ? wrongWith(ending, logged) : [`It did not come to its end within ${patience / 1000} s.`];
  } catch (error) {
    return [String(error)];
  } finally {
    page.off('console', onConsole).off('pageerror', onError);
  }
}

/**
 * What is wrong with a story that ended so and whose console said `logged` as errors. A story that expects an error must have one.
 * @param {Ending} ending
 * @param {string[]} logged
 */
export function wrongWith({ errors, reports, expectsError }, logged) {
  const expected = expectsError === undefined ? undefined : new RegExp(expectsError);
  const unexpected = logged.filter((line) => !expected?.test(line));
  return [
    ...errors,
    ...unexpected.map((line) => `the console says: ${line}`),
    ...(expected && unexpected.length === logged.length ? [`the console does not say: ${expectsError}`] : []),
    ...reports.filter(({ status }) => status === 'failed').flatMap(({ type, result }) => describeReport(type, result?.violations)),
  ];
}

/**
 * @param {string} type
 * @param {Violation[]} [violations]
 */
function describeReport(type, violations = []) {
  if (!violations.length) return [`${type} failed`];
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, html }) => `${target.flat().join(' ')} ${html.slice(0, 160)}`);
    return `axe: ${id}: ${help}\n    ${places.join('\n    ')}`;
  });
}
