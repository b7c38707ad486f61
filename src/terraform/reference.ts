/**
 * References to what a module declares, by their form alone.
 * https://developer.hashicorp.com/terraform/language/expressions/references
 */
import type { Expression } from '../syntax/hcl/ast.ts'

export type Reference =
  | { readonly kind: 'var' | 'local' | 'module' | 'path' | 'terraform'; readonly name: string }
  | { readonly kind: 'resource' | 'data'; readonly type: string; readonly name: string }

const NAMED: ReadonlySet<string> = new Set(['var', 'local', 'module', 'path', 'terraform'])
/**
 * Roots that stand for something around an expression, for something that only exists at run time, or for what is of
 * no concern here. `tofu` is what OpenTofu calls `terraform`; the last ones are reserved and declare nothing yet.
 */
const LOCAL_ROOTS: ReadonlySet<string> = new Set(
  'each count self ephemeral action provider tofu template lazy arg'.split(' '),
)

/**
 * The reference that an expression is: `var.x`, `local.x`, `module.x`, `aws_iam_role.x`, `data.aws_iam_role.x`.
 * `isBound` says which root names are bound around it and thus no references.
 */
export function referenceOf(
  expression: Expression,
  isBound: (name: string) => boolean,
): Reference | undefined {
  if (expression.kind !== 'attribute') return undefined
  const { of, name } = expression
  if (of.kind === 'variable') return fromRoot(of.name, name, isBound)
  if (of.kind !== 'attribute' || of.of.kind !== 'variable') return undefined
  const root = of.of.name
  if (isBound(root)) return undefined
  if (root === 'data') return { kind: 'data', type: of.name, name }
  return root === 'resource' ? { kind: 'resource', type: of.name, name } : undefined
}

function fromRoot(root: string, name: string, isBound: (name: string) => boolean): Reference | undefined {
  if (isBound(root) || LOCAL_ROOTS.has(root) || root === 'data' || root === 'resource') return undefined
  if (NAMED.has(root)) return { kind: root as 'var', name }
  return { kind: 'resource', type: root, name }
}

/** As it is written: `var.env`, `data.aws_iam_role.web`. */
export function written(reference: Reference): string {
  switch (reference.kind) {
    case 'resource':
      return `${reference.type}.${reference.name}`
    case 'data':
      return `data.${reference.type}.${reference.name}`
    default:
      return `${reference.kind}.${reference.name}`
  }
}
