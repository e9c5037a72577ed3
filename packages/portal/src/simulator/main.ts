import { demoCustomers, identifyByBearer, type Principal } from '@selfcare/mocks';
import { startWorker } from '@selfcare/mocks/browser';

const bundles = document.querySelector<HTMLScriptElement>('script[data-then]')?.dataset.then?.split(' ') ?? [];

allowWorker('/mockServiceWorker.js');
await startWorker({ workerUrl: '/mockServiceWorker.js', keep: sessionStorage, identify });
for (const bundle of bundles) await import(/* @vite-ignore */ bundle);

/** Registering a worker needs a trusted URL: the page's default policy lets this one through and refuses every other. */
function allowWorker(url: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (asked: string) => (new URL(asked, location.href).href === new URL(url, location.href).href ? asked : undefined),
  });
}

/** The simulation runs in the page and sees no cookie: who asks is whom the page was made for, and every guest is one. */
function identify(request: Request): Principal {
  const { signOn, customerId } = document.documentElement.dataset;
  const visitor = signOn === 'cookie' ? demoCustomers.find(({ id }) => id === customerId) : identifyByBearer(request, Date.now());
  return visitor ?? { id: 'guest', name: 'Guest', kind: 'guest' };
}
