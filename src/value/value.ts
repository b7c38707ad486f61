/**
 * What expressions of both languages evaluate to. A value is known, symbolic, unknown, or a choice between values
 * under a condition; it keeps the place where its content was written.
 */
import type { Range } from '../syntax/source.ts'
import type { Cond } from './condition.ts'
import type { Sym, Text } from './text.ts'

/** What a reference points to: a resource, by its address and place. The same object for the same resource instance. */
export interface Target {
  /** As users name it: `aws_iam_role.web[0]`, `module.app.aws_iam_role.web`, `WebRole`. */
  readonly address: string
  /** The name in its declaration: what a finding points to. */
  readonly at: Range
}

/** The whole value is that attribute of a resource, whether its text is known or not. */
export interface Ref {
  readonly to: Target
  readonly attr: 'name' | 'arn' | 'id' | 'self'
}

/** Hops through references, outermost first: "through local.trust", "through var.role". */
export interface Via {
  readonly at: Range
  readonly what: string
  readonly next?: Via
}

/** An element that is there under a condition. `value` may be computed when it is first asked for. */
export interface Item {
  readonly when: Cond
  readonly value: Value
}

/** An entry of a map: an element with the place of its key. */
export interface Entry extends Item {
  readonly key: Range
}

interface Located {
  /** Where its content was written. */
  readonly at: Range
  readonly via?: Via
  readonly ref?: Ref
  /** What another deployment unit exports by the name that is imported here: it can acquit, and accuse of nothing. */
  readonly imported?: Ref
  /** Parameters whose defaults were read on the way to this value; set at the root of an attribute, in the pass `given` alone. */
  readonly rests?: readonly Sym[]
}

/** What an unknown is known to be; an unknown list may be empty, an unknown text is one string. */
export type UnknownType = 'text' | 'bool' | 'number' | 'list' | 'map'

export type ScalarValue = Located & { readonly kind: 'scalar'; readonly value: number | boolean | null }
/** `decoded`: what jsonencode, Fn::ToJsonString or a policy document's `json` was given. */
export type TextValue = Located & { readonly kind: 'text'; readonly text: Text; readonly decoded?: Value }
/**
 * `rest`: there may be more elements than these. `ordered`: so many items surely stand first and in this order,
 * the others and the rest come after them in an unknown order; absent: all of them do, and the rest follows.
 */
export type ListValue = Located & {
  readonly kind: 'list'
  readonly items: readonly Item[]
  readonly rest?: Sym
  readonly ordered?: number
  /** A set of Terraform: each element once, none by number. Absent: a list, or not known to be a set. */
  readonly isSet?: true
  /** A list of Terraform, and no tuple, which equals no list. Absent: it may be either. */
  readonly isUniform?: true
}
/** `rest`: there may be more entries than these. */
export type MapValue = Located & {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  readonly rest?: Sym
  /** The outputs of the module at this address: unless there may be more, another name refers to nothing. */
  readonly outputsOf?: string
  /** A map of Terraform, and no object, which equals no map. Absent: it may be either. */
  readonly isUniform?: true
}
export type ChoiceValue = Located & {
  readonly kind: 'choice'
  readonly if: Cond
  readonly then: Value
  readonly else: Value
}
/**
 * `nullable`: it may be absent (null). Never explored by itself: only what the configuration tests is.
 * `undeclared`: it is a reference to this name or address, which nothing in view declares.
 */
export type UnknownValue = Located & {
  readonly kind: 'unknown'
  readonly sym: Sym
  readonly type?: UnknownType
  readonly nullable?: boolean
  readonly undeclared?: string
  /** A list that is a set of Terraform. */
  readonly isSet?: true
  /** A list or map of Terraform, not a tuple or object. Absent: it may be either. */
  readonly isUniform?: true
}
/** Evaluating fails here: a scenario that reaches it is never deployed. */
export type ErrorValue = Located & { readonly kind: 'error'; readonly why: string }

/** A scalar null means absent: `null` of Terraform, AWS::NoValue. Strings are always `text`. */
export type Value = ScalarValue | TextValue | ListValue | MapValue | ChoiceValue | UnknownValue | ErrorValue

/** What is left when a scenario has decided the choices. */
export type Plain = Exclude<Value, ChoiceValue | ErrorValue>

/** Where the user wrote the value at its use: the reference, where it came through one, else its content. */
export function writtenAt(value: Value): Range {
  return value.via?.at ?? value.at
}

/** Most alternatives of one value; past it the value is unknown. */
export const MOST_ALTERNATIVES = 64
