/**
 * Sensitive values in a plan or a state stand there in the clear, and all output quotes lines of files. So they are
 * struck out of the text before it is read: letter by letter, so that every place stays what it was.
 */
import type { File, Range } from '../../syntax/source.ts'
import { entryOf, type Node, textOf } from '../../syntax/tree.ts'
import { itemsOf } from './read-plan.ts'

/** The file without its sensitive values; the same file if it has none. */
export function masked(file: File, root: Node): File {
  const ranges = [...sensitiveIn(root)].sort((a, b) => a.start - b.start)
  if (ranges.length === 0) return file
  const parts: string[] = []
  let end = 0
  for (const range of ranges) {
    if (range.start < end) continue
    parts.push(file.text.slice(end, range.start), struckOut(file.text.slice(range.start, range.end)))
    end = range.end
  }
  parts.push(file.text.slice(end))
  return { path: file.path, text: parts.join('') }
}

/** The file with only the names of its properties. */
export function withoutStrings({ path, text }: File): File {
  const blank = text.replaceAll(STRING, (all: string, body: string, end = '', colon = '') =>
    colon === '' ? `"${'*'.repeat(body.length)}${end}` : all,
  )
  return { path, text: blank }
}

const STRING = /"([^"\\]*(?:\\.[^"\\]*)*)(?:(")(\s*:)?)?/gs

/** Still a JSON value: a string of stars, or a number of as many digits. */
function struckOut(text: string): string {
  if (text.startsWith('"')) return `"${'*'.repeat(Math.max(text.length - 2, 0))}"`
  return text.replaceAll(/\d/g, '1')
}

const DEEPEST = 1000

function* sensitiveIn(root: Node): Iterable<Range> {
  for (const list of ['resource_changes', 'resource_drift']) {
    for (const one of itemsOf(entryOf(root, list))) yield* ofChange(entryOf(one, 'change'))
  }
  for (const { value } of entriesOf(entryOf(root, 'output_changes'))) yield* ofChange(value)
  const values = ['planned_values', 'values'].map(key => entryOf(root, key))
  for (const one of [...values, entryOf(entryOf(root, 'prior_state'), 'values')]) yield* ofValues(one)
  yield* ofOutputs(entryOf(root, 'outputs'))
  yield* ofVariables(root)
  yield* ofRawState(root)
}

function* ofChange(change: Node | undefined): Iterable<Range> {
  for (const side of ['before', 'after'])
    yield* marked(entryOf(change, side), entryOf(change, `${side}_sensitive`))
}

function* ofValues(values: Node | undefined): Iterable<Range> {
  yield* ofOutputs(entryOf(values, 'outputs'))
  const open = [entryOf(values, 'root_module')]
  for (let module = open.pop(); module; module = open.pop()) {
    for (const one of itemsOf(entryOf(module, 'resources')))
      yield* marked(entryOf(one, 'values'), entryOf(one, 'sensitive_values'))
    open.push(...itemsOf(entryOf(module, 'child_modules')))
  }
}

function* ofOutputs(outputs: Node | undefined): Iterable<Range> {
  for (const { value } of entriesOf(outputs))
    yield* marked(entryOf(value, 'value'), entryOf(value, 'sensitive'))
}

function* ofVariables(root: Node): Iterable<Range> {
  const declared = entryOf(entryOf(entryOf(root, 'configuration'), 'root_module'), 'variables')
  for (const { key, value } of entriesOf(declared)) {
    const sensitive = entryOf(value, 'sensitive')
    yield* marked(entryOf(entryOf(entryOf(root, 'variables'), key), 'value'), sensitive)
    yield* marked(entryOf(value, 'default'), sensitive)
  }
}

function* ofRawState(root: Node): Iterable<Range> {
  for (const resource of itemsOf(entryOf(root, 'resources'))) {
    for (const instance of itemsOf(entryOf(resource, 'instances'))) {
      for (const path of itemsOf(entryOf(instance, 'sensitive_attributes'))) {
        const name = textOf(entryOf(itemsOf(path)[0], 'value'))
        if (name !== undefined) yield* scalarsIn(entryOf(entryOf(instance, 'attributes'), name))
      }
    }
  }
}

/** What the marks, a tree of the same form, say `true` of. */
function* marked(node: Node | undefined, marks: Node | undefined, depth = 0): Iterable<Range> {
  if (!node || !marks || depth > DEEPEST) return
  if (marks.kind === 'scalar') {
    if (marks.value === true) yield* scalarsIn(node)
  } else if (marks.kind === 'list' && node.kind === 'list') {
    for (const [index, one] of node.items.entries()) yield* marked(one, marks.items[index], depth + 1)
  } else if (marks.kind === 'map' && node.kind === 'map') {
    const byKey = new Map(marks.entries.map(one => [one.key, one.value]))
    for (const { key, value } of node.entries) yield* marked(value, byKey.get(key), depth + 1)
  }
}

/** All strings and numbers in a tree. */
function* scalarsIn(node: Node | undefined): Iterable<Range> {
  const open = node ? [node] : []
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === 'list') for (const one of next.items) open.push(one)
    else if (next.kind === 'map') for (const one of next.entries) open.push(one.value)
    else if (next.kind === 'string' || (next.kind === 'scalar' && typeof next.value === 'number'))
      yield next.at
  }
}

function entriesOf(node: Node | undefined) {
  return node?.kind === 'map' ? node.entries : []
}
