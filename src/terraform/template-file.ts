/** `templatefile` and `templatestring`: a text that is a template over given variables alone. */
import { type ParsedExpression, parseHclTemplate } from '../syntax/hcl/parse.ts'
import type { Range, Source } from '../syntax/source.ts'
import { choice, error, unknown } from '../value/build.ts'
import { lift } from '../value/lift.ts'
import { remember } from '../value/remember.ts'
import type { Sym } from '../value/text.ts'
import type { MapValue, Value } from '../value/value.ts'
import { attributeOf } from './access.ts'
import { evaluate } from './expression.ts'
import type { ModuleInstance } from './module-instance.ts'
import { type Reference, written } from './reference.ts'
import type { Names, Surroundings } from './scope.ts'

/** The text that the template makes of the variables. */
export function renderTemplate(template: Source, variables: Value, at: Range, caller: ModuleInstance): Value {
  const { expression, problems } = parsed(template)
  const first = problems[0]
  if (first) {
    for (const problem of problems) caller.run.loader.report(problem.at, problem.message)
    caller.run.gap(first.at, `${template.file.path} cannot be parsed`)
  }
  return lift([variables], at, plain => {
    if (plain.kind === 'unknown')
      return evaluate(expression, { inside: new TemplateSurroundings(caller, plain) })
    if (plain.kind !== 'map') return error('templatefile() takes its variables as a map', at)
    const others = plain.rest && unknown(plain.rest, at)
    return evaluate(expression, {
      inside: new TemplateSurroundings(caller, others),
      names: namesOf(plain, at),
    })
  })
}

const PARSED = new WeakMap<Source, ParsedExpression>()

function parsed(template: Source): ParsedExpression {
  return remember(PARSED, template, () => parseHclTemplate(template))
}

/** In a template there are only its variables, and no other template. */
class TemplateSurroundings implements Surroundings {
  /** `others`: stands for the variables of which nothing is known. */
  constructor(
    private readonly caller: ModuleInstance,
    private readonly others: Value | undefined,
  ) {}

  enter(): boolean {
    return this.caller.enter()
  }

  leave(): void {
    this.caller.leave()
  }

  call(name: string, args: readonly Value[], at: Range): Value {
    const isTemplate = name === 'templatefile' || name === 'templatestring'
    return isTemplate
      ? error(`${name}() cannot be called in a template`, at)
      : this.caller.call(name, args, at)
  }

  refer(reference: Reference, at: Range): Value {
    if (!this.others || reference.kind !== 'resource') return this.unbound(written(reference), at)
    return attributeOf(attributeOf(this.others, reference.type, at), reference.name, at)
  }

  unbound(name: string, at: Range): Value {
    return this.others ? attributeOf(this.others, name, at) : this.caller.unbound(name, at)
  }

  stamped(compute: () => Value): Value {
    return this.caller.stamped(compute)
  }

  aside(compute: () => Value): Value {
    return this.caller.aside(compute)
  }

  leanOn(rests: readonly Sym[] | undefined): void {
    this.caller.leanOn(rests)
  }

  fresh(label: string): Sym {
    return this.caller.fresh(label)
  }
}

function namesOf(variables: MapValue, at: Range): Names | undefined {
  let names: Names | undefined
  for (const [name, entry] of variables.entries) {
    const missing = () => error(`the template has no variable "${name}"`, at)
    const value = entry.when === true ? entry.value : choice(entry.when, entry.value, missing(), at)
    names = { name, value, outer: names }
  }
  return names
}
