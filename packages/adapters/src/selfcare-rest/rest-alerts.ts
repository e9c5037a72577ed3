import type { AlertPort, BackendHost } from '@selfcare/core';
import { changeBody, readCell, readContact, readSentCode, readSettings } from './alert-settings-wire.js';
import type { RestAnswer, RestHttp } from './rest-http.js';

const settings = 'alertSettings';
const verification = 'alertVerification';

/** The alert port over the contract of `alert-settings.openapi.json`. */
export function createRestAlerts(http: RestHttp, host: BackendHost): AlertPort {
  function notThat(answer: RestAnswer, what: string): never {
    throw http.unfit(answer, `answered JSON that is no ${what}`);
  }

  return {
    async load(options) {
      const answer = await http.send({ resource: settings }, options);
      const read = readSettings(answer.body) ?? notThat(answer, 'alert settings');
      // settings of which nothing can be read are not the same as settings that hold nothing
      if (read.skipped > 0 && (!read.topics.length || !read.preferences.length)) notThat(answer, 'alert settings that can be read');
      if (read.skipped > 0) {
        host.warn('alert-settings-skipped', `${answer.call}: ${read.skipped} entries could not be read, or share an id, and are left out`);
      }
      return read;
    },
    async change(change, options) {
      const { id, version, kind } = change;
      // an entity tag is quoted (RFC 9110)
      const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
      const answer = await http.send({ resource: settings, id, method: 'PATCH', headers, json: changeBody(change) }, options);
      const cell = readCell(kind, answer.body);
      return cell?.id === id ? cell : notThat(answer, `cell ${kind} as it was to be changed`);
    },
    async sendCode(contactId, options) {
      const answer = await http.send({ resource: verification, method: 'POST', json: { contactId } }, options);
      return readSentCode(answer.body) ?? notThat(answer, 'code that was sent');
    },
    async confirmCode(verificationId, code, options) {
      const answer = await http.send({ resource: verification, id: verificationId, method: 'PATCH', json: { code } }, options);
      return readContact(answer.body) ?? notThat(answer, 'contact');
    },
  };
}
