declare module 'selfcare:manifest' {
  const manifest: import('custom-elements-manifest/schema').Package;
  export default manifest;
}

declare module 'selfcare:promises' {
  const promises: readonly import('../../packages/tools/promises.mjs').Promised[];
  export default promises;
}

declare module 'selfcare:tokens' {
  export interface ListedToken {
    readonly property: string;
    readonly type: string;
    readonly description: string;
    readonly value: string;
  }
  /** A look: where nobody brands the widgets, or a brand's. */
  export interface ListedBrand {
    readonly name: string;
    readonly description: string;
    /** What each token is, in the order of the list. */
    readonly values: readonly string[];
    readonly pairs: readonly import('../../packages/tools/contrast.mjs').Pair[];
  }
  const tokens: { readonly list: readonly ListedToken[]; readonly brands: readonly ListedBrand[] };
  export default tokens;
}

declare module '*.mdx' {
  const Page: import('react').ComponentType;
  export default Page;
}

declare module '*.css';

declare module '*?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Vite: every file that matches, read as text at once. */
  glob(pattern: string, options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true }): Readonly<Record<string, string>>;
}
