/**
 * The tree of an HCL file, after HashiCorp's hclsyntax specification
 * (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md). Every node has its exact place.
 * Terraform's JSON syntax is read into the same tree (`json.ts`).
 */
import type { Lit, Problem, Range } from '../source.ts'

export interface Body {
  readonly at: Range
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
}

export interface Attribute {
  readonly at: Range
  readonly name: string
  readonly nameAt: Range
  readonly value: Expression
}

export interface Block {
  /** From the type to the closing brace. */
  readonly at: Range
  readonly type: string
  readonly typeAt: Range
  readonly labels: readonly Label[]
  readonly body: Body
}

export interface Label {
  readonly at: Range
  readonly text: string
}

export type Expression = { readonly at: Range } & (
  | { readonly kind: 'literal'; readonly value: number | boolean | null }
  /** A quoted string, a heredoc, or a string of the JSON syntax. One lone interpolation gives its value, not a string. */
  | { readonly kind: 'template'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly ObjectEntry[] }
  | ({ readonly kind: 'for' } & For)
  | {
      readonly kind: 'conditional'
      readonly if: Expression
      readonly then: Expression
      readonly else: Expression
    }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly of: Expression }
  /** `name` may hold a namespace: `provider::aws::arn_parse`. `spread`: the last argument is followed by `...`. */
  | {
      readonly kind: 'call'
      readonly name: string
      readonly nameAt: Range
      readonly args: readonly Expression[]
      readonly spread: boolean
    }
  /** A root name: `var`, `local`, `aws_iam_role`, `each`, a `for` variable. */
  | { readonly kind: 'variable'; readonly name: string }
  /** `of.name`, and the legacy `of.0` (then `name` is digits and it is an index by number). */
  | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string; readonly nameAt: Range }
  | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression }
  /** `of.*.each` or `of[*].each`: `each` is an expression over one `item`. */
  | {
      readonly kind: 'splat'
      readonly of: Expression
      readonly style: 'attribute' | 'full'
      readonly each: Expression
    }
  /** The element that the enclosing splat stands at. */
  | { readonly kind: 'item' }
  | { readonly kind: 'parentheses'; readonly of: Expression }
  /** What could not be read; its problem is among the file's problems. */
  | { readonly kind: 'invalid' }
)

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%'

export interface ObjectEntry {
  /** A bare word as key is a template with that text; `(expr)` is an expression in parentheses. */
  readonly key: Expression
  readonly value: Expression
}

/** `[for key, value in of : result if test]` and `{for key, value in of : resultKey => result... if test}` */
export interface For {
  readonly keyName?: string
  readonly valueName: string
  readonly of: Expression
  /** Only in an object. */
  readonly resultKey?: Expression
  readonly result: Expression
  /** `...` after the result of an object: values of one key are grouped into a list. */
  readonly group: boolean
  readonly test?: Expression
}

/**
 * Strip markers (`~`) and a heredoc's indent are already taken off the literal stretches. Of a text that they took away
 * whole an empty one is left, for `"${x ~} "` is a string, and no lone interpolation.
 */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: readonly Lit[] }
  | { readonly kind: 'interpolation'; readonly at: Range; readonly value: Expression }
  | {
      readonly kind: 'if'
      readonly at: Range
      readonly test: Expression
      readonly then: readonly TemplatePart[]
      readonly else: readonly TemplatePart[]
    }
  | {
      readonly kind: 'for'
      readonly at: Range
      readonly keyName?: string
      readonly valueName: string
      readonly of: Expression
      readonly body: readonly TemplatePart[]
    }

export interface ParsedHcl {
  readonly body: Body
  readonly problems: readonly Problem[]
}
