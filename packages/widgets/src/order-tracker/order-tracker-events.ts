/** A customer opened one order. It holds the order's id and nothing personal. */
export class OrderOpenedEvent extends Event {
  static readonly type = 'selfcare-order-opened';

  /** As the back end writes it. */
  readonly orderId: string;

  constructor(orderId: string) {
    super(OrderOpenedEvent.type, { bubbles: true, composed: true });
    this.orderId = orderId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-order-opened': OrderOpenedEvent;
  }
}
