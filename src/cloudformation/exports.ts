/**
 * What the templates of a run export, for those that import it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html
 */
import type { Range } from '../syntax/source.ts'
import { entryOf, type MapEntry } from '../syntax/tree.ts'
import { choice, error, unknown, withVia } from '../value/build.ts'
import { same } from '../value/glob.ts'
import { alternatives, lift, textOf } from '../value/lift.ts'
import { append } from '../value/multimap.ts'
import { isHole, known, type Sym, show, type Text } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import type { Evaluator } from './evaluator.ts'
import { literalText, textId } from './literals.ts'

/** Does the text of a template export something, or import it? */
export function mayExport(text: string): boolean {
  return text.includes('Export')
}

export function mayImport(text: string): boolean {
  return text.includes('ImportValue')
}

interface Export {
  readonly name: Text
  readonly key: string
  readonly stack: Evaluator
}

/** An export whose value is an import, whose value is an import … */
const MOST_HOPS = 20
/** Names with symbols are compared one by one: past so many, only wholly known ones are found. */
const MOST_SYMBOLIC = 2_000

/** The exports of all stacks of a run, in one pass. */
export class Exports {
  readonly #known = new Map<string, Export[]>()
  readonly #symbolic: Export[] = []
  readonly #found = new Map<string, Export | undefined>()
  #hops = 0

  constructor(stacks: readonly Evaluator[]) {
    for (const stack of stacks) {
      for (const [key, output] of stack.template.outputs) this.#add(key, output, stack)
    }
  }

  /** The value that is exported by that name; undefined where none or several could be meant. */
  imported(name: Text, at: Range, importer: Evaluator): Value | undefined {
    const found = this.#find(name)
    if (!found || this.#hops >= MOST_HOPS) return undefined
    this.#hops += 1
    const value = outputOf(found.key, found.stack)
    this.#hops -= 1
    if (!value) return undefined
    const isInside = found.stack.run === importer.run
    const seen = isInside ? value : fromOutside(value, exportSym(name), at)
    return withVia(seen, at, `export ${show(name)}`)
  }

  #add(key: string, output: MapEntry, stack: Evaluator): void {
    const written = entryOf(entryOf(output.value, 'Export'), 'Name')
    if (!written) return
    for (const { value } of alternatives(stack.value(written))) {
      const name = value.kind === 'error' ? undefined : textOf(value as Plain)
      if (!name) continue
      const one = { name, key, stack }
      const whole = known(name)
      if (whole === undefined) this.#symbolic.push(one)
      else append(this.#known, whole, one)
    }
  }

  #find(name: Text): Export | undefined {
    const id = textId(name)
    if (!this.#found.has(id)) this.#found.set(id, this.#search(name))
    return this.#found.get(id)
  }

  /** Export names are unique in an account: one that is surely meant is the one, else the only one that may be. */
  #search(name: Text): Export | undefined {
    const whole = known(name)
    const exact = whole === undefined ? [] : (this.#known.get(whole) ?? [])
    if (exact.length > 0) return onlyOne(exact)
    if (!saysSomething(name) || this.#symbolic.length > MOST_SYMBOLIC) return undefined
    const others = whole === undefined ? [...this.#known.values()].flat() : []
    const fitting = [...this.#symbolic, ...others.slice(0, MOST_SYMBOLIC)].filter(one =>
      mayBe(one.name, name),
    )
    return onlyOne(fitting)
  }
}

/** An export under either side of a condition is one export. */
function onlyOne([first, ...others]: readonly Export[]): Export | undefined {
  const isOne = others.every(one => one.stack === first?.stack && one.key === first.key)
  return isOne ? first : undefined
}

/** A name that is nothing but symbols could be any. */
function saysSomething(name: Text): boolean {
  return name.some(piece => !isHole(piece) && /[a-z0-9]/i.test(piece.lit))
}

function mayBe(exported: Text, wanted: Text): boolean {
  return saysSomething(exported) && same(exported, wanted) !== 'no'
}

/** The value of a stack's output. */
function outputOf(key: string, stack: Evaluator): Value | undefined {
  const value = entryOf(stack.template.outputs.get(key)?.value, 'Value')
  if (!value) return undefined
  const cyclic = () => stack.opaque(`Outputs.${key}`, value.at)
  return stack.once(`output.${key}`, () => stack.value(value), cyclic)
}

/** The same for who asks at a place: where the output's condition does not hold, asking fails. */
export function existingOutput(key: string, stack: Evaluator, at: Range): Value | undefined {
  const value = outputOf(key, stack)
  if (!value) return undefined
  const condition = literalText(entryOf(stack.template.outputs.get(key)?.value, 'Condition'))
  const missing = error(`the nested stack has no output ${key}`, at)
  return choice(stack.condition(condition), value, missing, value.at)
}

export function exportSym(name: Text): Sym {
  return { id: `export:${textId(name)}`, label: `export ${show(name)}` }
}

/**
 * Of what another unit exports only the reference is kept, and apart: two stacks of the same template may be deployed,
 * and what links across units can only acquit.
 */
function fromOutside(value: Value, sym: Sym, at: Range): Value {
  return lift([value], at, plain => {
    const target = plain.ref ?? plain.imported
    return { ...unknown(sym, plain.at, { type: 'text' }), ...(target && { imported: target }) }
  })
}
