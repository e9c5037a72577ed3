/** Who has a part in something as v5 of the APIs writes it: `type` is what the API calls it. */
export function relatedPartyV5(type: string, id: string, role: string, name?: string): Record<string, unknown> {
  const party = { id, ...(name ? { name } : {}), '@referredType': 'Individual', '@type': 'PartyRef' };
  return { role, partyOrPartyRole: party, '@type': type };
}
