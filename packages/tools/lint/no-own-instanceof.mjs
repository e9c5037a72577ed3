/**
 * Lint rule: classes of this project are not told apart by instanceof, because two bundles on one page each have their own.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noOwnInstanceof = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    BinaryExpression(node) {
      if (node.operator !== 'instanceof' || node.right.type !== 'Identifier') return;
      const { name } = node.right;
      let scope = /** @type {import('eslint').Scope.Scope | null} */ (context.sourceCode.getScope(node));
      while (scope && !scope.set.has(name)) scope = scope.upper;
      const isOwn = scope?.set
        .get(name)
        ?.defs.some(
          (definition) =>
            definition.type === 'ClassName' || (definition.type === 'ImportBinding' && isOwnModule(definition.parent)),
        );
      if (isOwn)
        context.report({
          node,
          message: `No instanceof ${name}: another bundle's ${name} is another class. Look at what it holds instead.`,
        });
    },
  }),
};

/** @param {any} declaration */
const isOwnModule = (declaration) => /^(\.|@selfcare\/)/.test(declaration.source.value);
