import type { Routing } from './platform.js';

/** The routing of a session that the page named: its places stand in the address as `<id>.<name>`, apart from those of other sessions. */
export function routingOf(sessionId: string, routing: Routing): Routing {
  const own = (name: string): string => `${sessionId}.${name}`;
  return {
    read: (name) => routing.read(own(name)),
    write: (values, options) => routing.write(Object.fromEntries(Object.entries(values).map(([name, value]) => [own(name), value])), options),
    subscribe: (listener) => routing.subscribe(listener),
    nameOf: (name) => routing.nameOf?.(own(name)) ?? own(name),
  };
}
