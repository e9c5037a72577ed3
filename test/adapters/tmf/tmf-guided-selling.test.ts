import { expect } from '@open-wc/testing';
import type { Backend, GuidedFlow } from '@selfcare/core';
import { tmf } from '@selfcare/adapters/tmf';
import { fromJSONSchema } from 'zod';
import home from '../../../mocks/data/guided-flows/home.json' with { type: 'json' };
import mobile from '../../../mocks/data/guided-flows/mobile.json' with { type: 'json' };
import schema from '../../../packages/adapters/src/tmf/guided-selling-flow.schema.json' with { type: 'json' };
import { openSimulated } from './simulated-bss.js';
import { aHost, patient, problemOf, scripted } from './tmf-host.js';

const contract = fromJSONSchema(schema as unknown as Parameters<typeof fromJSONSchema>[0]);
const question = { id: 'use', kind: 'one-of', title: 'Which?', options: [{ id: 'a', label: 'A', fits: [{ kind: 'has', part: 'plan' }] }] };
const flow = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  id: 'f', name: 'Flow', ways: [{ parts: [{ id: 'plan', categoryIds: ['mobile'] }] }], questions: [question], ...overrides,
});

function reading(body: unknown) {
  const { fetch, sent } = scripted(() => Response.json(body));
  const { guidedSelling } = tmf({ base: 'http://bss.test/tmf-api', fetch })(aHost()) as Backend;
  return { guidedSelling, sent };
}

const read = (body: unknown): Promise<GuidedFlow> => reading(body).guidedSelling.getFlow('f', patient);
const faultsOf = async (questions: readonly unknown[]) => {
  const { faults, questions: kept } = await read(flow({ questions }));
  return { codes: faults.map(({ code }) => code), messages: faults.map(({ message }) => message).join(' '), kept: kept.map(({ id }) => id) };
};

describe('guided selling over our own contract', () => {
  it('lists the flows and reads each of them whole from the simulated BSS', async () => {
    const { backend, asked } = openSimulated();
    const flows = await backend.guidedSelling.listFlows(patient);
    expect(flows.map(({ id }) => id)).to.deep.equal(['mobile', 'home']);
    for (const { id } of flows) {
      const { faults, questions } = await backend.guidedSelling.getFlow(id, patient);
      expect([faults, questions.length], id).to.deep.equal([[], 6]);
    }
    expect(asked()).to.deep.equal([
      'GET selfcare/v1/guidedSellingFlow?fields=id,name,description&limit=100',
      'GET selfcare/v1/guidedSellingFlow/mobile',
      'GET selfcare/v1/guidedSellingFlow/home',
    ]);
  });

  it('lists the flows that it can read, tells the developer of the others, and never takes unreadable ones for none', async () => {
    const listing = (items: unknown) => {
      const host = aHost();
      const { fetch } = scripted(() => Response.json(items));
      const { guidedSelling } = tmf({ base: 'http://bss.test/tmf-api', fetch })(host) as Backend;
      return { host, flows: guidedSelling.listFlows(patient) };
    };
    const { flows, host } = listing([{ id: 'a', name: 'A' }, { key: 'b' }]);
    expect((await flows).map(({ id }) => id)).to.deep.equal(['a']);
    expect(host.warnings.join()).to.contain('1 guided selling flows');
    await problemOf(listing([{ key: 'a' }, { key: 'b' }]).flows, 'bad-answer');
    expect(await listing([]).flows).to.deep.equal([]);
  });

  it('reads what the schema allows: the demonstration flows, as they are written', async () => {
    for (const written of [mobile, home, flow()]) {
      expect(contract.safeParse(written).success, written.name).to.equal(true);
      expect((await read(written)).faults, written.name).to.deep.equal([]);
    }
  });

  it('fills in what the contract says of absent attributes', async () => {
    const { questions, ways } = await read(
      flow({ questions: [question, { ...question, id: 'some', kind: 'some-of' }, { id: 'n', kind: 'number', title: 'N?', least: 2, most: 9 }] }),
    );
    expect(ways[0]?.parts[0]).to.deep.equal({ id: 'plan', categoryIds: ['mobile'], offeringIds: [], optional: false });
    expect(questions[0]).to.deep.include({ name: 'Which?', optional: false, dependsOn: [], least: 1, most: 1 });
    expect(questions[1]).to.deep.include({ least: 1, most: 1 });
    expect(questions[2]).to.deep.include({ step: 1, initial: 2, fits: [] });
  });

  it('hands on a kind of question that it does not know, with its name', async () => {
    const { questions } = await read(flow({ questions: [{ ...question, kind: 'dance' }] }));
    expect(questions[0]).to.deep.include({ kind: 'unknown', kindName: 'dance' });
    expect(contract.safeParse(flow({ questions: [{ ...question, kind: 'dance' }] })).success).to.equal(false);
  });

  it('leaves out what cannot be read and says precisely where', async () => {
    const hopeless = [null, 7, { kind: 'one-of' }, { ...question, id: '' }, { ...question, title: 9 }];
    const { codes, kept, messages } = await faultsOf([...hopeless, question]);
    expect([codes.length, new Set(codes).size, kept]).to.deep.equal([5, 1, ['use']]);
    expect(messages).to.contain('Question 1 cannot be read');
  });

  it('leaves out an answer of which the meaning is unclear, since counting on would be a guess', async () => {
    const unclear = (fits: unknown) => ({ id: 'b', label: 'B', fits });
    const deep = Array.from({ length: 20 }).reduce<unknown>((inner) => ({ kind: 'not', condition: inner }), { kind: 'has', part: 'plan' });
    for (const fits of ['all', [{ kind: 'magic' }], [{ kind: 'price', bucket: 'perMonth', currency: 'euro' }], [deep]]) {
      const { codes, messages } = await faultsOf([{ ...question, options: [...question.options, unclear(fits)] }]);
      expect(codes, JSON.stringify(fits)).to.deep.equal(['unreadable']);
      expect(messages).to.contain('"use", option 2');
    }
    expect((await faultsOf([{ id: 'n', kind: 'number', title: 'N?', least: 1, most: 2, fits: [{ kind: 'magic' }] }])).kept).to.deep.equal([]);
  });

  it('leaves out a way whose part has an unreadable condition', async () => {
    const { ways, faults } = await read(flow({ ways: [{ parts: [{ id: 'plan', where: { kind: 'magic' } }] }, { parts: [{ id: 'b' }] }] }));
    expect([ways.length, faults[0]?.message]).to.deep.equal([1, 'The condition of the part "plan" cannot be read']);
  });

  it('tells a flow that is gone from an answer that is none', async () => {
    const { backend } = openSimulated();
    await problemOf(backend.guidedSelling.getFlow('gone', patient), 'not-found');
    await problemOf(read({ id: 'f' }), 'bad-answer');
    await problemOf(read([]), 'bad-answer');
  });
});
