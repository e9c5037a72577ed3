import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '@selfcare/mocks';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { eligibilityReasons, type Applicant, type Application } from '../../mocks/src/qualification-rules.js';

const catalogue = createCatalogue(builtInCatalogue);
const adult: Applicant = { kind: 'consumer', age: 30, creditClass: 'A', owned: [] };
const business: Applicant = { kind: 'business', creditClass: 'A', owned: [] };

function codes(offeringId: string, application: Partial<Application> = {}): readonly string[] {
  const offering = catalogue.find('productOffering', offeringId)!;
  const whole = { catalogue, applicant: adult, postcode: 'D02 X285', asked: [offeringId], now: Date.parse('2026-11-22T12:00:00Z'), ...application };
  return eligibilityReasons(offering, whole).map(({ verdict, code }) => (verdict === 'open' ? `${code}?` : code));
}

describe('the rules of eligibility', () => {
  it('have nothing against an adult who pays and lives in town', () => {
    for (const id of ['mobile-go-20gb', 'mobile-unlimited', 'fibre-2000', 'phone-halden-arc', 'bundle-home-tv', 'home-5g']) expect(codes(id), id).to.deep.equal([]);
  });

  it('sell only what is on sale', () => {
    expect(codes('broadband-24')).to.deep.equal(['notOnSale']);
    expect(codes('fibre-5000')).to.deep.equal(['notOnSale']);
  });

  it('keep what is for businesses from consumers, and the other way round', () => {
    expect(codes('business-mobile-line')).to.deep.equal(['businessOnly']);
    expect(codes('mobile-go-20gb', { applicant: business })).to.deep.equal(['consumersOnly']);
    expect(codes('business-mobile-line', { applicant: business })).to.deep.equal([]);
    expect(codes('home-visit', { applicant: business })).to.deep.equal([]);
  });

  it('bind only adults, and leave open whether somebody is one whose age they do not know', () => {
    const minor = { ...adult, age: 17 };
    expect(codes('mobile-unlimited', { applicant: minor })).to.deep.equal(['tooYoung']);
    expect(codes('mobile-go-20gb', { applicant: minor })).to.deep.equal([]);
    expect(codes('mobile-unlimited', { applicant: { kind: 'unknown', owned: [] } })).to.deep.equal(['signInForAge?']);
  });

  it('lend a phone only to those who have paid so far', () => {
    const late: Applicant = { ...adult, creditClass: 'C' };
    expect(codes('phone-norra-6', { applicant: late })).to.deep.equal(['creditRefused']);
    expect(codes('home-5g', { applicant: late })).to.deep.equal(['creditRefused']);
    expect(codes('phone-norra-9-256gb', { applicant: late })).to.deep.equal([]);
    expect(codes('mobile-go-20gb', { applicant: late })).to.deep.equal([]);
    expect(codes('home-5g', { applicant: { kind: 'unknown', owned: [] } })).to.deep.equal(['creditCheck?']);
  });

  it('lay fibre where there is some, and as fast as it is there', () => {
    expect(codes('fibre-2000', { postcode: 'a94 k0e1' })).to.deep.equal(['noFastFibre']);
    expect(codes('fibre-500', { postcode: 'A94 K0E1' })).to.deep.equal([]);
    expect(codes('bundle-home-max', { postcode: 'A94 K0E1' })).to.deep.equal(['noFastFibre']);
    expect(codes('fibre-150', { postcode: 'F28 T004' })).to.deep.equal(['noFibre']);
    expect(codes('home-5g', { postcode: 'F28 T004' })).to.deep.equal(['noCoverage']);
    expect(codes('satellite-home', { postcode: 'F28 T004' })).to.deep.equal([]);
    expect(codes('fibre-150', { postcode: undefined })).to.deep.equal(['addressNeeded?']);
  });

  it('do not connect a home twice', () => {
    const connected: Applicant = { ...adult, owned: ['fibre-500'] };
    expect(codes('fibre-500', { applicant: connected })).to.deep.equal(['owned']);
    expect(codes('fibre-1000', { applicant: connected })).to.deep.equal(['connected']);
    expect(codes('bundle-home-tv', { applicant: connected })).to.deep.equal(['connected']);
    expect(codes('tv-family', { applicant: connected })).to.deep.equal([]);
  });

  it('sell what needs something else only with one of what it needs', () => {
    expect(codes('tv-kids')).to.deep.equal(['requires']);
    expect(codes('tv-kids', { applicant: { ...adult, owned: ['tv-cinema'] } })).to.deep.equal([]);
    expect(codes('tv-kids', { asked: ['tv-kids', 'tv-essential'] })).to.deep.equal([]);
  });
});
