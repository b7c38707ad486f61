/** What a frontend gives to the project for one unit, in one pass. */
import type { Problem } from '../syntax/source.ts'
import type {
  Control,
  Entity,
  InstanceProfile,
  Knowledge,
  Launch,
  Mention,
  Policy,
  Principal,
  Project,
  Recipient,
  Role,
  Unit,
} from './types.ts'

/** The part of a project that one unit contributes. */
export interface UnitModel {
  readonly unit: Unit
  readonly policies: readonly Policy[]
  /** Users, groups and permission sets; roles stand in `roles` alone. */
  readonly principals: readonly Principal[]
  readonly roles: readonly Role[]
  readonly profiles: readonly InstanceProfile[]
  readonly launches: readonly Launch[]
  readonly mentions: readonly Mention[]
  readonly recipients?: readonly Recipient[]
  readonly controls?: readonly Control[]
}

/** The user says nothing. */
const NO_KNOWLEDGE: Knowledge = { externalRoles: [], externalProfiles: [], launchers: [] }

/** Puts the units of a run together. */
export function projectOf(
  pass: Project['pass'],
  models: readonly UnitModel[],
  knowledge = NO_KNOWLEDGE,
): Project {
  const roles = models.flatMap(model => model.roles)
  return {
    pass,
    units: models.map(model => model.unit),
    policies: models.flatMap(model => model.policies),
    principals: [...models.flatMap(model => model.principals), ...roles],
    roles,
    profiles: models.flatMap(model => model.profiles),
    launches: models.flatMap(model => model.launches),
    mentions: models.flatMap(model => model.mentions),
    recipients: models.flatMap(model => model.recipients ?? []),
    knowledge,
    controls: models.flatMap(model => model.controls ?? []),
  }
}

/** A project without what is of some units. Mentions belong to nobody: they all stay. */
export function without(project: Project, units: ReadonlySet<Unit>): Project {
  const isLeft = ({ scope }: Entity) => !units.has(scope.unit)
  return {
    ...project,
    units: project.units.filter(unit => !units.has(unit)),
    policies: project.policies.filter(isLeft),
    principals: project.principals.filter(isLeft),
    roles: project.roles.filter(isLeft),
    profiles: project.profiles.filter(isLeft),
    launches: project.launches.filter(isLeft),
    recipients: project.recipients.filter(({ by }) => isLeft(by)),
  }
}

/** What a frontend makes of its files: each unit evaluated in the passes, and what could not be read. */
export interface Read {
  /** `given` is left out where it would be the same: no parameter has a default. */
  readonly models: readonly { readonly any: UnitModel; readonly given?: UnitModel }[]
  readonly problems: readonly Problem[]
}
