import type { Random } from '@selfcare/core';

/** Ids from the browser's cryptographic source, also on an insecure origin, where `crypto.randomUUID` is missing. */
export function createRandom(source: Pick<Crypto, 'getRandomValues'> & Partial<Pick<Crypto, 'randomUUID'>> = crypto): Random {
  return {
    id: () => source.randomUUID?.() ?? uuidFrom(source.getRandomValues(new Uint8Array(16))),
    number: () => Math.random(),
  };
}

/** A version 4 UUID (RFC 9562, section 5.4) of 16 random bytes. */
function uuidFrom(bytes: Uint8Array): string {
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte));
  const digits = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
