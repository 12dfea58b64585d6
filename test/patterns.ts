// Every regular expression of the sources: literals from the syntax tree, constructed ones from loading their modules.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A pattern and where it stands: `graph/text/contents.ts:29`. */
export interface Pattern {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** A place where a program makes a pattern out of strings. */
export interface Construction {
  readonly place: string
  readonly file: string
  /** Whether it runs when its module loads; one inside a function may never run in a test. */
  readonly onLoad: boolean
}

export interface Found {
  readonly literals: readonly Pattern[]
  readonly constructions: readonly Construction[]
}

const isConstruction = (node: ts.Node): boolean =>
  ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') ||
  // A string given to these becomes a pattern.
  (ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    ['match', 'matchAll'].includes(node.expression.name.text) &&
    node.arguments.some((argument) => ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument)))

/** The patterns of one source text. */
export function patternsIn(file: string, text: string): Found {
  const literals: Pattern[] = []
  const constructions: Construction[] = []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
  const visit = (node: ts.Node, inFunction: boolean): void => {
    const place = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      literals.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    } else if (isConstruction(node)) constructions.push({ place, file, onLoad: !inFunction })
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)))
  }
  visit(source, false)
  return { literals, constructions }
}

/** The patterns of all sources in some folders of the project. */
export function patternsUnder(root: string, folders: readonly string[]): Found {
  const found = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/(^|[\\/])node_modules[\\/]/.test(file))
    .map((file) => patternsIn(file, readFileSync(join(root, file), 'utf8')))
  return {
    literals: found.flatMap(({ literals }) => literals),
    constructions: found.flatMap(({ constructions }) => constructions),
  }
}
