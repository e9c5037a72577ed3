import type { ClassField, CustomElement, Declaration, Package } from 'custom-elements-manifest/schema';

/** The manifest as Storybook's tables need it: one row for a property and its attribute, and a control that fits an optional property. */
export function oneRowEach(manifest: Package): Package {
  return { ...manifest, modules: manifest.modules.map((module) => ({ ...module, declarations: module.declarations?.map(tidied) })) };
}

function tidied(declaration: Declaration): Declaration {
  const { attributes, members } = declaration as CustomElement;
  if (!members) return declaration;
  return {
    ...declaration,
    attributes: attributes?.filter(({ fieldName }) => !fieldName),
    members: (members as ClassField[]).map((member) => ({ ...member, type: member.type && { text: member.type.text.replace(' | undefined', '') } })),
  } as Declaration;
}
