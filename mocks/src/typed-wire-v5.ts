/** A JSON object of the wire. */
export type WireObject = Readonly<Record<string, unknown>>;

/** Of an attribute: what one thing in it is called in v5, or how it is written there. Attributes that are not named stay as they are. */
export type ShapeV5 = Readonly<Record<string, string | ((value: unknown) => unknown)>>;

/** The shapes in v5 of things by their names, as far as they hold other things. */
export type ShapesV5 = Readonly<Record<string, ShapeV5>>;

/** Says whether a value is a JSON object. */
export function isWireObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A thing of v4, or a list of them, as v5 writes it: everything in it says its `@type`, which v5 wants of all but amounts, quantities and
 * periods. One that has a type of its own keeps it.
 */
export function typed(value: unknown, type: string, shapes: ShapesV5): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => typed(one, type, shapes));
  if (!isWireObject(value)) return value;
  const shape = shapes[type] ?? {};
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
    const how = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (typeof how === 'string') return [name, typed(inner, how, shapes)];
    // what a thing refers to is asked for in the same version
    if (name === 'href' && typeof inner === 'string') return [name, inner.replace('/v4/', '/v5/')];
    return [name, how && inner !== undefined ? how(inner) : inner];
  });
  return { ...Object.fromEntries(entries), '@type': value['@type'] ?? type };
}

/** A chosen characteristic as v5 writes it, by the kind of its value. */
export function characteristicV5(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(characteristicV5);
  return isWireObject(value) ? { ...value, '@type': `${kindOf(value.value)}Characteristic` } : value;
}

/** One value of a specified characteristic as v5 writes it, by its kind. */
export function characteristicValueV5(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(characteristicValueV5);
  return isWireObject(value) ? { ...value, '@type': `${kindOf(value.value)}CharacteristicValueSpecification` } : value;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `${kindOf(value[0])}Array`;
  switch (typeof value) {
    case 'number':
      return 'Number';
    case 'boolean':
      return 'Boolean';
    case 'object':
      return 'Object';
    default:
      return 'String';
  }
}

/** Related parties of v4 (`{ id, name, role }`) as v5 writes them: the party by reference, in a role. */
export function partiesV5(type: string): (value: unknown) => unknown {
  const party = (value: unknown): unknown => {
    if (!isWireObject(value)) return value;
    const { id, name, role, '@referredType': referred, '@type': own, '@baseType': _base, ...rest } = value;
    const reference = { id, ...(name === undefined ? {} : { name }), '@referredType': referred, '@type': 'PartyRef' };
    const extension = typeof own === 'string' && own !== 'RelatedParty' ? { '@baseType': type, '@type': own } : { '@type': type };
    return { ...rest, role: role ?? 'contact', partyOrPartyRole: reference, ...extension };
  };
  return (value) => (Array.isArray(value) ? value.map(party) : value);
}

/** Related parties as a v5 caller sends them, in the flat form of v4. */
export function partiesFromV5(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((entry: unknown) => {
    if (!isWireObject(entry) || !isWireObject(entry.partyOrPartyRole)) return entry;
    const { partyOrPartyRole, ...rest } = entry;
    const { '@type': _type, ...party } = partyOrPartyRole;
    return { ...party, ...rest };
  });
}

/** Places as a v5 caller sends them (`{ role, place: {…} }`), in the flat form of v4. */
export function placesFromV5(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((entry: unknown) => {
    if (!isWireObject(entry) || !isWireObject(entry.place)) return entry;
    const { place, ...rest } = entry;
    return { ...place, ...rest };
  });
}

/** Places of v4 as v5 writes them. */
export function placesV5(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((entry: unknown) => {
    if (!isWireObject(entry)) return entry;
    const { role = 'place', ...place } = entry;
    const type = place.id === undefined ? 'GeographicAddress' : 'PlaceRef';
    return { role, place: { ...place, '@type': place['@type'] ?? type }, '@type': 'RelatedPlaceRefOrValue' };
  });
}
