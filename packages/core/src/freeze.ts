const frozen = new WeakSet<object>();

/** Freezes plain data to its leaves, in place, so that no reader can change what others see. Data may refer to itself. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value;
  // a host's own freeze may have stopped halfway, so being frozen is no reason to stop here
  frozen.add(Object.freeze(value));
  for (const part of Object.values(value)) if (typeof part === 'object') freezeDeep(part);
  return value;
}
