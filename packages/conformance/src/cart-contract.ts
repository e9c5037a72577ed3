import type { Cart, CartLineCommand } from '@selfcare/core';
import type { AdapterUnderTest, ContractTest, Orderable } from './adapter-contract.js';
import { must, orderables, patient, refused } from './contract-check.js';

const add = ({ id, name }: Orderable, key: string, more: Partial<CartLineCommand> = {}): CartLineCommand => ({
  action: 'add', offeringId: id, name, quantity: 1, key, ...more,
});

const shape = ({ lines }: Cart): string => JSON.stringify(lines.map(({ id, quantity }) => [id, quantity]));

function mustHold(cart: Cart, ...lines: readonly (readonly [string, number])[]): void {
  must(`answer with the whole cart as it is to be: ${JSON.stringify(lines)}`, shape(cart) === JSON.stringify(lines), JSON.parse(shape(cart)));
}

/** What every cart port must do. */
export function cartContract(adapter: AdapterUnderTest, test: ContractTest): void {
  test('nothing is made for looking, and a first line begins a cart', async (opened) => {
    const { cart } = opened.backend;
    if (!cart) return;
    const [one] = await orderables(adapter, opened);
    must('have no cart before anything is put into one', (await cart.load(undefined, patient())) === undefined);
    const made = await cart.putLine(undefined, add(one, 'key-1'), patient());
    mustHold(made, ['key-1', 1]);
    must('name the offering of a line', made.lines[0]?.offeringId === one.id, made.lines[0]);
    const again = await cart.load(made.id, patient());
    must('find the cart again by its id', again?.id === made.id && shape(again) === shape(made), again);
  });

  test('quantities are absolute: what comes twice changes nothing, and other lines stay as they are', async (opened) => {
    const { cart } = opened.backend;
    if (!cart) return;
    const [one, other] = await orderables(adapter, opened);
    const first = await cart.putLine(undefined, add(one, 'key-1'), patient());
    mustHold(await cart.putLine(first.id, add(one, 'key-1'), patient()), ['key-1', 1]);
    const second = await cart.putLine(first.id, add(other, 'key-2'), patient());
    mustHold(second, ['key-1', 1], ['key-2', 1]);
    const three = add(one, 'unused', { lineId: 'key-1', quantity: 3 });
    const changed = await cart.putLine(second.id, three, patient());
    mustHold(changed, ['key-1', 3], ['key-2', 1]);
    mustHold(await cart.putLine(changed.id, three, patient()), ['key-1', 3], ['key-2', 1]);
  });

  test('a quantity of 0 takes a line out, and out of an empty cart nothing', async (opened) => {
    const { cart } = opened.backend;
    if (!cart) return;
    const [one, other] = await orderables(adapter, opened);
    const { id } = await cart.putLine(undefined, add(one, 'key-1'), patient());
    const both = await cart.putLine(id, add(other, 'key-2'), patient());
    const left = await cart.putLine(both.id, add(one, 'unused', { lineId: 'key-1', quantity: 0 }), patient());
    mustHold(left, ['key-2', 1]);
    mustHold(await cart.putLine(left.id, add(one, 'unused', { lineId: 'key-1', quantity: 0 }), patient()), ['key-2', 1]);
    mustHold(await cart.putLine(left.id, add(other, 'unused', { lineId: 'key-2', quantity: 0 }), patient()));
  });

  test('a cart that is thrown away is gone, and may be thrown away twice', async (opened) => {
    const { cart } = opened.backend;
    if (!cart) return;
    const [one] = await orderables(adapter, opened);
    const { id } = await cart.putLine(undefined, add(one, 'key-1'), patient());
    await cart.discard(id, patient());
    await cart.discard(id, patient());
    must('have no cart that was thrown away', (await cart.load(id, patient())) === undefined);
    await refused('when a line is to go into a cart that is gone', cart.putLine(id, add(one, 'key-2'), patient()), 'not-found');
  });

  test('totals say what they are of, and are the back end’s own', async (opened) => {
    const { cart } = opened.backend;
    if (!cart) return;
    const [one] = await orderables(adapter, opened);
    const { totals } = await cart.putLine(undefined, add(one, 'key-1'), patient());
    if (!totals) return;
    must('not say that its own totals are estimated', !totals.estimated);
    const amounts = [...totals.dueToday, ...totals.firstBill, ...totals.perPeriod.flatMap(({ steps }) => steps.map(({ amount }) => amount))];
    const inexact = amounts.find(({ amount }) => !Number.isSafeInteger(amount));
    must('give exact amounts, whole in their scale', inexact === undefined, inexact);
  });
}
