/**
 * What IAM refuses in a policy document. Each mistake stands under the condition that it is there; what is not known is
 * none. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
import { elementOf, elementsOf } from '../../iam/document.ts'
import { parseJson } from '../../syntax/json.ts'
import { derive, type Range } from '../../syntax/source.ts'
import { all, anyOf, type Cond, negate } from '../../value/condition.ts'
import { decode } from '../../value/decode.ts'
import { alternatives, stringOf } from '../../value/lift.ts'
import { type Hole, isHole, known, type Text } from '../../value/text.ts'
import type { Item, MapValue, TextValue, Value } from '../../value/value.ts'

import type { PolicyDocument } from '../policy-documents.ts'
import {
  elementMeant,
  isComputed,
  isMisspelt,
  type Mistake,
  type PlacedMistake,
  type StatementScene,
  SYNTAX,
} from '../policy-parts.ts'
import { quoted } from '../wording.ts'
import { IN_STATEMENT, statementMistakes, unknownElements } from './policy-statements.ts'

/** All mistakes of a document, in scenarios in which all of it can be evaluated. */
export function mistakesIn(document: PolicyDocument): PlacedMistake[] {
  const mistakes = [...inValue(document.value, document.when, document)]
  if (mistakes.length === 0) return mistakes
  const failing = anyOf([...errorsIn(document.value, true, 0, { left: MOST_VALUES })])
  if (failing === false) return mistakes
  return mistakes.map(mistake => ({ ...mistake, when: all(mistake.when, negate(failing)) }))
}

/** What is nested deeper is no policy. */
const DEEPEST = 50

/** Values that are looked at: what shares its parts again and again has too many. */
const MOST_VALUES = 20_000

/** When evaluating the document fails, so that nobody deploys it. */
function* errorsIn(value: Value, when: Cond, depth: number, budget: { left: number }): Iterable<Cond> {
  budget.left--
  if (depth > DEEPEST || budget.left < 0) return
  for (const { value: plain, when: guard } of alternatives(value, when)) {
    if (plain.kind === 'error') yield guard
    if (plain.kind === 'list') {
      for (const item of plain.items) yield* errorsIn(item.value, all(guard, item.when), depth + 1, budget)
    }
    if (plain.kind === 'map') {
      for (const entry of plain.entries.values()) {
        yield* errorsIn(entry.value, all(guard, entry.when), depth + 1, budget)
      }
    }
  }
}

// ── the document ──

function* inValue(value: Value, when: Cond, document: PolicyDocument): Iterable<PlacedMistake> {
  for (const { value: plain, when: guard } of alternatives(value, when)) {
    if (plain.kind === 'map') yield* inMap(plain, guard, document)
    else if (plain.kind === 'text') yield* inText(plain, guard, document)
    else if (plain.kind === 'list') yield { ...noObject(plain.at, guard), where: document.words }
  }
}

function noObject(at: Range, when: Cond): Mistake {
  const help = 'write one object with a Statement'
  return { when, at, words: 'is no JSON object', says: SYNTAX, help, isAbsence: true }
}

function* inText(text: TextValue, when: Cond, document: PolicyDocument): Iterable<PlacedMistake> {
  const decoded = decode(text)
  if (decoded) yield* leadingSpace(text, decoded.at, when, document)
  if (decoded?.kind === 'text') yield { ...noObject(text.at, when), where: document.words }
  else if (decoded) yield* inValue(decoded, when, document)
  else if (known(text.text)?.trim()) yield { ...noJson(text, when), where: document.words }
}

/** Points to the first letter that cannot be read. */
function noJson({ text, at }: TextValue, when: Cond): Mistake {
  const [problem] = parseJson<Hole>(derive(text, at.file)).problems
  const why = problem ? `: ${problem.message}` : ''
  return {
    when,
    at: problem?.at ?? at,
    words: `is no JSON${why}`,
    says: SYNTAX,
    help: 'mend the JSON, or let `jsonencode()` or a YAML map write it',
  }
}

/** What is not JSON text, but an object that some function encodes, has none. */
function* leadingSpace(
  { text, decoded }: TextValue,
  { file, start }: Range,
  when: Cond,
  { entity, words }: PolicyDocument,
): Iterable<PlacedMistake> {
  const refusal = entity.scope.refusesLeadingSpace
  if (!refusal || decoded || !beginsWithSpace(text)) return
  yield {
    when,
    at: { file, start, end: start + 1 },
    where: words,
    words: `begins with white space, and ${refusal.words} takes none before the brace`,
    says: 'JSON strings must not have leading spaces',
    help: 'begin the policy with its brace, without a blank line or indent before it, or let `jsonencode()` write it',
    related: [{ at: refusal.at, message: 'the version is demanded here' }],
  }
}

function beginsWithSpace(text: Text): boolean {
  const first = text.find(piece => isHole(piece) || piece.lit !== '')
  return first !== undefined && !isHole(first) && /^\s/.test(first.lit)
}

const IN_DOCUMENT = ['Version', 'Id', 'Statement']

