/**
 * The rules that judge the model, in groups. A group is a file of the bundle, and is loaded only where a project has
 * something that its rules are about: compiling all of them takes longer than judging a small template.
 */
import type { Attachment, Project } from '../model/types.ts'
import type { Rule } from './rule.ts'

interface Group {
  /** Cheap, and yes where in doubt: its rules have no case in a project for which this is false. */
  isNeeded(project: Project): boolean
  load(): Promise<{ readonly RULES: readonly Rule[] }>
}

const GROUPS: readonly Group[] = [
  { isNeeded: hasEntities, load: () => import('./entities.ts') },
  { isNeeded: ({ launches }) => launches.length > 0, load: () => import('./launches.ts') },
  { isNeeded: writesPolicies, load: () => import('./permissions.ts') },
  { isNeeded: mayNeedCredentials, load: () => import('./credentials.ts') },
]

/** The rules of all groups that one of the projects needs. */
export async function rulesFor(projects: readonly Project[]): Promise<readonly Rule[]> {
  return await rulesOf(GROUPS.filter(group => projects.some(group.isNeeded)))
}

/** Every rule. */
export async function allRules(): Promise<readonly Rule[]> {
  return await rulesOf(GROUPS)
}

async function rulesOf(groups: readonly Group[]): Promise<readonly Rule[]> {
  const loaded = await Promise.all(groups.map(group => group.load()))
  return loaded.flatMap(({ RULES }) => RULES)
}

function hasEntities({ principals, profiles, policies, launches, recipients }: Project): boolean {
  return [principals, profiles, policies, launches, recipients].some(entities => entities.length > 0)
}

/** A policy of its own, or one in a role, user, group or permission set. What AWS manages says nothing by itself. */
function writesPolicies({ principals, policies }: Project): boolean {
  return policies.length > 0 || principals.some(principal => principal.policies.some(isInline))
}

function isInline({ how }: Attachment): boolean {
  return how === 'inline'
}

/** What its instances run, how they may ask for credentials, or that they must have some. */
function mayNeedCredentials({ launches }: Project): boolean {
  return launches.some(
    ({ userData, imds, host, demandsProfile }) => userData || imds.tokens || host || demandsProfile,
  )
}
