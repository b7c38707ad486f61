/** Evaluates lone expressions for tests, in a module that they may refer to. */

import { UNKNOWN_DEPLOYMENT } from '../../src/model/aws.ts'
import type { Files } from '../../src/syntax/files.ts'
import { parseHclExpression } from '../../src/syntax/hcl/parse.ts'
import { type Problem, sourceOf } from '../../src/syntax/source.ts'
import { evaluate } from '../../src/terraform/expression.ts'
import { Loader } from '../../src/terraform/load.ts'
import { ModuleInstance } from '../../src/terraform/module-instance.ts'
import { type Pass, Run } from '../../src/terraform/run.ts'
import { scalar, stringValue, textValue } from '../../src/value/build.ts'
import type { Cond } from '../../src/value/condition.ts'
import { isSymbolicKey } from '../../src/value/keys.ts'
import { isHole, known, type Scalar } from '../../src/value/text.ts'
import type { Item, Value } from '../../src/value/value.ts'
import { memoryFiles } from '../support/files.ts'

export interface Evaluated {
  readonly value: Value
  readonly problems: readonly Problem[]
}

/** The value of an expression among the files of a root module; `pass` says whether its variables are free. */
export function evaluateIn(
  texts: Readonly<Record<string, string>>,
  text: string,
  pass: Pass = 'given',
): Evaluated {
  const root = rootModule(memoryFiles({ 'main.tf': '', ...texts }), pass)
  const { expression, problems } = parseHclExpression(sourceOf({ path: 'expression', text }))
  const value = evaluate(expression, root.scope)
  return { value, problems: [...root.run.loader.problems, ...problems] }
}

/** The root module of a project, its variables at their defaults or free. */
function rootModule(files: Files, pass: Pass): ModuleInstance {
  const loader = new Loader(files)
  const module = loader.module('.')
  if (!module) throw new Error('there is no module')
  const inputs = { isFree: pass === 'any', get: () => undefined }
  return new ModuleInstance(new Run(loader, '.', pass, UNKNOWN_DEPLOYMENT), module, {
    address: '',
    inputs,
    rests: new Set(),
  })
}

/** Stands for what is not known. */
export const UNKNOWN = Symbol('unknown')
/** Stands for what fails. */
export const FAILS = Symbol('fails')

/**
 * A value as plain JavaScript. A choice, a guarded element, a list or map of which there may be more are not known; an error
 * in a list or map makes all of it fail, as in Terraform.
 */
export function plain(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value
    case 'text':
      return known(value.text) ?? UNKNOWN
    case 'list': {
      const isOpen = value.rest !== undefined || value.items.some(item => item.when !== true)
      return isOpen ? UNKNOWN : unlessFailing(value.items.map(item => plain(item.value)))
    }
    case 'map': {
      const entries = [...value.entries]
      const isOpen = value.rest || entries.some(([key, entry]) => entry.when !== true || isSymbolicKey(key))
      if (isOpen) return UNKNOWN
      return unlessFailing(Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry.value)])))
    }
    case 'error':
      return FAILS
    default:
      return UNKNOWN
  }
}

/** The value with symbols replaced by values, and choices and guards decided where that is enough. */
export function withValues(value: Value, values: ReadonlyMap<string, Scalar>): Value {
  const { at } = value
  switch (value.kind) {
    case 'text':
      return textValue(
        value.text.map(piece => {
          const is = isHole(piece) ? values.get(piece.label) : undefined
          return is === undefined || is === null ? piece : { lit: String(is) }
        }),
        at,
      )
    case 'unknown': {
      const is = values.get(value.sym.label)
      if (is === undefined) return value
      return typeof is === 'string' ? stringValue(is, at) : scalar(is, at)
    }
    case 'choice': {
      const is = truthOf(value.if, values)
      return is === undefined ? value : withValues(is ? value.then : value.else, values)
    }
    case 'list':
      return { ...value, items: value.items.flatMap(item => withMember(item, values)) }
    case 'map':
      return {
        ...value,
        entries: new Map(
          [...value.entries].flatMap(([key, entry]) =>
            withMember(entry, values).map(
              ({ when, value }) => [key, { key: entry.key, when, value }] as const,
            ),
          ),
        ),
      }
    default:
      return value
  }
}

function withMember({ when, value }: Item, values: ReadonlyMap<string, Scalar>): readonly Item[] {
  const is = truthOf(when, values)
  return is === false ? [] : [{ when: is ?? when, value: withValues(value, values) }]
}

function truthOf(cond: Cond, values: ReadonlyMap<string, Scalar>): boolean | undefined {
  if (typeof cond === 'boolean') return cond
  if ('sym' in cond) {
    const is = values.get(cond.sym.label)
    return is === undefined ? undefined : is === cond.is
  }
  if ('not' in cond) {
    const is = truthOf(cond.not, values)
    return is === undefined ? undefined : !is
  }
  const isAny = 'any' in cond
  const parts = (isAny ? cond.any : cond.all).map(part => truthOf(part, values))
  if (parts.includes(isAny)) return isAny
  return parts.includes(undefined) ? undefined : !isAny
}

function unlessFailing(members: object): unknown {
  return Object.values(members).includes(FAILS) ? FAILS : members
}
