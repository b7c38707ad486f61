/** Values and conditions in a form that tests can spell out. */
import type { Cond } from '../../src/value/condition.ts'
import { show as showText } from '../../src/value/text.ts'
import type { Item, Value } from '../../src/value/value.ts'

/**
 * Known values as JavaScript; `<label>` for unknowns, `{if, then, else}` for choices, `{when, value}` for guarded
 * elements, an entry `…` for what there may be more. A text that something was encoded into is what was encoded.
 */
export function show(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value
    case 'text':
      return value.decoded ? show(value.decoded) : showText(value.text)
    case 'list':
      return [...value.items.map(showItem), ...(value.rest ? [`… ${value.rest.label}`] : [])]
    case 'map': {
      const entries = [...value.entries].map(([key, entry]) => [key, showItem(entry)])
      return Object.fromEntries([...entries, ...(value.rest ? [['…', value.rest.label]] : [])])
    }
    case 'choice':
      return { if: showCond(value.if), then: show(value.then), else: show(value.else) }
    case 'unknown':
      return `<${value.sym.label}>`
    case 'error':
      return `error: ${value.why}`
  }
}

function showItem({ when, value }: Item): unknown {
  return when === true ? show(value) : { when: showCond(when), value: show(value) }
}

/** `var.create is true`, `not (…)`, `(… and …)` */
export function showCond(cond: Cond): string {
  if (typeof cond === 'boolean') return String(cond)
  if ('sym' in cond) return `${cond.sym.label} is ${JSON.stringify(cond.is)}`
  if ('not' in cond) return `not (${showCond(cond.not)})`
  return 'any' in cond
    ? `(${cond.any.map(showCond).join(' or ')})`
    : `(${cond.all.map(showCond).join(' and ')})`
}
