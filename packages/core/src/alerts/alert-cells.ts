import type { AlertChange, AlertPreference, AlertSettings } from './alert-settings.js';

/** The cell of that id with its value and version, as the change that would make it so; undefined when there is none. */
export function cellOf({ preferences, thresholds, quietHours }: AlertSettings, id: string): AlertChange | undefined {
  const preference = preferences.find((one) => one.id === id);
  if (preference) return { kind: 'preference', id, value: preference.choice, ...versionOf(preference) };
  const threshold = thresholds.find((one) => one.id === id);
  if (threshold) {
    return { kind: 'threshold', id, ...(threshold.limit === undefined ? {} : { value: threshold.limit }), ...versionOf(threshold) };
  }
  return quietHours?.id === id ? { kind: 'quietHours', id, value: quietHours.hours, ...versionOf(quietHours) } : undefined;
}

/** The settings with the cells at these values. A change of a cell that is not there, or of another kind, changes nothing. */
export function withCells(settings: AlertSettings, changes: readonly AlertChange[]): AlertSettings {
  if (changes.length === 0) return withInherited(settings);
  const byId = new Map(changes.map((change) => [change.id, change]));
  const { quietHours } = settings;
  const quiet = quietHours && byId.get(quietHours.id);
  return withInherited({
    ...settings,
    preferences: settings.preferences.map((one) => {
      const change = byId.get(one.id);
      return change?.kind === 'preference' ? { ...one, choice: change.value, ...versionOf(change) } : one;
    }),
    thresholds: settings.thresholds.map((one) => {
      const change = byId.get(one.id);
      return change?.kind === 'threshold' ? ({ ...one, limit: change.value, ...versionOf(change) } as typeof one) : one;
    }),
    ...(quietHours && quiet?.kind === 'quietHours' ? { quietHours: { ...quietHours, hours: quiet.value, ...versionOf(quiet) } } : {}),
  });
}

/** True when both bring a cell to the same value, whatever their versions. */
export function isSameValue(one: AlertChange, other: AlertChange): boolean {
  return one.kind === other.kind && keyOf(one.value) === keyOf(other.value);
}

// by fields, since their order on the wire is nobody's promise
function keyOf(value: AlertChange['value']): string {
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function versionOf({ version }: { readonly version?: string }): { readonly version?: string } {
  return version === undefined ? {} : { version };
}

/** What holds follows the subject above, also one that is changed at this moment. */
function withInherited(settings: AlertSettings): AlertSettings {
  const above = new Map(settings.subjects.map(({ id, inheritsFrom }) => [id, inheritsFrom]));
  const placeOf = (subjectId: string, { topicId, channel }: AlertPreference): string => JSON.stringify([subjectId, topicId, channel]);
  const byPlace = new Map(settings.preferences.map((one) => [placeOf(one.subjectId, one), one]));
  const holds = (preference: AlertPreference): boolean => {
    const seen = new Set<string>();
    let at = preference;
    while (at.choice === 'inherited' && !seen.has(at.subjectId)) {
      seen.add(at.subjectId);
      const next = byPlace.get(placeOf(above.get(at.subjectId) ?? '', at));
      if (!next) return at.on;
      at = next;
    }
    return at.choice === 'inherited' ? preference.on : at.choice === 'on';
  };
  const preferences = settings.preferences.map((one) => (one.on === holds(one) ? one : { ...one, on: !one.on }));
  return { ...settings, preferences };
}
