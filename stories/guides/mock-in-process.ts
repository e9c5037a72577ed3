import { tmf } from '@selfcare/adapters/tmf';
import { createBrowserPlatform } from '@selfcare/browser';
import { cartStore, createSession } from '@selfcare/core';
import { createInProcessFetch, createSimulator } from '@selfcare/mocks';

const simulator = createSimulator({
  seed: 7,
  latency: { min: 50, max: 400 },
  // the first two changes of the cart fail
  faults: [{ kind: 'T24-503', match: 'PATCH /shoppingCart/*', times: 2 }],
});

const session = createSession({
  backend: tmf({ base: '/tmf-api', fetch: createInProcessFetch(simulator) }),
  platform: createBrowserPlatform(),
});

await session.use(cartStore).add({ id: 'mobile-go-20gb', name: 'Go 20 GB' });
console.log(simulator.inspect().carts, simulator.inspect().requests);
simulator.reset();
