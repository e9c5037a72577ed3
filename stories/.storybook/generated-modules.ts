import type { Plugin } from 'vite';
import { analyze } from '../../packages/tools/analyze.mjs';
import { contrastPairs } from '../../packages/tools/contrast.mjs';
import { readPromises } from '../../packages/tools/promises.mjs';
import { fallbackOf, readBrands, readTokens, underBrand } from '../../packages/tools/tokens.mjs';

/**
 * What the pages show of the sources themselves, read when Storybook starts or is built: nothing of it is written down twice. Something public
 * without a sentence fails the build; whoever is still writing is only told.
 */
export function generatedModules(): Plugin {
  let isBuild = false;
  const sources: Readonly<Record<string, (complain: (gaps: string) => void) => unknown>> = {
    'selfcare:manifest': async (complain) => {
      const { manifest, gaps } = await analyze();
      if (gaps.length) complain(`Not everything public is documented:\n${gaps.join('\n')}`);
      return manifest;
    },
    'selfcare:promises': readPromises,
    'selfcare:tokens': listTokens,
  };
  return {
    name: 'selfcare-generated-modules',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id in sources ? `\0${id}` : undefined),
    async load(id) {
      const read = id.startsWith('\0') ? sources[id.slice(1)] : undefined;
      const complain = (gaps: string): void => (isBuild ? this.error(gaps) : this.warn(gaps));
      return read && `export default ${JSON.stringify(await read(complain))};`;
    },
  };
}

function listTokens() {
  const tokens = readTokens();
  const list = tokens.map((token) => ({ property: `--selfcare-${token.path}`, type: token.type, description: token.description, value: fallbackOf(token) }));
  const looks = [{ name: 'none', description: 'Where nobody brands the widgets.', tokens }, ...readBrands().map((brand) => ({ ...brand, tokens: underBrand(brand) }))];
  const brands = looks.map(({ name, description, tokens: own }) => ({ name, description, values: own.map(fallbackOf), pairs: contrastPairs(own) }));
  return { list, brands };
}
