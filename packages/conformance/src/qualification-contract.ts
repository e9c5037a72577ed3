import type { AdapterUnderTest, ContractTest } from './adapter-contract.js';
import { must, orderables, patient } from './contract-check.js';

/** What every qualification port must do. */
export function qualificationContract(adapter: AdapterUnderTest, test: ContractTest): void {
  test('each offering that is checked has its answer, in the order of the question; of one that there is not, nothing is known', async (opened) => {
    const { qualification } = opened.backend;
    if (!qualification) return;
    const [one, other] = await orderables(adapter, opened);
    const offeringIds = [other.id, 'no such offering', one.id];
    const told = await qualification.checkOfferings({ offeringIds }, patient());
    must('answer for each offering, in their order', told.map(({ offeringId }) => offeringId).join() === offeringIds.join(), told);
    must('not refuse what it does not know', told[1]?.result === 'unknown', told[1]);
  });
}
