/** What a resource of a policy can be: the ARN of a role or of an instance profile, and whose. */
import { withResourceVariables } from '../iam/variables.ts'
import type { InstanceProfile, Role, Unit } from '../model/types.ts'
import type { Lit } from '../syntax/source.ts'
import { matches, same } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { remember, rememberedByName } from '../value/remember.ts'
import { type Hole, isHole, type Text, text } from '../value/text.ts'
import { and, type Tri } from '../value/tri.ts'
import type { Plain, Value } from '../value/value.ts'
import { referenceInQuotes } from './quoted.ts'
import { lastPart } from './slots.ts'

export type IamKind = 'role' | 'instance-profile'

/** A reference in quotes is quoted-reference's, and what another tool may fill in can be anything. */
export function isOpenResource(value: Value, unit: Unit): boolean {
  if (value.kind !== 'text') return false
  if (referenceInQuotes(value, unit)) return true
  return value.text.some(piece => !isHole(piece) && PLACEHOLDER.test(piece.lit))
}

const PLACEHOLDER = /\{\{|<[^>]*>|%[^%]*%|__\w+__|@@|^[A-Z0-9]+(?:_[A-Z0-9]+)+$/

const NOTHING_KNOWN = new Map()

/** A resource as it is compared; `inVersion`: do policy variables count? */
export function inPlace(written: Text, inVersion: Tri): Text {
  return withResourceVariables(written, NOTHING_KNOWN, inVersion)
}

// ── can it be the ARN of any? ──

const ARN = text('arn')
const IAM = text('iam')
const NOTHING: Text = []

const anyResource = rememberedByName((kind): Text => [{ lit: `${kind}/` }, { id: `a-${kind}`, label: kind }])

const anyArn = rememberedByName(
  (kind): Text => [
    { lit: 'arn:' },
    { id: 'a-partition', label: 'a partition' },
    { lit: ':iam::' },
    { id: 'an-account', label: 'an account' },
    { lit: ':' },
    ...anyResource(kind),
  ],
)

/** These ARNs have just five colons, so that a pattern which writes five can be compared part by part. */
export function isArnOf(kind: IamKind, pattern: Text): Tri {
  const parts = cut(pattern)
  if (parts.length > 6) return 'no'
  if (parts.length < 6) return matches(pattern, anyArn(kind))
  const [arn, , service, region, account, resource] = parts as [Text, Text, Text, Text, Text, Text]
  return and(
    matches(arn, ARN),
    matches(service, IAM),
    matches(region, NOTHING),
    account.length === 0 ? 'no' : 'yes',
    matches(resource, anyResource(kind)),
  )
}

const PARTS = new WeakMap<Text, Text[]>()

/** At its written colons. */
function cut(pattern: Text): Text[] {
  return remember(PARTS, pattern, () => {
    const parts: (Lit | Hole)[][] = [[]]
    for (const piece of pattern) {
      if (isHole(piece)) {
        parts.at(-1)!.push(piece)
        continue
      }
      const [first = '', ...others] = piece.lit.split(':')
      if (first !== '') parts.at(-1)!.push({ lit: first })
      for (const other of others) parts.push(other === '' ? [] : [{ lit: other }])
    }
    return parts
  })
}

// ── whose is it? ──

/** The one entity whose name stands at the end of an ARN without wildcards. */
export function meantBy<E extends Role | InstanceProfile>(
  value: Value,
  kind: IamKind,
  entities: readonly E[],
): E | undefined {
  if (value.kind !== 'text' || value.ref) return undefined
  if (value.text.some(piece => !isHole(piece) && /[*?$]/.test(piece.lit))) return undefined
  if (!value.text.some(piece => !isHole(piece) && piece.lit.includes(`:${kind}/`))) return undefined
  const name = lastPart(value.text)
  const found = entities.filter(entity => hasName(entity, name))
  return found.length === 1 ? found[0] : undefined
}

/** By its own name as a reference, or by the same letters. */
function hasName(entity: Role | InstanceProfile, name: Text): boolean {
  const [first] = name
  if (name.length === 1 && first && isHole(first) && first.value?.ref) {
    return first.value.ref.to === entity.target && first.value.ref.attr === 'name'
  }
  const own = entity.name.kind === 'text' ? textOf(entity.name as Plain) : undefined
  return own !== undefined && own.length > 0 && same(own, name) === 'yes'
}
