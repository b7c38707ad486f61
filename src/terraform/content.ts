/**
 * What a block holds, however it is written: native blocks, `dynamic` blocks, blocks given as an attribute, and the
 * objects of the JSON syntax are all read through one door.
 */
import type { Attribute, Body, Expression } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { absent, choice, lazyEntry, lazyItem, list, map } from '../value/build.ts'
import { all, type Cond } from '../value/condition.ts'
import { alternatives, stringOf } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { Entry, MapValue, Plain, Value } from '../value/value.ts'
import { attributeOf } from './access.ts'
import { type Element, guardedElements } from './collection.ts'
import { evaluate } from './expression.ts'
import { bind, type Scope } from './scope.ts'

/** The inside of a block. */
export interface Content {
  readonly at: Range
  /** Names of its attributes and types of its blocks. */
  readonly names: readonly string[]
  /** Where an attribute's name is written. */
  nameAt(name: string): Range | undefined
  /** Where its value is written. */
  valueAt(name: string): Range | undefined
  /** An attribute's value; undefined if it is not written. */
  attribute(name: string): Value | undefined
  /** Its blocks of one type. */
  blocks(type: string): Blocks
}

export interface Blocks {
  readonly items: readonly GuardedContent[]
  /** There may be more. */
  readonly rest?: Sym
}

export interface GuardedContent {
  readonly when: Cond
  readonly content: Content
}

const NO_BLOCKS: Blocks = { items: [] }

// ── written as a body ──

/** The content of a body. Each attribute is evaluated when it is asked for. */
export class BodyContent implements Content {
  readonly at: Range

  constructor(
    private readonly body: Body,
    private readonly scope: Scope,
  ) {
    this.at = body.at
  }

  get names(): readonly string[] {
    const { attributes, blocks } = this.body
    const types = blocks.map(block => (block.type === 'dynamic' ? (block.labels[0]?.text ?? '') : block.type))
    const written = attributes.filter(attribute => attribute.name !== 'dynamic').map(({ name }) => name)
    const dynamic = this.dynamicBodies().flatMap(body => body.attributes.map(({ name }) => name))
    return [...new Set([...written, ...dynamic, ...types])]
  }

  nameAt(name: string): Range | undefined {
    return this.find(name)?.nameAt
  }

  valueAt(name: string): Range | undefined {
    return this.find(name)?.value.at
  }

  attribute(name: string): Value | undefined {
    const attribute = this.find(name)
    if (!attribute) return undefined
    return this.scope.inside.stamped(() => evaluate(attribute.value, this.scope))
  }

  blocks(type: string): Blocks {
    const native = this.body.blocks.map(block => {
      if (block.type === type) return certainly(new BodyContent(block.body, this.scope))
      const isDynamic = block.type === 'dynamic' && block.labels[0]?.text === type
      return isDynamic ? this.dynamic(type, block.body) : NO_BLOCKS
    })
    return joined([...native, this.blocksInAttribute(type), this.dynamicInAttribute(type)])
  }

  private find(name: string): Attribute | undefined {
    return this.body.attributes.findLast(attribute => attribute.name === name)
  }

  /** https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
  private dynamic(type: string, body: Body): Blocks {
    const forEach = body.attributes.find(attribute => attribute.name === 'for_each')
    const content = body.blocks.find(block => block.type === 'content')?.body ?? bodyIn(body, 'content')
    if (!forEach || !content) return NO_BLOCKS
    const { inside } = this.scope
    const over = inside.stamped(() => evaluate(forEach.value, this.scope))
    // refused as a whole: what it lacks is no mistake
    if (over.kind === 'error') return { items: [], rest: inside.fresh(`${type} blocks`) }
    const { elements, rest } = guardedElements(over, forEach.at)
    const iterator = this.iteratorOf(body) ?? type
    const items = elements.map(element => ({
      when: element.when,
      content: new BodyContent(content, bind(this.scope, iterator, iteratorValue(element, forEach.at))),
    }))
    return rest ? { items, rest } : { items }
  }

  private iteratorOf(body: Body): string | undefined {
    const written = body.attributes.find(attribute => attribute.name === 'iterator')?.value
    if (written?.kind === 'variable') return written.name
    return written && stringOf(evaluate(written, this.scope))
  }

  /** Blocks written as an attribute, and all blocks of the JSON syntax. */
  private blocksInAttribute(type: string): Blocks {
    const expression = this.find(type)?.value
    if (!expression) return NO_BLOCKS
    const bodies = bodiesOf(expression)
    if (bodies) return joined(bodies.map(body => certainly(new BodyContent(body, this.scope))))
    const value = this.attribute(type)
    return value ? blocksOfValue(value) : NO_BLOCKS
  }

  /** `"dynamic": {"statement": {"for_each": …, "content": …}}` */
  private dynamicBodies(): readonly Body[] {
    const expression = this.find('dynamic')?.value
    return (expression && bodiesOf(expression)) ?? []
  }

  private dynamicInAttribute(type: string): Blocks {
    const blocks = this.dynamicBodies().flatMap(body => {
      const ofType = body.attributes.find(attribute => attribute.name === type)
      return (ofType && bodiesOf(ofType.value)) ?? []
    })
    return joined(blocks.map(body => this.dynamic(type, body)))
  }
}

