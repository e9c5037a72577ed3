import { adapterContract, type OpenedAdapter, type WireFailure } from '@selfcare/conformance';
import { tmfV4, tmfV5 } from '@selfcare/adapters/tmf';
import { withUnsupported } from '../../packages/core/src/unsupported.js';
import { expect } from '@open-wc/testing';
import { aCartPort, aCataloguePort, anOrderPort } from '../support/session.js';
import { maya, openSimulated } from '../adapters/tmf/simulated-bss.js';
import { patient } from '../adapters/tmf/tmf-host.js';
import { declarePriceListContract } from '../../stories/guides/price-list-contract.js';

const failing: Readonly<Record<WireFailure, () => Response | Promise<Response>>> = {
  'no server': () => Promise.reject(new TypeError('Failed to fetch')),
  'a page in place of the API': () => new Response('<!doctype html><p>Sign in', { headers: { 'Content-Type': 'text/html' } }),
  'broken JSON': () => new Response('[{"id":', { headers: { 'Content-Type': 'application/json' } }),
  '401': () => Response.json({ code: '60', reason: 'Expired' }, { status: 401 }),
  '403': () => Response.json({ code: '60', reason: 'No' }, { status: 403 }),
  '429': () => Response.json({ code: '60', reason: 'Slower' }, { status: 429, headers: { 'Retry-After': '3' } }),
  '503': () => Response.json({ code: '60', reason: 'Down' }, { status: 503 }),
};

for (const profile of [tmfV4, tmfV5]) {
  adapterContract(`the TMF adapter with ${profile.name}`, {
    open() {
      let failure: WireFailure | undefined;
      const { backend } = openSimulated({
        customer: maya,
        options: { profile, idempotentCreate: true },
        interfere: async (request, pass) => (failure ? failing[failure]() : pass(request)),
      });
      return { backend, fail: (how) => void (failure = how) };
    },
  }, { describe, it });
}

declarePriceListContract({ describe, it });

/** The titles of the tests that an adapter does not stand. */
async function failuresOf(open: () => OpenedAdapter): Promise<readonly string[]> {
  const tests: [string, () => Promise<void>][] = [];
  const runner = { describe: (_title: string, body: () => void) => body(), it: (title: string, test: () => Promise<void>) => void tests.push([title, test]) };
  const two = [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }] as const;
  adapterContract('a sloppy adapter', { open, offerings: two }, runner);
  const ends = await Promise.all(tests.map(async ([title, test]) => test().then(() => [], (error: Error) => [`${title}: ${error.message}`])));
  return ends.flat();
}

describe('the contract of an adapter', () => {
  it('asks nothing of ports that an adapter does not have', async () => {
    expect(await failuresOf(() => ({ backend: { key: 'none' } }))).to.deep.equal([]);
  });

  it('finds out an adapter that believes what it sent, forgets what it promised, and lets the wire out', async () => {
    const failures = await failuresOf(() => {
      let broken = false;
      const fail = (): void => void (broken = true);
      const catalogue = aCataloguePort({
        getOffering: (id) => (id === 'x' ? new Promise(() => undefined) : aCataloguePort().getOffering(id, patient)),
        listOfferings: () => (broken ? Promise.reject(new TypeError('fetch failed')) : aCataloguePort().listOfferings({ offset: 0, limit: 1 }, patient)),
      });
      return { backend: { ...withUnsupported({ key: 'sloppy' }), catalogue, cart: aCartPort(), orders: anOrderPort(), capabilities: { findByExternalId: true } }, fail };
    });
    const said = (title: RegExp, what: RegExp): boolean => failures.some((failure) => title.test(failure) && what.test(failure));
    expect(said(/offering that it does not hold/, /must throw a BackendProblem for an offering/), failures.join('\n')).to.equal(true);
    expect(said(/its shelves/, /./)).to.equal(false);
    expect(said(/quantities are absolute/, /must answer with the whole cart as it is to be/)).to.equal(true);
    expect(said(/thrown away is gone/, /must throw a BackendProblem when a line is to go into a cart that is gone/)).to.equal(true);
    expect(said(/found by the intent/, /must find an order by its intent/)).to.equal(true);
    expect(said(/no server/, /must throw a BackendProblem from listOfferings.*TypeError/)).to.equal(true);
    expect(said(/nobody waits/, /must not keep getOffering waiting/)).to.equal(true);
  });
});
