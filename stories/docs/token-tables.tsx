import type { ListedBrand, ListedToken } from 'selfcare:tokens';
import type { ReactElement } from 'react';
import type { Pair } from '../../packages/tools/contrast.mjs';
import './token-tables.css';

/** The tokens of these kinds, or whose property begins so, each with what it is for and what it is by default. */
export function TokenTable({ tokens, kinds, prefix }: { tokens: readonly ListedToken[]; kinds?: readonly string[]; prefix?: string | readonly string[] }): ReactElement {
  const shown = tokens.filter(({ type, property }) => kinds?.includes(type) ?? [prefix ?? ''].flat().some((start) => property.startsWith(start)));
  return (
    <table className="token-table">
      <thead>
        <tr>
          <th>Token</th>
          <th>For</th>
          <th>By default</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ property, description, value, type }) => (
          <tr key={property}>
            <td>
              <code>{property}</code>
            </td>
            <td>{description}</td>
            <td>
              {type === 'color' && (
                <>
                  <Swatch scheme="light" color={value} />
                  <Swatch scheme="dark" color={value} />
                </>
              )}
              <code>{value}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What each token is in each brand. */
export function BrandTable({ tokens: { list, brands } }: { tokens: { readonly list: readonly ListedToken[]; readonly brands: readonly ListedBrand[] } }): ReactElement {
  const own = brands.filter(({ name }) => name !== 'none');
  return (
    <table className="token-table">
      <thead>
        <tr>
          <th>Token</th>
          {own.map(({ name }) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map(({ property, type }, at) => (
          <tr key={property}>
            <td>
              <code>{property.replace('--selfcare-', '')}</code>
            </td>
            {own.map(({ name, values }) => (
              <td key={name}>
                {type === 'color' ? (
                  <>
                    <Swatch scheme="light" color={values[at]!} />
                    <Swatch scheme="dark" color={values[at]!} />
                  </>
                ) : (
                  <code>{values[at]}</code>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A dab of the colour on a light or a dark ground, as a page of that scheme would show it. */
function Swatch({ scheme, color }: { scheme: 'light' | 'dark'; color: string }): ReactElement {
  return (
    <span className="token-swatch" data-scheme={scheme} title={scheme}>
      <span style={{ background: color }} />
    </span>
  );
}

/** Every pair of colours with its contrast and what it has to be. */
export function ContrastTable({ pairs }: { pairs: readonly Pair[] }): ReactElement {
  return (
    <table className="token-table">
      <thead>
        <tr>
          <th>Scheme</th>
          <th>In front</th>
          <th>Behind</th>
          <th>Sample</th>
          <th>Contrast</th>
          <th>At least</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ mode, front, back, ratio, least, frontColor, backColor }) => (
          <tr key={`${mode} ${front} ${back}`}>
            <td>{mode}</td>
            <td>{front}</td>
            <td>{back}</td>
            <td>
              <span className="token-sample" style={{ color: frontColor, background: backColor }}>
                €19.99
              </span>
            </td>
            <td>
              {ratio.toFixed(2)} : 1{ratio < least ? ' ✗' : ''}
            </td>
            <td>{least} : 1</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
