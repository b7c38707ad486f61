/** Which principals the user means who says who must be able to launch. */
import { matches } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { known, show, type Text, text } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import { iamArn } from './aws.ts'
import type { Launcher, Principal, Project, Role } from './types.ts'

/** What the user demands of a principal. */
export function launchersFor(principal: Principal, { knowledge }: Project): readonly Launcher[] {
  return knowledge.launchers.filter(({ principal: pattern }) => isNamed(principal, pattern, principal.kind))
}

/** The roles of the run that a launcher must be able to pass. */
export function rolesOf({ roles }: Launcher, project: Project): readonly Role[] {
  return project.roles.filter(role => roles.some(pattern => isNamed(role, pattern, 'role')))
}

/** Names of launchers, and of roles that they must be able to pass, that nothing in view has. */
export interface Unmet {
  readonly principals: readonly string[]
  readonly roles: readonly string[]
}

/** What the user says of launchers in vain, in all of the passes. */
export function unmetIn(passes: readonly Project[]): Unmet {
  const launchers = passes[0]?.knowledge.launchers ?? []
  const principals = launchers.map(({ principal }) => principal)
  const roles = launchers.flatMap(launcher => launcher.roles)
  return {
    principals: namesWithout(principals, pattern => passes.some(pass => isMet(pass.principals, pattern))),
    roles: namesWithout(roles, pattern => passes.some(pass => isMet(pass.roles, pattern))),
  }
}

function isMet(principals: readonly Principal[], pattern: Text): boolean {
  return principals.some(principal => isNamed(principal, pattern, principal.kind))
}

function namesWithout(patterns: readonly Text[], isMet: (pattern: Text) => boolean): string[] {
  return [...new Set(patterns.filter(pattern => !isMet(pattern)).map(show))]
}

/** By its name, or by its ARN; where the name is not known, also by its address: a logical id, `aws_iam_user.ci`. */
function isNamed(principal: Principal, pattern: Text, kind: string): boolean {
  const name = plainText(principal.name)
  const isOpen = !name || known(name) === undefined
  if (isOpen && matches(pattern, text(principal.target.address)) === 'yes') return true
  if (!name) return false
  if (matches(pattern, name) === 'yes') return true
  const path = principal.path && plainText(principal.path)
  return matches(pattern, iamArn(kind, principal.scope, path, name)) === 'yes'
}

function plainText(value: Value): Text | undefined {
  return value.kind === 'choice' || value.kind === 'error' ? undefined : textOf(value as Plain)
}
