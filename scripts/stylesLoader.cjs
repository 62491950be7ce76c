// Works our own styles out while building, as Fluent's are already: a module's `makeStyles({…})` becomes the classes and rules that Griffel
// would make of it in the browser, at every start; the extraction loader that comes next moves the rules into the style sheet. What a
// style says must be known from constants, of the module itself or imported.
const { createRequire } = require('node:module');
const { dirname, resolve } = require('node:path');
const { buildSync } = require('esbuild');
const ts = require('typescript');

/** The one that the extraction loader reads the rules with: two versions could name a class differently. */
const { resolveStyleRulesForSlots } = createRequire(require.resolve('@griffel/webpack-extraction-plugin'))(
  '@griffel/core',
);

const fluent = '@fluentui/react-components';

const namesIn = (node) => {
  const names = new Set();
  const visit = (each) => {
    if (ts.isIdentifier(each)) names.add(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return names;
};

/** The import with those names only, '' for none: nothing else of the module shall run while building. */
const importOf = (declaration, names) => {
  const bindings = declaration.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return '';
  const taken = bindings.elements.filter((element) => names.has(element.name.text)).map((element) => element.getText());
  return taken.length > 0 ? `import { ${taken.join(', ')} } from ${declaration.moduleSpecifier.getText()};` : '';
};

/** The statements that these expressions stand on, in the module's order: imports and constants. */
const groundsOf = (file, expressions) => {
  const names = new Set(expressions.flatMap((expression) => [...namesIn(expression)]));
  const constants = file.statements.filter(ts.isVariableStatement).reverse();
  const taken = constants.filter(({ declarationList }) => {
    const isNamed = declarationList.declarations.some(({ name }) => ts.isIdentifier(name) && names.has(name.text));
    if (isNamed) for (const name of namesIn(declarationList)) names.add(name);
    return isNamed;
  });
  const imports = file.statements.filter(ts.isImportDeclaration).map((each) => importOf(each, names));
  return [...imports, ...taken.reverse().map((each) => each.getText())].join('\n');
};

module.exports = function (source, map) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'makeStyles') calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (calls.length === 0) {
    this.callback(null, source, map);
    return;
  }
  const styles = calls.map((call) => call.arguments[0]);
  const { outputFiles, metafile } = buildSync({
    stdin: {
      contents: `${groundsOf(file, styles)}\nexport const styles = [${styles.map((each) => each.getText()).join(', ')}];`,
      resolveDir: dirname(this.resourcePath),
      loader: 'ts',
    },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  for (const input of Object.keys(metafile.inputs)) if (input !== '<stdin>') this.addDependency(resolve(input));
  const built = { exports: {} };
  new Function('require', 'module', 'exports', outputFiles[0].text)(require, built, built.exports);
  let made = source;
  for (const [at, call] of [...calls.entries()].reverse()) {
    const [classes, rules] = resolveStyleRulesForSlots(built.exports.styles[at]);
    // As many lines as before, so that the map still holds.
    const lines = call.getText().split('\n').length - 1;
    const text = `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)}${'\n'.repeat(lines)})`;
    made = made.slice(0, call.getStart()) + text + made.slice(call.getEnd());
  }
  this.callback(null, `import { __styles } from '${fluent}'; ${made}`, map);
};
