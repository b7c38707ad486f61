/** What the policies of a run let somebody pass. */
import { elementOf, statementsOf } from '../../iam/document.ts'
import { writtenEffect } from '../../iam/statement.ts'
import type { Project } from '../../model/types.ts'
import { append } from '../../value/multimap.ts'
import { remember } from '../../value/remember.ts'
import { known } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import { saysPassRole, writes } from '../written-statements.ts'

/** The resources of all statements that write `iam:PassRole`, in all policies of a run. */
interface Passed {
  readonly all: readonly Value[]
  /** ARNs that are wholly known and no patterns, by what stands after their fifth colon. */
  readonly exact: ReadonlyMap<string, readonly Value[]>
  readonly others: readonly Value[]
}

const PASSED = new WeakMap<Project, Passed>()

/** The resources that may mean a role: `role/path/name`, or any where its name is not known. */
export function resourcesPassed(project: Project, role: string | undefined): readonly Value[] {
  const { all, exact, others } = remember(PASSED, project, () => indexed(project))
  return role === undefined ? all : [...(exact.get(role) ?? []), ...others]
}

/** An account has thousands of roles, and as many statements that name one. */
function indexed(project: Project): Passed {
  const all = onceEach(documentsOf(project).flatMap(resourcesPassedBy))
  const exact = new Map<string, Value[]>()
  const others: Value[] = []
  for (const value of all) {
    const written = value.kind === 'text' && !value.ref ? known(value.text) : undefined
    const resource = written === undefined ? undefined : EXACT.exec(written)?.[1]
    if (resource === undefined) others.push(value)
    else append(exact, resource, value)
  }
  return { all, exact, others }
}

const EXACT = /^(?:[^:*?$]*:){5}([^*?$]+)$/

/** Of equal texts the first. */
function onceEach(values: readonly Value[]): Value[] {
  const seen = new Set<string>()
  return values.filter(value => {
    const text = value.kind === 'text' && !value.ref ? known(value.text) : undefined
    if (text === undefined) return true
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  })
}

function documentsOf(project: Project): Value[] {
  const inline = project.principals.flatMap(({ policies }) => policies.filter(({ how }) => how === 'inline'))
  return [...inline.map(({ policy }) => policy), ...project.policies.map(({ document }) => document)]
}

function resourcesPassedBy(document: Value): Value[] {
  return statementsOf(document).statements.flatMap(({ value }) => {
    if (value.kind !== 'map' || !writes(value, saysPassRole) || writtenEffect(value) === 'Deny') return []
    return elementOf(value, 'Resource')?.items.map(item => item.value) ?? []
  })
}
