import { type WrittenLaunch, writtenLaunches } from '../../iam/launching.ts'
import { isWritten } from '../../iam/places.ts'
import type { Principal } from '../../model/types.ts'
import type { Range } from '../../syntax/source.ts'
import { lazyItem } from '../../value/build.ts'
import type { World } from '../../value/scenario.ts'
import { show } from '../../value/text.ts'
import { and, not, type Tri, tri } from '../../value/tri.ts'
import { isWhole } from '../absence.ts'
import type { Grant } from '../passing.ts'
import { type Context, defineRule, type Level, type Related } from '../rule.ts'
import { described, listed, quoted } from '../wording.ts'
import { type Grants, grantsOf } from './grants.ts'
import { OPTIONAL, type Use, usesAround } from './launch-uses.ts'
import { launchesForServices, launchesWithTags } from './launching.ts'
import { LIMITS } from './pass-reasons.ts'
import { type Lack, lackOf, patternOf, REQUIRED, RUN } from './run-instances.ts'

/** A principal that says that it launches instances. */
interface Caller extends Grants {
  readonly entity: Principal
  readonly launches: readonly WrittenLaunch[]
}

export const runInstancesResourceMismatch = defineRule<Caller>({
  id: 'run-instances-resource-mismatch',
  scenarios: 'some',

  *subjects({ project, policies }) {
    for (const entity of project.principals) {
      if (!entity.managed) continue
      const launches = writtenLaunches(policies.of(entity).written).filter(isRun)
      if (launches.length > 0) yield { entity, launches, ...grantsOf(entity, policies) }
    }
  },
  about: caller => caller.entity,
  when: caller => caller.entity.when,
  *check(caller, world, context) {
    const found = firstMismatch(world, caller, context)
    const launch = found && caller.launches.find(({ when }) => world.holds(when))
    if (!launch) return
    const { lacks, uses } = found
    const isSure = caller.closed || lacks.every(({ by }) => by !== 'nothing')
    yield {
      certain: isSure
        ? launch.sure
        : and(launch.sure, isWhole(caller.entity), not(isAllowedAtTimes(world, found, caller.entity))),
      level: levelOf(lacks, isSure),
      at: launch.at,
      message: messageOf(caller.entity, launch, lacks, isSure),
      consequence: `the launch fails: AccessDenied, or EC2's UnauthorizedOperation, "is not authorized to perform: ${RUN}"`,
      help: helpFor(lacks),
      related: [
        ...lacks.slice(0, 2).flatMap(reasonsOf),
        ...uses.map(({ at, type }) => ({ at, message: `${withArticle(type)} is used here` })),
      ],
    }
  },
})

function isRun({ actions }: WrittenLaunch): boolean {
  return actions.includes(RUN)
}

/** What a caller's launches lack. */
interface Mismatch {
  readonly grant: Grant
  readonly lacks: readonly Lack[]
  /** Of the types that not each launch needs: why they count. */
  readonly uses: readonly Use[]
}

function firstMismatch(world: World, caller: Caller, context: Context): Mismatch | undefined {
  for (const grant of caller.grants) {
    const found = mismatchOf(world, grant, caller, context)
    if (found) return found
  }
  return undefined
}

function mismatchOf(world: World, grant: Grant, { entity }: Caller, context: Context): Mismatch | undefined {
  const lacking = (types: readonly string[]) =>
    types.flatMap(type => lackOf(world, grant, type, entity.scope) ?? [])
  const required = lacking(REQUIRED)
  const isOff = required.length === REQUIRED.length && required.every(({ by }) => by !== 'nothing')
  if (isOff) return undefined
  const isOfOthers =
    launchesForServices(world, grant, entity.scope) || launchesWithTags(world, grant, entity.scope)
  const optional = isOfOthers ? [] : lacking(OPTIONAL)
  const uses = usesAround(world, entity, new Set(optional.map(({ type }) => type)), context)
  const used = optional.filter(({ type }) => uses.some(use => use.type === type))
  const lacks = [...required, ...lacking(['volume']), ...used]
  return lacks.length > 0 ? { grant, lacks, uses } : undefined
}

/** A policy that is attached in another scenario allows it: whoever takes that one away has no launches, or another policy. */
function isAllowedAtTimes(world: World, { grant, lacks }: Mismatch, { scope }: Principal): Tri {
  const documents = grant.documents.map(document => lazyItem(true, () => document.value))
  return tri(lacks.every(({ type }) => !lackOf(world, { ...grant, documents }, type, scope)))
}

/** Not every image is on a volume, and not every launch is like those in view. */
function levelOf(lacks: readonly Lack[], isSure: boolean): Level {
  return isSure && lacks.some(({ type }) => REQUIRED.includes(type)) ? 'error' : 'warning'
}

function messageOf(
  entity: Principal,
  { written }: WrittenLaunch,
  lacks: readonly Lack[],
  isSure: boolean,
): string {
  const by = sharedBy(lacks)
  const types = lacks.map(({ type }) => `${by === 'deny' ? 'every' : 'no'} ${nounOf(type)}`)
  const but = `${whoOf(lacks[0], by)} it on ${listed(types)}`
  const reservation = isSure ? '' : ', unless a policy attached elsewhere does'
  return `${described(entity)} may launch instances with ${quoted(show(written))}, but ${but}${reservation}`
}

/** What keeps all of them away, if it is one and the same; else no statement allows them. */
function sharedBy(lacks: readonly Lack[]): Lack['by'] {
  const [first] = lacks
  return first && lacks.every(({ by }) => by === first.by) ? first.by : 'nothing'
}

function whoOf(lack: Lack | undefined, by: Lack['by']): string {
  if (by === 'limit') return `its ${LIMITS[lack?.limit ?? 'boundary']} allows`
  return by === 'deny' ? 'its policies deny' : 'its policies allow'
}

function nounOf(type: string): string {
  return type.replace('-', ' ')
}

function withArticle(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${nounOf(type)}`
}

function helpFor(lacks: readonly Lack[]): string {
  const patterns = listed(lacks.map(({ type }) => quoted(patternOf(type))))
  const by = sharedBy(lacks)
  if (by === 'deny') return `take ${patterns} out of what is denied`
  const allow = `allow \`${RUN}\` on ${patterns}`
  if (by === 'limit') return `${allow} in the ${LIMITS[lacks[0]?.limit ?? 'boundary']} too`
  const byCondition = lacks.some(({ misses }) => misses.some(miss => miss.by === 'condition'))
  return byCondition ? `${allow} in a statement of its own, without that condition` : allow
}

/** What denies it, or the statements that come near. */
function reasonsOf({ type, by, misses, at, limit }: Lack): Related[] {
  const noun = withArticle(type)
  if (by === 'deny') return writtenOnes(at, `this denies it on ${noun}`)
  if (by === 'limit')
    return writtenOnes(at, `this ${LIMITS[limit ?? 'boundary']} does not allow it on ${noun}`)
  return misses.flatMap(miss => {
    if (miss.by === 'resource') return writtenOnes(miss.at, `this matches no ${nounOf(type)}`)
    if (miss.by !== 'condition' || !miss.clause) return []
    const condition = `this condition on ${quoted(miss.clause.key)}`
    return writtenOnes(miss.at, `a request about ${noun} does not fulfil ${condition}`)
  })
}

/** What AWS manages is written in no file of the project. */
function writtenOnes(at: Range | undefined, message: string): Related[] {
  return at && isWritten(at) ? [{ at, message }] : []
}
