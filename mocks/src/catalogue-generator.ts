import { builtInCatalogue } from './built-in-catalogue.js';
import type { CatalogueData } from './catalogue.js';
import { writeCatalogue } from './catalogue-writer.js';
import {
  createSupply,
  draftBundle,
  oneOf,
  putOn,
  shelvesOf,
  shuffled,
  type Draft,
  type Lifetime,
  type ListedOffering,
} from './offering-draft.js';
import { bundleFamilies, productFamilies } from './product-families.js';
import type { BundleFamily } from './product-family.js';
import { createRandom, type Random } from './random.js';
import type { TmfResource } from './tmf-query.js';

/** How large a generated catalogue is; every part has a default. */
export interface GeneratorOptions {
  /** The same seed gives the same catalogue; 1 by default. */
  readonly seed?: number;
  /** How many offerings are active and sold by themselves, with the hand-written ones and at least those; 600 by default. */
  readonly sellable?: number;
  /** How many offerings are retired, with the hand-written ones and at least those; 3,000 by default. */
  readonly retired?: number;
}

const onSale: Lifetime = { startDateTime: '2025-01-01T00:00:00Z', endDateTime: '2029-12-31T23:59:59Z' };

/** The seasons in which retired offerings were launched, newest first. */
const vintages = Array.from({ length: 36 }, (_, age) => {
  const year = 2024 - Math.floor(age / 2);
  const autumn = age % 2 === 0;
  return { season: `${autumn ? 'autumn' : 'spring'} ${year}`, start: `${year}-${autumn ? '09' : '03'}-01T00:00:00Z` };
});

/**
 * Grows the built-in catalogue to the size of an operator's: first its own resources as they are, then variations of the same
 * kinds of products by the conventions of its README, with the retired ones between those on sale.
 *
 * Of what is added for sale, 15 % are bundles of up to three levels; of what is added as retired, three quarters are older
 * versions of something on sale. Names differ, ids are opaque, amounts are whole cents, and every added reference resolves.
 * Throws `RangeError` for a number that is not a whole one from 0 up, and for more offerings than there are variations (10,000
 * on sale with 100,000 retired are possible).
 */
export function generateCatalogue({ seed = 1, sellable = 600, retired = 3000 }: GeneratorOptions = {}): CatalogueData {
  for (const [name, count] of Object.entries({ sellable, retired })) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${name} must be a whole number from 0 up, not ${count}`);
  }
  const random = createRandom(seed);
  const newId = idsFrom(random);
  const handWritten = builtInCatalogue.productOffering ?? [];
  const toSell = Math.max(0, sellable - handWritten.filter(isSellable).length);
  const toRetire = Math.max(0, retired - handWritten.filter(({ lifecycleStatus }) => lifecycleStatus === 'Retired').length);

  const supply = createSupply(productFamilies, onSale, random, newId);
  const shelves = shelvesOf(builtInCatalogue, onSale);
  const bundleCount = Math.round(toSell * 0.15);
  const products = supply.take(toSell - bundleCount);
  for (const product of products) putOn(shelves, product.family.shelf, product);
  const names = new Set([...handWritten, ...products].map(({ name }) => String(name)));
  const bundles = draftBundles(bundleCount, names, shelves, random, newId);
  // Where shelves are nearly empty, there are fewer bundles than were asked for.
  const more = supply.take(bundleCount - bundles.length);

  const goneCount = Math.min(Math.round(toRetire / 4), supply.left());
  const olderCount = Math.min(toRetire - goneCount, toSell * vintages.length);
  const { current, older } = withOlderVersions([...products, ...more, ...bundles], olderCount, random, newId);
  const gone = supply.take(toRetire - older.length).map((draft) => discontinued(draft, random));
  return writeCatalogue(builtInCatalogue, shuffled([...current, ...older, ...gone], random), shelves, random, newId);
}

function isSellable({ lifecycleStatus, isSellable: sold }: TmfResource): boolean {
  return lifecycleStatus === 'Active' && sold !== false;
}

function idsFrom(random: Random): () => string {
  const given = new Set<string>();
  return () => {
    let id = random.id(10);
    while (given.has(id)) id = random.id(10);
    given.add(id);
    return id;
  };
}

/** Bundles with names that nothing else has. Those of one family can be parts of the families after it. */
function draftBundles(
  count: number,
  names: Set<string>,
  shelves: Map<string, ListedOffering[]>,
  random: Random,
  newId: () => string,
): readonly Draft[] {
  const weights = bundleFamilies.reduce((sum, { weight }) => sum + weight, 0);
  const bundles: Draft[] = [];
  const add = (family: BundleFamily, wanted: number): void => {
    for (let tries = 0, made = 0; made < wanted && tries < wanted * 20; tries += 1) {
      const bundle = draftBundle(family, shelves, onSale, random, newId);
      if (!bundle || names.has(bundle.name)) continue;
      names.add(bundle.name);
      bundles.push(bundle);
      made += 1;
    }
  };
  for (const family of bundleFamilies) {
    const begun = bundles.length;
    add(family, Math.min(Math.ceil((count * family.weight) / weights), count - begun));
    for (const bundle of bundles.slice(begun)) putOn(shelves, family.shelf, bundle);
  }
  return bundles;
}

/**
 * Gives `count` older versions to what is on sale, each sold until the next began, and a version to what is on sale that is
 * above them.
 */
function withOlderVersions(
  drafts: readonly Draft[],
  count: number,
  random: Random,
  newId: () => string,
): { readonly current: readonly Draft[]; readonly older: readonly Draft[] } {
  const counts = drafts.map(() => 0);
  for (let given = 0; given < count; given += 1) {
    let at = Math.floor(random.next() * drafts.length);
    while ((counts[at] ?? 0) >= vintages.length) at = (at + 1) % drafts.length;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const current = drafts.map((draft, index) => ({ ...draft, version: `${(counts[index] ?? 0) + 1}.0` }));
  const older = current.flatMap((successor, index) =>
    vintages.slice(0, counts[index]).map(({ season, start }, age) => ({
      ...successor,
      id: newId(),
      name: `${successor.name} (${season})`,
      version: `${(counts[index] ?? 0) - age}.0`,
      cents: Math.round(successor.cents * (1 - age / 100)),
      lifetime: { startDateTime: start, endDateTime: vintages[age - 1]?.start ?? onSale.startDateTime },
      retired: { reason: `Replaced by ${successor.name}, version ${successor.version}.`, successor },
    })),
  );
  return { current, older };
}

/** An offering that nothing followed. */
function discontinued(draft: Draft, random: Random): Draft {
  const vintage = oneOf(vintages, random);
  const end = vintages[vintages.indexOf(vintage) - 4]?.start ?? onSale.startDateTime;
  return {
    ...draft,
    name: `${draft.name} (${vintage.season})`,
    lifetime: { startDateTime: vintage.start, endDateTime: end },
    retired: { reason: 'No longer sold. Customers who have it keep it.' },
  };
}
