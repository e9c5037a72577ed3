import type { CatalogueData } from '@selfcare/mocks';

/** The moment at which the tests' clock starts. */
export const start = Date.parse('2026-03-01T10:00:00Z');

const onSale = { lifecycleStatus: 'Active', version: '1.0', validFor: { startDateTime: '2025-01-01T00:00:00Z' } };
const vat = { tax: [{ taxCategory: 'VAT', taxRate: 23 }], taxIncluded: true };
const monthly = { priceType: 'recurring', recurringChargePeriodType: 'month', recurringChargePeriodLength: 1 };

/** A price in euro, tax included at 23 %. */
export function euro(value: number): { price: { unit: string; value: number } } {
  return { price: { unit: 'EUR', value } };
}

/** A catalogue small enough to count in one's head. */
export const tinyCatalogue: CatalogueData = {
  category: [
    { id: 'mobile', name: 'Mobile', isRoot: true },
    { id: 'sim-only', name: 'SIM-only', parentId: 'mobile' },
  ],
  productSpecification: [{ id: 'spec-plan', name: 'Plan' }],
  productOffering: [
    {
      id: 'plan',
      name: 'Plan',
      ...onSale,
      category: [{ id: 'sim-only' }],
      productOfferingPrice: [{ id: 'plan-monthly' }, { id: 'plan-activation' }, { id: 'plan-extra' }],
    },
    {
      id: 'half-price',
      name: 'Half price',
      ...onSale,
      category: [{ id: 'sim-only' }],
      productOfferingPrice: [{ id: 'half-monthly' }],
    },
    {
      id: 'phone',
      name: 'Phone',
      ...onSale,
      category: [{ id: 'phones' }],
      prodSpecCharValueUse: [
        { name: 'Colour', productSpecCharacteristicValue: [{ value: 'Ink', isDefault: true }, { value: 'Sand' }] },
      ],
      productOfferingPrice: [{ id: 'phone-purchase' }],
    },
    { id: 'business-line', name: 'Business line', ...onSale, productOfferingPrice: [{ id: 'business-monthly' }] },
    { id: 'prepaid', name: 'Prepaid', ...onSale, productOfferingPrice: [{ id: 'prepaid-monthly' }] },
    { id: 'from-price', name: 'From price', ...onSale, productOfferingPrice: [{ id: 'phone-purchase' }, { id: 'nowhere' }] },
    { id: 'box', name: 'Box', ...onSale, isSellable: false, productOfferingPrice: [{ id: 'box-monthly' }] },
    {
      id: 'bundle',
      name: 'Bundle',
      ...onSale,
      isBundle: true,
      productOfferingPrice: [{ id: 'bundle-monthly' }],
      productOfferingTerm: [{ name: '24 months', duration: { amount: 24, units: 'month' } }],
      bundledProductOffering: [
        {
          id: 'plan',
          bundledProductOfferingOption: { numberRelOfferDefault: 1, numberRelOfferLowerLimit: 1, numberRelOfferUpperLimit: 1 },
        },
        {
          id: 'box',
          bundledProductOfferingOption: { numberRelOfferDefault: 1, numberRelOfferLowerLimit: 1, numberRelOfferUpperLimit: 3 },
        },
      ],
    },
    { id: 'retired', name: 'Retired', ...onSale, lifecycleStatus: 'Retired', productOfferingPrice: [{ id: 'phone-purchase' }] },
    { id: 'in-design', name: 'In design', ...onSale, lifecycleStatus: 'In design' },
    {
      id: 'next-year',
      name: 'Next year',
      ...onSale,
      validFor: { startDateTime: '2027-01-01T00:00:00Z' },
      productOfferingPrice: [],
    },
  ],
  productOfferingPrice: [
    {
      id: 'plan-monthly',
      name: 'Monthly charge',
      ...onSale,
      ...monthly,
      ...vat,
      ...euro(29.99),
      popRelationship: [{ id: 'plan-off', relationshipType: 'discountedBy' }],
    },
    {
      id: 'plan-off',
      name: '€5 off for 6 months',
      ...onSale,
      ...vat,
      priceType: 'discount',
      ...euro(5),
      productOfferingTerm: [{ name: '6 months', duration: { amount: 6, units: 'month' } }],
    },
    { id: 'plan-activation', name: 'Activation', ...onSale, ...vat, priceType: 'oneTime', ...euro(6.95) },
    {
      id: 'plan-extra',
      name: 'Extra data',
      ...onSale,
      ...vat,
      priceType: 'usage',
      unitOfMeasure: { amount: 1, units: 'MB' },
      ...euro(0.0125),
    },
    {
      id: 'half-monthly',
      name: 'Monthly charge',
      ...onSale,
      ...monthly,
      ...vat,
      ...euro(24.99),
      popRelationship: [{ id: 'half-off', relationshipType: 'discountedBy' }],
    },
    {
      id: 'half-off',
      name: 'Half price for 3 months',
      ...onSale,
      priceType: 'discount',
      percentage: 50,
      productOfferingTerm: [{ duration: { amount: 3, units: 'month' } }],
    },
    { id: 'phone-purchase', name: 'Purchase', ...onSale, ...vat, priceType: 'oneTime', ...euro(899) },
    { id: 'business-monthly', name: 'Monthly charge', ...onSale, ...monthly, ...vat, taxIncluded: false, ...euro(22) },
    {
      id: 'prepaid-monthly',
      name: 'Four weeks',
      ...onSale,
      ...vat,
      priceType: 'recurring',
      recurringChargePeriodType: 'week',
      recurringChargePeriodLength: 4,
      ...euro(20),
    },
    { id: 'box-monthly', name: 'Monthly charge', ...onSale, ...monthly, ...vat, ...euro(4) },
    { id: 'bundle-monthly', name: 'Monthly charge', ...onSale, ...monthly, ...vat, ...euro(40) },
  ],
};
