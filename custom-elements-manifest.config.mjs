const hidden = ['private', 'protected'];

/** What `cem analyze` reads, and how: the elements of the lit and widgets packages, without what is nobody's business outside. */
export default {
  globs: ['packages/{lit,widgets}/src/**/*-element.ts'],
  outdir: 'packages/widgets/dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'only-what-is-public',
      packageLinkPhase(/** @type {{ customElementsManifest: any }} */ { customElementsManifest }) {
        /** @type {any[]} */
        const declarations = customElementsManifest.modules.flatMap((/** @type {any} */ module) => module.declarations ?? []);
        for (const declaration of declarations) {
          const { members, attributes } = declaration;
          declaration.members = members?.filter((/** @type {any} */ { privacy, static: isStatic, name }) => !hidden.includes(privacy) && !isStatic && !name.startsWith('#'));
          // the analyzer keeps the capitals of a property's name, and Lit does not
          for (const named of attributes ?? []) named.name = named.name.toLowerCase();
          for (const member of declaration.members ?? []) member.attribute &&= member.attribute.toLowerCase();
        }
      },
    },
  ],
};
