import type { Channel } from '../platform.js';

/** One tab tells the others that a cart has become an order. Opaque ids only. */
export interface OrderNotice {
  readonly cartKey: string;
  readonly orderId: string;
}

const topic = 'order';

export function tellOfOrder(channel: Channel, notice: OrderNotice): void {
  channel.post(topic, JSON.stringify(notice));
}

/** Calls `listener` for each order of another tab, until what it returns is called; what is no such notice is not heard. */
export function onOrderElsewhere(channel: Channel, listener: (notice: OrderNotice) => void): () => void {
  return channel.subscribe(topic, (text) => {
    const notice = parse(text);
    if (notice) listener(notice);
  });
}

function parse(text: string): OrderNotice | undefined {
  try {
    const { cartKey, orderId } = JSON.parse(text) as Partial<Record<keyof OrderNotice, unknown>>;
    return typeof cartKey === 'string' && typeof orderId === 'string' ? { cartKey, orderId } : undefined;
  } catch {
    return undefined;
  }
}
