/** Who deploys a declaration: a module or a nested template may have several callers in a run. */
import type { Entity, Project, Unit } from '../model/types.ts'
import type { Found } from './explore.ts'

/** What was found, with the number of units that deploy it, where they are several. */
export function withDeployers(found: readonly Found[], project: Project): Found[] {
  const units = deployersOf(found, project)
  return found.map(one => {
    const { size: deployers } = units.get(declarationOf(one.about))!
    return deployers > 1 ? { ...one, deployers } : one
  })
}

function deployersOf(found: readonly Found[], project: Project): ReadonlyMap<string, Set<Unit>> {
  const units = new Map(found.map(({ about }) => [declarationOf(about), new Set<Unit>()]))
  if (units.size === 0) return units
  for (const all of [project.policies, project.principals, project.profiles, project.launches]) {
    for (const entity of all) units.get(declarationOf(entity))?.add(entity.scope.unit)
  }
  return units
}

function declarationOf({ block: { file, start } }: Entity): string {
  return `${file.path}:${start}`
}

/** Most units that a message names. */
const MOST_NAMED = 3

/** "deployed by `envs/dev`", where not all that deploy it show it. */
export function deploymentOf(found: readonly Found[]): string | undefined {
  const [first] = found
  const units = [...new Set(found.map(({ about }) => about.scope.unit.name))]
  if (!first?.deployers || units.length >= first.deployers) return undefined
  const named = units.slice(0, MOST_NAMED).map(name => (name === '.' ? 'the root' : `\`${name}\``))
  const more = units.length > MOST_NAMED ? [`${units.length - MOST_NAMED} more`] : []
  return `deployed by ${[...named, ...more].join(' or ')}`
}
