// The types of options follow from schemas of valibot, which is bundled: who installs the package does not have it. So the declarations
// that are shipped have these types written out, with what the table says of each option.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import ts from 'typescript';

const source = 'src/options/option-types.ts';
const shipped = ['Options', 'Settings', 'RunOptions'];

/** Writes the declarations of the types of options in full. */
export async function writeOptionTypes(path) {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [source] }, ts.sys, '.');
  const program = ts.createProgram([source], options);
  const checker = program.getTypeChecker();
  const table = await loadTable();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(source)));
  const declarations = shipped.map((name) => {
    const symbol = exported.find((one) => one.name === name);
    const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    const type = writeType(checker.getDeclaredTypeOfSymbol(symbol), { checker, table, indent: '' });
    return `${comment(doc, '')}export interface ${name} ${type}\n`;
  });
  writeFileSync(path, declarations.join('\n'));
}

async function loadTable() {
  const { outputFiles } = await build({
    entryPoints: ['src/options/table.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  });
  const { optionTable } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return optionTable;
}

function writeType(type, { checker, table, indent }) {
  if (type.isUnion()) {
    const words = type.types
      .filter((one) => !isMissing(one, checker))
      .map((one) => writeType(one, { checker, table, indent }))
      .sort((a, b) => Number(isNothing(a)) - Number(isNothing(b)));
    return words.join(' | ').replace('false | true', 'boolean');
  }
  if (!isObject(type)) return checker.typeToString(type);
  if (type.symbol?.name === 'Uint8Array') return 'Uint8Array';
  if (checker.isArrayType(type)) {
    const item = writeType(checker.getTypeArguments(type)[0], { checker, table, indent });
    return `readonly ${item.includes(' | ') ? `(${item})` : item}[]`;
  }
  const inner = `${indent}  `;
  const properties = checker.getPropertiesOfType(type).map((property) => {
    const optional = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    // Under `mapping` stand options, too.
    const own = { checker, indent: inner, table: property.name === 'mapping' ? table : {} };
    const value = writeType(checker.getTypeOfSymbol(property), own);
    return `${comment(docOf(table[property.name]), inner)}${inner}readonly ${property.name}${optional}: ${value};\n`;
  });
  return `{\n${properties.join('')}${indent}}`;
}

/** What an optional property is when it is not there is no value: `undefined` itself may not be given for it. */
function isMissing(type, checker) {
  return (type.flags & ts.TypeFlags.Undefined) !== 0 && type !== checker.getUndefinedType();
}

function isNothing(word) {
  return word === 'null' || word === 'undefined';
}

function isObject(type) {
  return (type.flags & ts.TypeFlags.Object) !== 0;
}

function docOf({ summary, asLibrary, default: standard } = {}) {
  if (summary === undefined) return '';
  return `${summary}${asLibrary === undefined ? '' : ` Here: ${asLibrary}.`} Default: ${standard}`;
}

function comment(text, indent) {
  return text === '' ? '' : `${indent}/** ${text} */\n`;
}
