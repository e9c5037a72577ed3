import { expect } from '@open-wc/testing';
import { demoCustomers } from '@selfcare/mocks';
import { applicantFor } from '../../mocks/src/qualification-applicants.js';

const [maya, tom, harbour] = demoCustomers;
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

describe('whoever asks for an offering', () => {
  it('is known as far as their file tells', () => {
    expect(applicantFor(maya, ['fibre-500'], at('2026-11-22'))).to.deep.equal({ kind: 'consumer', age: 38, creditClass: 'A', owned: ['fibre-500'] });
    expect(applicantFor(harbour, [], at('2026-11-22'))).to.deep.equal({ kind: 'business', creditClass: 'C', owned: [] });
  });

  it('comes of age on the birthday', () => {
    expect(applicantFor(tom, [], at('2027-08-01')).age).to.equal(17);
    expect(applicantFor(tom, [], at('2027-08-02')).age).to.equal(18);
  });

  it('is nobody that is known while not signed in', () => {
    expect(applicantFor(undefined, [], 0)).to.deep.equal({ kind: 'unknown', owned: [] });
    expect(applicantFor({ id: 'g-1', name: 'Guest', kind: 'guest' }, [], 0)).to.deep.equal({ kind: 'guest', owned: [] });
  });
});
