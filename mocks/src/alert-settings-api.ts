import { minus, parseDecimal } from './decimal.js';
import { firstAlertSettings } from './alert-settings-data.js';
import {
  preferenceChange,
  quietHoursChange,
  thresholdChange,
  type StoredAlerts,
  type WireAlertPreference,
  type WireAlertSettings,
  type WireAlertThreshold,
} from './alert-settings-wire.js';
import { parseBody, readJsonObject } from './request-body.js';
import type { ApiResource, Call } from './router.js';
import type { Principal } from './simulated-identity.js';
import { notFound, Refusal } from './tmf-error.js';

/** What the alerts' APIs need of the simulator. */
export interface AlertSurroundings {
  /** By the id of the customer. */
  readonly alerts: Map<string, StoredAlerts>;
}

/**
 * The alert settings of who is signed in, cell by cell, as `alert-settings.openapi.json` of the adapters describes them. Every change of
 * a cell gives it a new version, also one that changes nothing; `If-Match` names the version that a change is made on.
 */
export function alertSettingsApi({ alerts }: AlertSurroundings): readonly ApiResource[] {
  return [
    {
      path: 'selfcare/v1/alertSettings',
      collection: { GET: (call) => Response.json(alertsOf(alerts, call).settings) },
      member: { PATCH: (call) => changeCell(alerts, call) },
    },
  ];
}

/** What is kept of who asks; refuses (401) somebody who is not signed in. */
export function alertsOf(alerts: Map<string, StoredAlerts>, { principal }: Pick<Call, 'principal'>): StoredAlerts {
  const { id } = signedIn(principal);
  const known = alerts.get(id) ?? { ownerId: id, settings: firstAlertSettings(id), codes: [] };
  alerts.set(id, known);
  return known;
}

function signedIn(principal: Principal | undefined): Principal {
  if (principal && principal.kind !== 'guest') return principal;
  throw new Refusal(401, 'signInRequired', 'Sign in first', 'Alert settings belong to somebody who is signed in.');
}

async function changeCell(alerts: Map<string, StoredAlerts>, call: Call): Promise<Response> {
  const body = await readJsonObject(call.request);
  const stored = alertsOf(alerts, call);
  const { settings } = stored;
  const changed = changedCell(settings, call, body);
  const put = <Cell extends { readonly id: string }>(cells: readonly Cell[]): Cell[] =>
    cells.map((cell) => (cell.id === changed.id ? ({ ...cell, ...changed } as Cell) : cell));
  alerts.set(stored.ownerId, {
    ...stored,
    settings: {
      ...settings,
      preferences: put(settings.preferences),
      thresholds: put(settings.thresholds),
      ...(settings.quietHours ? { quietHours: put([settings.quietHours])[0] } : {}),
    },
  });
  return Response.json(changed, { headers: { ETag: `"${changed.version}"` } });
}

function changedCell(settings: WireAlertSettings, call: Call, body: Record<string, unknown>) {
  const { preferences, thresholds, quietHours } = settings;
  const preference = preferences.find(({ id }) => id === call.id);
  if (preference) return { ...preference, version: nextVersion(preference, call), choice: choiceIn(body, preference, settings) };
  const threshold = thresholds.find(({ id }) => id === call.id);
  if (threshold) return { ...threshold, version: nextVersion(threshold, call), limit: limitIn(body, threshold) };
  if (quietHours?.id !== call.id) throw notFound('alertSettings', call.id);
  return { ...quietHours, version: nextVersion(quietHours, call), hours: hoursIn(body) };
}

function nextVersion({ version }: { readonly version: string }, { request }: Call): string {
  const wanted = request.headers.get('If-Match');
  if (wanted === null || wanted.trim() === '*' || wanted.trim() === `"${version}"`) return String(Number(version) + 1);
  throw new Refusal(412, 'cellChanged', 'The setting has changed', `It is at "${version}".`, undefined, { ETag: `"${version}"` });
}

function choiceIn(body: Record<string, unknown>, preference: WireAlertPreference, { subjects }: WireAlertSettings): WireAlertPreference['choice'] {
  const { choice } = parseBody(preferenceChange, body);
  const { id, subjectId, locked } = preference;
  if (locked && choice !== preference.choice) throw refused('mandatory', `${id} is mandatory: ${locked.reason}`);
  const above = subjects.find((subject) => subject.id === subjectId)?.inheritsFrom;
  if (choice === 'inherited' && above === undefined) throw refused('nothingAbove', `${id} has nothing to inherit from`);
  return choice;
}

function limitIn(body: Record<string, unknown>, { id, kind, unit, least, most }: WireAlertThreshold): string | null {
  const { limit } = parseBody(thresholdChange, body);
  if (limit === null) return null;
  const outside = below(limit, least) || below(most, limit);
  const digits = limit.split('.')[1]?.length ?? 0;
  if (outside || digits > (kind === 'usage' ? 0 : 2)) {
    throw refused('limitNotPossible', `${id} takes ${kind === 'usage' ? 'whole' : 'exact'} ${unit} from ${least} to ${most}, not ${limit}`);
  }
  return limit;
}

function below(one: string, other: string): boolean {
  const [left, right] = [parseDecimal(one), parseDecimal(other)];
  return left !== undefined && right !== undefined && minus(left, right).units < 0n;
}

function hoursIn(body: Record<string, unknown>): NonNullable<WireAlertSettings['quietHours']>['hours'] {
  const { hours } = parseBody(quietHoursChange, body);
  if (hours.start === hours.end) throw refused('noHours', 'Quiet hours end when they start');
  return { ...hours, days: [...new Set(hours.days)].sort() };
}

function refused(code: string, detail: string): Refusal {
  return new Refusal(422, code, 'This setting is not possible', `${detail}.`);
}
