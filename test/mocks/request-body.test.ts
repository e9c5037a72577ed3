import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { parseBody, readJsonObject } from '../../mocks/src/request-body.js';

const sent = (body: string): Promise<unknown> => readJsonObject(new Request('https://bss.example/', { method: 'POST', body }));
const problem = async (body: string): Promise<{ status: number; message: string }> =>
  sent(body).then(
    () => expect.fail('was taken'),
    (error: { status: number; message: string }) => error,
  );

describe('request bodies', () => {
  it('are read as a JSON object', async () => {
    expect(await sent('{"a":[1]}')).to.deep.equal({ a: [1] });
  });

  it('are refused with 400 when they are no JSON object', async () => {
    for (const body of ['', '{', '<html>', '[]', 'null', '"text"', '7']) expect((await problem(body)).status, body).to.equal(400);
  });

  it('are refused with 422 and the path of the attribute when their shape is wrong', () => {
    const schema = z.object({ items: z.array(z.object({ id: z.string() })) });
    expect(parseBody(schema, { items: [{ id: 'a', more: true }] })).to.deep.equal({ items: [{ id: 'a' }] });
    expect(() => parseBody(schema, { items: [{ id: 'a' }, { id: 7 }] }))
      .to.throw(/^items\.1\.id: /)
      .with.property('status', 422);
  });

  it('are refused with 400 when they are nested too deeply to follow', () => {
    interface Nest {
      readonly nest?: Nest | undefined;
    }
    const schema: z.ZodMiniType<Nest> = z.object({ nest: z.optional(z.lazy(() => schema)) });
    let body: Nest = {};
    for (let depth = 0; depth < 100_000; depth += 1) body = { nest: body };
    expect(() => parseBody(schema, body))
      .to.throw('too deeply')
      .with.property('status', 400);
  });
});
