/** Evaluates lone expressions for tests, in a module that they may refer to. */
import type { Files } from '../../src/syntax/files.ts'
import { parseHclExpression } from '../../src/syntax/hcl/parse.ts'
import { type Problem, sourceOf } from '../../src/syntax/source.ts'
import { evaluate } from '../../src/terraform/expression.ts'
import { Loader } from '../../src/terraform/load.ts'
import { ModuleInstance } from '../../src/terraform/module-instance.ts'
import { type Pass, Run } from '../../src/terraform/run.ts'
import { known } from '../../src/value/text.ts'
import type { Value } from '../../src/value/value.ts'
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
export function rootModule(files: Files, pass: Pass): ModuleInstance {
  const loader = new Loader(files)
  const module = loader.module('.')
  if (!module) throw new Error('there is no module')
  const inputs = { isFree: pass === 'any', get: () => undefined }
  return new ModuleInstance(new Run(loader, '.', pass), module, { address: '', inputs, rests: new Set() })
}

/** Stands for what is not known. */
export const UNKNOWN = Symbol('unknown')
/** Stands for what fails. */
export const FAILS = Symbol('fails')

/**
 * A value as plain JavaScript. A choice, a guarded element, a list of which there may be more are not known; an error
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
      if (entries.some(([, entry]) => entry.when !== true)) return UNKNOWN
      return unlessFailing(Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry.value)])))
    }
    case 'error':
      return FAILS
    default:
      return UNKNOWN
  }
}

function unlessFailing(members: object): unknown {
  return Object.values(members).includes(FAILS) ? FAILS : members
}