function* inMap(map: MapValue, when: Cond, document: PolicyDocument): Iterable<PlacedMistake> {
  const placed = (mistake: Mistake) => ({ ...mistake, where: document.words })
  if (isPlaceholder(map)) {
    yield placed(noPolicy(map, when))
    return
  }
  for (const mistake of unknownElements(map, when, IN_DOCUMENT)) yield placed(mistake)
  for (const mistake of versionMistakes(map, when)) yield placed(mistake)
  for (const mistake of emptyMistakes(map, when)) yield placed(mistake)
  yield* inStatements(map, when, document)
}

/** `file: policy.yaml`: it holds nothing of a policy, so that whoever reads it will put one there. */
function isPlaceholder({ entries }: MapValue): boolean {
  const names = [...entries.keys()]
  const elements = [...IN_DOCUMENT, ...IN_STATEMENT]
  return names.length > 0 && !names.some(name => isComputed(name) || elementMeant(name, elements))
}

function noPolicy({ at, entries }: MapValue, when: Cond): Mistake {
  const names = [...entries.keys()].map(quoted).join(', ')
  const help = 'write the policy here, unless something puts it there before the deployment'
  return {
    when,
    at,
    words: `holds ${names} and nothing of a policy`,
    says: SYNTAX,
    help,
    isReplaceable: true,
  }
}

function* versionMistakes(map: MapValue, when: Cond): Iterable<Mistake> {
  const entry = map.entries.get('Version')
  if (!entry) return
  for (const { value, when: guard } of alternatives(entry.value, all(when, entry.when))) {
    const version = stringOf(value)
    if (!version || version === '2012-10-17' || version === '2008-10-17') continue
    yield {
      when: guard,
      at: value.at,
      words: `has the Version ${quoted(version)}, which the policy language does not have`,
      says: SYNTAX,
      help: 'write `2012-10-17`: it is no date of yours, but the version of the policy language',
    }
  }
}

/** No Statement at all, or none in it. */
function* emptyMistakes(map: MapValue, when: Cond): Iterable<Mistake> {
  const help = 'write a statement, or leave the policy out'
  const statement = elementOf(map, 'Statement')
  const missing = all(when, negate(statement?.present ?? false))
  if (missing !== false && !isMisspelt(map, 'Statement', IN_DOCUMENT))
    yield { when: missing, at: map.at, words: 'has no Statement', says: SYNTAX, help, isAbsence: true }
  if (!statement) return
  const empty = all(when, statement.present, negate(anyOf(statement.items.map(item => item.when))))
  if (empty !== false) {
    yield {
      when: empty,
      at: statement.at,
      words: 'has an empty Statement',
      says: SYNTAX,
      help,
      isAbsence: true,
    }
  }
}

// ── statements ──

function* inStatements(map: MapValue, when: Cond, document: PolicyDocument): Iterable<PlacedMistake> {
  const entry = map.entries.get('Statement')
  if (!entry) return
  const { kind, entity } = document
  const statements = elementsOf(entry.value, all(when, entry.when))
  for (const [index, { value, when: guard }] of statements.entries()) {
    const where = `${nameOf(value, index)} of ${document.words}`
    if (value.kind === 'map') {
      const scene: StatementScene = { statement: value, when: guard, kind, unit: entity.scope.unit }
      for (const mistake of statementMistakes(scene)) yield { ...mistake, where }
    } else if (value.kind !== 'unknown' && value.kind !== 'error') {
      yield { ...noStatement(value, guard), where }
    }
  }
  for (const mistake of duplicateSids(statements)) yield { ...mistake, where: document.words }
}

function noStatement({ at }: Value, when: Cond): Mistake {
  const help = 'write an object with Effect, Action and Resource'
  return { when, at, words: 'is no JSON object', says: SYNTAX, help, isAbsence: true }
}

function nameOf(statement: Value, index: number): string {
  const sid = statement.kind === 'map' ? statement.entries.get('Sid')?.value : undefined
  const name = sid && stringOf(sid)
  return name ? `statement ${quoted(name)}` : `statement ${index + 1}`
}

/** A statement is compared with so many before it that have its Sid. */
const MOST_TWINS = 20

/** The first statement of a name is right, each further one is not. */
function* duplicateSids(statements: readonly Item[]): Iterable<Mistake> {
  const before = new Map<string, Cond[]>()
  for (const { value: statement, when } of statements) {
    const items = statement.kind === 'map' ? (elementOf(statement, 'Sid')?.items ?? []) : []
    for (const { value, when: guard } of items) {
      const sid = stringOf(value)
      if (!sid) continue
      const here = all(when, guard)
      const others = before.get(sid) ?? []
      if (others.length < MOST_TWINS) before.set(sid, [...others, here])
      if (others.length > 0) yield duplicateSid(sid, value.at, all(here, anyOf(others)))
    }
  }
}

function duplicateSid(sid: string, at: Range, when: Cond): Mistake {
  return {
    when,
    at,
    words: `has two statements with the Sid ${quoted(sid)}`,
    says: 'Statement IDs (SID) in a single policy must be unique.',
    help: 'give each statement its own Sid, or none',
  }
}
