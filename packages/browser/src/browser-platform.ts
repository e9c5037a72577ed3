import type { Platform } from '@selfcare/core';
import { createChannel } from './channel.js';
import { createClock } from './clock.js';
import { createJournal, createTabJournal } from './journal.js';
import { createLocks } from './locks.js';
import { createOnline } from './online.js';
import { createRandom } from './random.js';
import { hashRouting } from './routing.js';
import { createVisibility } from './visibility.js';

/** Core's platform on the web. A port given in `ports`, such as the host's own routing, takes the place of the browser's. */
export function createBrowserPlatform(ports: Partial<Platform> = {}): Platform {
  return {
    clock: ports.clock ?? createClock(),
    random: ports.random ?? createRandom(),
    locks: ports.locks ?? createLocks(),
    journal: ports.journal ?? createJournal(),
    tabJournal: ports.tabJournal ?? createTabJournal(),
    channel: ports.channel ?? createChannel(),
    visibility: ports.visibility ?? createVisibility(),
    online: ports.online ?? createOnline(),
    routing: ports.routing ?? hashRouting(),
  };
}