function certainly(content: Content): Blocks {
  return { items: [{ when: true, content }] }
}

function joined(parts: readonly Blocks[]): Blocks {
  const items = parts.flatMap(part => part.items)
  const rest = parts.find(part => part.rest)?.rest
  return rest ? { items, rest } : { items }
}

/** `key` and `value` of an iterator, `each` too. */
export function iteratorValue(element: Element, at: Range): MapValue {
  return map(
    new Map([
      ['key', lazyEntry(at, true, element.key)],
      ['value', lazyEntry(at, true, element.value)],
    ]),
    at,
  )
}

/** The bodies that an object, or a list of objects, stands for; undefined if its form does not tell. */
function bodiesOf(expression: Expression): readonly Body[] | undefined {
  if (expression.kind === 'object') {
    const body = bodyOfObject(expression)
    return body && [body]
  }
  if (expression.kind !== 'tuple') return undefined
  const bodies: Body[] = []
  for (const item of expression.items) {
    const body = item.kind === 'object' ? bodyOfObject(item) : undefined
    if (!body) return undefined
    bodies.push(body)
  }
  return bodies
}

function bodyIn(body: Body, name: string): Body | undefined {
  const attribute = body.attributes.find(one => one.name === name)
  return attribute && bodiesOf(attribute.value)?.[0]
}

/** An object with known keys as a body. */
function bodyOfObject(object: Extract<Expression, { kind: 'object' }>): Body | undefined {
  const attributes: Attribute[] = []
  for (const { key, value } of object.entries) {
    const name = literalKey(key)
    if (name === undefined) return undefined
    const at = { file: key.at.file, start: key.at.start, end: value.at.end }
    attributes.push({ at, name, nameAt: key.at, value })
  }
  return { at: object.at, attributes, blocks: [] }
}

function literalKey(key: Expression): string | undefined {
  if (key.kind !== 'template' || key.parts.length !== 1) return undefined
  const [part] = key.parts
  return part?.kind === 'text' ? part.text.map(piece => piece.lit).join('') : undefined
}

// ── given as a value ──

/** Blocks that an attribute's value holds: a map, or a list of maps. */
function blocksOfValue(value: Value, when: Cond = true): Blocks {
  return joined(
    alternatives(value, when).map(({ value: plain, when: guard }): Blocks => {
      switch (plain.kind) {
        case 'map':
          return { items: [{ when: guard, content: new ValueContent(plain) }] }
        case 'list':
          return listBlocks(plain.items, plain.rest, guard)
        case 'unknown':
          return { items: [], rest: plain.sym }
        default:
          return NO_BLOCKS
      }
    }),
  )
}

function listBlocks(
  items: readonly { when: Cond; value: Value }[],
  rest: Sym | undefined,
  when: Cond,
): Blocks {
  const found = items.flatMap(item =>
    alternatives(item.value, all(when, item.when)).flatMap(({ value, when: guard }): GuardedContent[] => {
      const isContent = value.kind === 'map' || value.kind === 'unknown'
      return isContent ? [{ when: guard, content: new ValueContent(value) }] : []
    }),
  )
  return rest ? { items: found, rest } : { items: found }
}

class ValueContent implements Content {
  readonly at: Range

  constructor(private readonly value: Plain) {
    this.at = value.at
  }

  get names(): readonly string[] {
    return this.value.kind === 'map' ? [...this.value.entries.keys()] : []
  }

  nameAt(name: string): Range | undefined {
    return this.entry(name)?.key
  }

  valueAt(name: string): Range | undefined {
    return this.entry(name)?.value.at
  }

  attribute(name: string): Value | undefined {
    if (this.value.kind === 'unknown') return { ...attributeOf(this.value, name, this.at), ...MAY_BE_NULL }
    const found = this.entry(name)
    if (found) return choice(found.when, found.value, absent(this.at), this.at)
    const isOpen = this.value.kind === 'map' && this.value.rest !== undefined
    return isOpen ? { ...attributeOf(this.value, name, this.at), ...MAY_BE_NULL } : undefined
  }

  blocks(type: string): Blocks {
    const value = this.attribute(type)
    return value ? blocksOfValue(value) : NO_BLOCKS
  }

  private entry(name: string): Entry | undefined {
    return this.value.kind === 'map' ? this.value.entries.get(name) : undefined
  }
}

const MAY_BE_NULL = { nullable: true }

// ── as a value ──

/** Blocks as the list of maps that expressions see. */
export function valueOfBlocks({ items, rest }: Blocks, at: Range): Value {
  return list(
    items.map(({ when, content }) => lazyItem(when, () => valueOfContent(content))),
    at,
    rest,
  )
}

function valueOfContent(content: Content): Value {
  const entries = new Map<string, Entry>()
  for (const name of content.names)
    entries.set(
      name,
      lazyEntry(content.nameAt(name) ?? content.at, true, () => memberOf(content, name)),
    )
  return map(entries, content.at)
}

function memberOf(content: Content, name: string): Value {
  return content.attribute(name) ?? valueOfBlocks(content.blocks(name), content.at)
}
