import { expect } from '@open-wc/testing';
import type { Backend, Customer } from '@selfcare/core';
import { tmf } from '@selfcare/adapters/tmf';
import { maya, openSimulated } from './simulated-bss.js';
import { aHost, patient, problemOf, scripted, type SentRequest } from './tmf-host.js';

interface Asked {
  readonly productOfferingQualificationItem: readonly { readonly id: string; readonly productOffering: { readonly id: string } }[];
}

const itemsOf = ({ json }: SentRequest) => (json as Asked).productOfferingQualificationItem;

function answering(answer: (request: SentRequest, count: number) => Response, customer?: Customer) {
  const { fetch, sent } = scripted(answer);
  const { qualification } = tmf({ base: 'http://bss.test/tmf-api', fetch })(aHost({ customer })) as Backend;
  return { sent, check: (...offeringIds: string[]) => qualification.checkOfferings({ offeringIds }, patient) };
}

const saying = (items: unknown) => answering(() => Response.json({ state: 'done', productOfferingQualificationItem: items }, { status: 201 }));
const ids = (count: number) => Array.from({ length: count }, (_, at) => `offering-${at}`);

describe('qualification over TMF679', () => {
  it('asks for an answer at once, with the place and the customer', async () => {
    const { fetch, sent } = scripted(() => Response.json({ state: 'done' }, { status: 201 }));
    const { qualification } = tmf({ base: 'http://bss.test/tmf-api', fetch })(aHost({ customer: maya })) as Backend;
    const address = { street: ' 1 Quay ', postcode: '', city: 'Dublin', country: 'IE' };
    await qualification.checkOfferings({ offeringIds: ['a', 'b'], address }, patient);
    expect([sent[0]?.method, sent[0]?.path]).to.deep.equal(['POST', 'productOfferingQualification/v4/productOfferingQualification']);
    expect(sent[0]?.json).to.deep.equal({
      '@type': 'ProductOfferingQualification',
      instantSyncQualification: true,
      provideAlternative: true,
      provideUnavailabilityReason: true,
      place: [{ role: 'serviceLocation', '@type': 'GeographicAddress', '@baseType': 'Place', streetName: '1 Quay', city: 'Dublin', country: 'IE' }],
      relatedParty: [{ id: 'customer-maya', role: 'customer', '@referredType': 'Customer' }],
      productOfferingQualificationItem: [
        { id: '1', action: 'add', productOffering: { id: 'a' } },
        { id: '2', action: 'add', productOffering: { id: 'b' } },
      ],
    });
  });

  it('asks for the customer of the scope, where an agent stands in for one', async () => {
    const { fetch, sent } = scripted(() => Response.json({ state: 'done' }, { status: 201 }));
    const host = aHost({ customer: maya, scope: { customerId: 'customer-tom' } });
    const { qualification } = tmf({ base: 'http://bss.test/tmf-api', fetch })(host) as Backend;
    await qualification.checkOfferings({ offeringIds: ['a'] }, patient);
    host.changeScope({});
    await qualification.checkOfferings({ offeringIds: ['a'] }, patient);
    const parties = sent.map(({ json }) => (json as { relatedParty: readonly { id: string }[] }).relatedParty.map(({ id }) => id));
    expect(parties).to.deep.equal([['customer-tom'], ['customer-maya']]);
  });

  it('asks for at most 20 at a time and puts the answers together in order', async () => {
    const { check, sent } = answering((request) =>
      Response.json({ productOfferingQualificationItem: itemsOf(request).map((item) => ({ ...item, qualificationItemResult: 'qualified' })) }),
    );
    const answers = await check(...ids(45));
    expect(sent.map((request) => itemsOf(request).length)).to.deep.equal([20, 20, 5]);
    expect(answers.map(({ offeringId }) => offeringId)).to.deep.equal(ids(45));
    expect(answers.every(({ result }) => result === 'qualified')).to.equal(true);
    expect(await check()).to.deep.equal([]);
  });

  it('takes an answer that is absent as unknown, never as a refusal', async () => {
    const { check } = saying([{ id: '1', productOffering: { id: 'a' }, qualificationItemResult: 'unqualified' }]);
    expect((await check('a', 'b')).map(({ result }) => result)).to.deep.equal(['unqualified', 'unknown']);
    for (const items of [undefined, null, 'none', [null, 7]]) expect((await saying(items).check('a'))[0]?.result).to.equal('unknown');
  });

  it('understands the words and the traffic lights in use', async () => {
    const said = { qualified: 'qualified', Green: 'qualified', unqualified: 'unqualified', 'not qualified': 'unqualified', RED: 'unqualified', alternate: 'unqualified', yellow: 'unknown', orange: 'unknown', maybe: 'unknown' };
    for (const [word, result] of Object.entries(said)) {
      expect((await saying([{ id: '1', productOffering: { id: 'a' }, qualificationItemResult: word }]).check('a'))[0]?.result, word).to.equal(result);
    }
    const ended = { id: '1', state: 'terminatedWithError', qualificationItemResult: 'unqualified' };
    expect((await saying([ended]).check('a'))[0]?.result).to.equal('unknown');
  });

  it('finds an item by its offering, else by its number', async () => {
    const { check } = saying([{ id: 'x9', productOffering: { id: 'b' }, qualificationItemResult: 'green' }, { id: '1', qualificationItemResult: 'red' }]);
    expect((await check('a', 'b')).map(({ result }) => result)).to.deep.equal(['unqualified', 'qualified']);
  });

  it('hands on reasons that a customer can read, and alternatives', async () => {
    const { check } = saying([
      {
        id: '1',
        productOffering: { id: 'a' },
        qualificationItemResult: 'unqualified',
        eligibilityUnavailabilityReason: [{ code: 'X1', label: 'Too far away.' }, { code: 'X2' }],
        alternateProductOfferingProposal: [{ alternateProductOffering: { id: 'home-5g' } }, {}],
      },
    ]);
    expect(await check('a')).to.deep.equal([{ offeringId: 'a', result: 'unqualified', reasons: [{ code: 'X1', label: 'Too far away.' }], alternativeIds: ['home-5g'] }]);
  });

  it('keeps what one request told when another failed, and fails only when all did', async () => {
    const half = answering((request, count) =>
      count === 1 ? Response.json({ code: '1', reason: 'down' }, { status: 503 }) : Response.json({ productOfferingQualificationItem: itemsOf(request).map((item) => ({ ...item, qualificationItemResult: 'green' })) }),
    );
    const results = (await half.check(...ids(25))).map(({ result }) => result);
    expect([results.filter((one) => one === 'unknown').length, results.filter((one) => one === 'qualified').length]).to.deep.equal([20, 5]);
    await problemOf(answering(() => Response.json({ code: '1', reason: 'down' }, { status: 503 })).check(...ids(25)), 'unavailable');
    await problemOf(answering(() => Response.json([])).check('a'), 'bad-answer');
  });

  it('reads the rules of the simulated BSS', async () => {
    const { backend } = openSimulated({ customer: maya });
    const [plan, fibre, business] = await backend.qualification.checkOfferings({ offeringIds: ['mobile-go-20gb', 'fibre-1000', 'business-mobile-line'] }, patient);
    expect([plan?.result, fibre?.result, business?.result]).to.deep.equal(['qualified', 'unqualified', 'unqualified']);
    expect(fibre?.reasons[0]?.label).to.contain('Fibre 500');
  });
});
