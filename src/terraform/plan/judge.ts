/**
 * Which counts: what a configuration writes, or what a plan knows. What is written says more (where, through which
 * references, which part of a document stands where); what is planned is known.
 */
import type { Range } from '../../syntax/source.ts'
import { isAbsent, withRef } from '../../value/build.ts'
import { stringOf } from '../../value/lift.ts'
import { isHole } from '../../value/text.ts'
import type { Entry, Ref, Value } from '../../value/value.ts'
import { attributeOf } from '../access.ts'
import type { Judge } from './content.ts'
import { takenBy, takesDocument } from './taken.ts'

/** Values nested deeper are not looked into. */
const DEEPEST = 60

// ── where the files of the module are in view ──

/** What is written counts if it leaves nothing open, else what is planned, at the place of what is written. */
export const BY_FILES: Judge = {
  attribute: (_, written, planned) =>
    !planned || planned.kind === 'unknown' || isCertain(written, 0) ? written : standingFor(written, planned),
  trusts: blocks => !blocks.rest && blocks.items.every(block => block.when === true),
}

/** Is all of a value known, in every scenario? */
function isCertain(value: Value, depth: number): boolean {
  if (depth > DEEPEST) return false
  switch (value.kind) {
    case 'scalar':
      return true
    case 'text':
      return value.decoded ? isCertain(value.decoded, depth + 1) : !value.text.some(isHole)
    case 'list':
      return !value.rest && value.items.every(one => one.when === true && isCertain(one.value, depth + 1))
    case 'map':
      return (
        !value.rest &&
        [...value.entries.values()].every(one => one.when === true && isCertain(one.value, depth + 1))
      )
    default:
      return false
  }
}

function standingFor(written: Value, planned: Value): Value {
  const { ref, via } = written
  const here = placedAt(planned, written.at, 0)
  return { ...here, ...(via && { via }), ...(ref && { ref }) }
}

/** The value as if all of it were written at one place. */
function placedAt(value: Value, at: Range, depth: number): Value {
  if (depth > DEEPEST) return value
  switch (value.kind) {
    case 'text':
      return { ...value, at, text: value.text.map(piece => ({ ...piece, at })) }
    case 'list':
      return {
        ...value,
        at,
        items: value.items.map(one => ({ when: one.when, value: placedAt(one.value, at, depth + 1) })),
      }
    case 'map': {
      const entries = new Map<string, Entry>()
      for (const [key, one] of value.entries)
        entries.set(key, { when: one.when, key: at, value: placedAt(one.value, at, depth + 1) })
      return { ...value, at, entries }
    }
    default:
      return { ...value, at }
  }
}

// ── where a plan alone says which references an argument holds, but not what becomes of them ──

/**
 * A known value is a reference to that attribute of which it is the value. Of an unknown one nothing is known but the
 * references: if there is just one, and to a resource of the type that the argument takes, it is what it takes of it.
 */
export const BY_REFERENCES: Judge = {
  attribute: (name, written, planned, nothing) => {
    if (!planned || planned.kind === 'unknown') return unknownOf(name, only(written), nothing)
    if (isAbsent(planned)) return planned
    const text = textIn(planned)
    const refs = text === undefined ? [] : refsWith(text, endsOf(written))
    const targets = new Set(refs.map(ref => ref.to))
    return targets.size === 1 ? withRef(planned, refs[0]!) : planned
  },
  trusts: () => false,
}

function unknownOf(name: string, end: Value, nothing: Value): Value {
  if (!end.ref) return takesDocument(name) && end.kind === 'text' && end.decoded ? end : nothing
  const taken = takenBy(name, end.ref.to)
  if (taken === 'json') return attributeOf(end, 'json', nothing.at)
  return taken ? withRef(nothing, { to: end.ref.to, attr: taken }) : nothing
}

/** The only reference: where there are others beside it, each may be what counts. */
function only(written: Value): Value {
  const [first, ...others] = written.kind === 'list' ? written.items : []
  return first && others.length === 0 ? first.value : written
}

/** The attributes of resources at the end of what is written, or whole resources. */
function endsOf(value: Value, depth = 0): readonly Value[] {
  if (value.ref) return [value]
  if (depth > 4) return []
  if (value.kind === 'list') return value.items.flatMap(one => endsOf(one.value, depth + 1))
  if (value.kind === 'map') return [...value.entries.values()].flatMap(one => endsOf(one.value, depth + 1))
  return value.kind === 'text' && value.decoded ? [value] : []
}

const IDENTITIES = ['name', 'arn', 'id'] as const

/** The references among these whose value is a text. */
function refsWith(text: string, ends: readonly Value[]): readonly Ref[] {
  return ends.flatMap(end => {
    const { ref } = end
    if (!ref) return []
    if (ref.attr !== 'self') return textIn(end) === text ? [ref] : []
    const found = IDENTITIES.find(name => {
      const value = attributeOf(end, name, end.at)
      return value.ref?.to === ref.to && textIn(value) === text
    })
    return found ? [{ to: ref.to, attr: found }] : []
  })
}

function textIn(value: Value): string | undefined {
  return value.kind === 'text' ? stringOf(value) : undefined
}
