import { isNothing } from '../../model/effective.ts'
import type { InstanceProfile, Role } from '../../model/types.ts'
import { matches, same } from '../../value/glob.ts'
import type { World } from '../../value/scenario.ts'
import { type Hole, isHole, seamless, show, type Text } from '../../value/text.ts'
import { or } from '../../value/tri.ts'
import type { Value } from '../../value/value.ts'
import { usedAs } from '../names.ts'
import { defineRule, type Report } from '../rule.ts'
import { described, listed, quoted } from '../wording.ts'

type Named = Role | InstanceProfile

/** What IAM asks of a name or a path, and how it refuses others. */
interface Demand {
  readonly what: 'name' | 'path'
  /** The API's parameter. */
  readonly parameter: string
  readonly letter: RegExp
  /** The letters in words. */
  readonly letters: string
  readonly longest: number
}

const NAME = {
  what: 'name',
  letter: /^[\w+=,.@-]$/,
  letters: 'alphanumeric characters and/or the following: +=,.@_-',
} as const

/**
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html
 */
const NAMES: Readonly<Record<Named['kind'], Demand>> = {
  role: { ...NAME, parameter: 'roleName', longest: 64 },
  profile: { ...NAME, parameter: 'instanceProfileName', longest: 128 },
}

const PATH: Demand = {
  what: 'path',
  parameter: 'path',
  letter: /^[!-\x7f]$/,
  letters: 'alphanumeric characters and/or / characters',
  longest: 512,
}

export const invalidIamName = defineRule<Named>({
  id: 'invalid-iam-name',
  scenarios: 'some',

  *subjects({ project }) {
    for (const entity of [...project.roles, ...project.profiles]) if (entity.managed) yield entity
  },
  about: entity => entity,
  when: entity => entity.when,
  *check(entity, world) {
    const { ref } = world.get(entity.name)
    const isItsOwn = !ref || ref.to === entity.target // else the resource that has the name is to blame
    if (isItsOwn) yield* mistakesIn(entity, entity.name, NAMES[entity.kind], world)
    if (entity.path) yield* mistakesIn(entity, entity.path, PATH, world)
  },
})

function* mistakesIn(entity: Named, value: Value, demand: Demand, world: World): Iterable<Report> {
  const plain = world.get(value)
  const written = isNothing(plain) ? undefined : world.text(plain)
  if (!written) return
  const mistake = wrongLetters(written, demand) ?? wrongLength(written, demand) ?? wrongEnds(written, demand)
  if (!mistake) return
  const { what } = demand
  yield {
    certain: hasPlaceholder(written) ? 'maybe' : 'yes',
    at: plain.at,
    message: `${described(entity)} has a ${what} ${mistake.how}: ${quoted(show(written))}`,
    consequence: `the deployment fails: "${mistake.refusal}"`,
    help: mistake.help,
    related: usedAs(what, plain),
    part: what,
  }
}

const PLACEHOLDER = /<[^<>]*>|\{\{[^{}]*\}\}|[$#%]\{[^{}]*\}/

/** Another tool may put something else there before the file is deployed. */
function hasPlaceholder(written: Text): boolean {
  return seamless(written).some(piece => !isHole(piece) && PLACEHOLDER.test(piece.lit))
}

interface Mistake {
  /** "of 70 letters, 6 more than IAM allows" */
  readonly how: string
  /** In IAM's words. */
  readonly refusal: string
  readonly help: string
}

function wrongLetters(written: Text, { what, parameter, letter, letters }: Demand): Mistake | undefined {
  const wrong = lettersIn(written).filter(one => !letter.test(one))
  if (wrong.length === 0) return undefined
  const isPathInName = what === 'name' && wrong.includes('/')
  return {
    how: `with ${listed(wrong.slice(0, MOST_SHOWN).map(quoted))} in it`,
    refusal: `The specified value for ${parameter} is invalid. It must contain only ${letters}`,
    help: isPathInName ? 'write the name alone: a path is a property of its own' : 'leave these letters out',
  }
}

/** Most letters that a message lists. */
const MOST_SHOWN = 5

/** The letters that are known, each once. */
function lettersIn(written: Text): string[] {
  return [...new Set(written.flatMap(piece => (isHole(piece) ? [] : [...piece.lit])))]
}

function wrongLength(written: Text, { parameter, longest }: Demand): Mistake | undefined {
  const length = shortest(written)
  if (length <= longest) return undefined
  const atLeast = written.some(isHole) ? 'at least ' : ''
  return {
    how: `of ${atLeast}${length} letters, where IAM allows ${longest}`,
    refusal: `Value at '${parameter}' failed to satisfy constraint: Member must have length less than or equal to ${longest}`,
    help: `shorten it by ${atLeast}${length - longest}`,
  }
}

/** How many letters the text has at least. */
function shortest(written: Text): number {
  return written.reduce((sum, piece) => sum + (isHole(piece) ? shortestValue(piece) : piece.lit.length), 0)
}

function shortestValue({ shape, domain, by }: Hole): number {
  const values = by ? Object.values(by.values) : domain
  if (values && values.length > 0) return Math.min(...values.map(value => String(value ?? '').length))
  return shape?.min ?? 0
}

const ROOT: Text = [{ lit: '/' }]
const FOLDERS: Text = [{ lit: '/?*/' }]

function wrongEnds(written: Text, { what, parameter, letters }: Demand): Mistake | undefined {
  if (what === 'name' || or(same(ROOT, written), matches(FOLDERS, written)) !== 'no') return undefined
  return {
    how: 'that does not begin and end with `/`',
    refusal: `The specified value for ${parameter} is invalid. It must begin and end with / and contain only ${letters}`,
    help: 'write `/` around it',
  }
}
