import { startWorker } from '@selfcare/mocks/browser';

const bundles = document.querySelector<HTMLScriptElement>('script[data-then]')?.dataset.then?.split(' ') ?? [];

allowWorker('/mockServiceWorker.js');
await startWorker({ workerUrl: '/mockServiceWorker.js', keep: sessionStorage });
for (const bundle of bundles) await import(/* @vite-ignore */ bundle);

/** Registering a worker needs a trusted URL: the page's default policy lets this one through and refuses every other. */
function allowWorker(url: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (asked: string) => (new URL(asked, location.href).href === new URL(url, location.href).href ? asked : undefined),
  });
}
