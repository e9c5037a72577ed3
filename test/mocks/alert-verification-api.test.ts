import { expect } from '@open-wc/testing';
import { simulatedCode } from '@selfcare/mocks';
import { startCalling, type Caller } from './caller.js';

const path = 'selfcare/v1/alertVerification';
const send = (caller: Caller, contactId = 'contact-sms') => caller.ask('POST', path, { contactId });
const confirm = (caller: Caller, id: string, code: string) => caller.ask('PATCH', `${path}/${id}`, { code });
const readiness = async (caller: Caller) => (await caller.ask('GET', 'selfcare/v1/alertSettings')).body.contacts[1].readiness;

describe('alert verification API', () => {
  it('says that it is a simulation, with the code, and verifies the contact by it', async () => {
    const maya = startCalling().as('customer-maya');
    const { status, body } = await send(maya);
    expect([status, body.sentTo, body.resendAfter]).to.deep.equal([201, '085 ••• 0142', 30]);
    expect(body.message).to.contain('simulation').and.to.contain(simulatedCode);
    expect((await confirm(maya, body.id, simulatedCode)).body).to.include({ id: 'contact-sms', readiness: 'verified' });
    expect(await readiness(maya)).to.equal('verified');
    expect((await confirm(maya, body.id, simulatedCode)).status, 'a code counts once').to.equal(410);
  });

  it('refuses a wrong code, and after five wrong ones the right one too', async () => {
    const maya = startCalling().as('customer-maya');
    const { body } = await send(maya);
    for (let attempt = 0; attempt < 5; attempt++) expect((await confirm(maya, body.id, '000000')).status).to.equal(422);
    expect((await confirm(maya, body.id, simulatedCode)).status).to.equal(410);
    expect(await readiness(maya)).to.equal('unverified');
  });

  it('sends the next code after thirty seconds, and the one before no longer counts', async () => {
    const caller = startCalling();
    const maya = caller.as('customer-maya');
    const first = await send(maya);
    caller.wait(10_000);
    const early = await send(maya);
    expect([early.status, early.headers.get('Retry-After')]).to.deep.equal([429, '20']);
    caller.wait(20_000);
    const second = await send(maya);
    expect((await confirm(maya, first.body.id, simulatedCode)).status).to.equal(410);
    expect((await confirm(maya, second.body.id, simulatedCode)).status).to.equal(200);
  });

  it('takes no code after ten minutes', async () => {
    const caller = startCalling();
    const maya = caller.as('customer-maya');
    const { body } = await send(maya);
    caller.wait(600_000);
    expect((await confirm(maya, body.id, simulatedCode)).status).to.equal(410);
  });

  it('belongs to who asked for it', async () => {
    const caller = startCalling();
    const { body } = await send(caller.as('customer-maya'));
    expect((await confirm(caller.as('customer-tom'), body.id, simulatedCode)).status).to.equal(410);
    expect((await send(caller)).status).to.equal(401);
    expect((await confirm(caller, body.id, simulatedCode)).status).to.equal(401);
  });

  it('sends nothing to a contact that is not there, or not verified by a code', async () => {
    const maya = startCalling().as('customer-maya');
    expect((await send(maya, 'contact-nowhere')).status).to.equal(404);
    expect((await send(maya, 'contact-push')).status).to.equal(422);
  });
});
