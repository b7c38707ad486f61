/** What the policies of a run let somebody pass. */
import { elementOf, statementsOf } from '../../iam/document.ts'
import { writtenEffect } from '../../iam/statement.ts'
import type { Project } from '../../model/types.ts'
import { known } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import { saysPassRole, writes } from '../written-statements.ts'

const KNOWN = new WeakMap<Project, readonly Value[]>()

/** The resources of all statements that write `iam:PassRole`, in all policies of the run. */
export function passedResources(project: Project): readonly Value[] {
  const old = KNOWN.get(project)
  if (old) return old
  const made = onceEach(documentsOf(project).flatMap(resourcesPassedBy))
  KNOWN.set(project, made)
  return made
}

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
