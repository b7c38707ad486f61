/**
 * Does a statement of a trust policy name the service that calls?
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
import { matches, same } from '../value/glob.ts'
import { remembered } from '../value/remember.ts'
import { isHole, known, type Text, text } from '../value/text.ts'
import { and, or, type Tri } from '../value/tri.ts'
import type { ErrorValue, Item, MapValue, Value } from '../value/value.ts'
import { elementOf, elementsOf } from './document.ts'
import { lower } from './lower.ts'
import { find, type Scene, someText } from './search.ts'

/**
 * Does the statement name a service principal that has these names? `everyone`: does `*` mean services too? In a Deny
 * it does (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous);
 * that an Allow lets EC2 in works in the field, but no page says so.
 */
export function namesService(scene: Scene, statement: MapValue, names: readonly Text[], everyone: Tri): Tri {
  const principal = elementOf(statement, 'Principal')
  const named = principal
    ? find(scene, principal.items, ({ value }) => principalIs(scene, value, names, everyone)).is
    : 'no'
  if (named === 'yes' || principal?.present === true) return named
  // IAM refuses NotPrincipal in a trust policy
  return or(named, elementOf(statement, 'NotPrincipal') ? 'maybe' : 'no')
}

function principalIs(
  scene: Scene,
  principal: Value,
  names: readonly Text[],
  everyone: Tri,
): Tri | ErrorValue {
  if (principal.kind === 'error') return principal
  if (principal.kind === 'list') return 'no'
  if (principal.kind !== 'map') return isEveryone(scene, principal, everyone)
  const service = someText(scene, under(principal, 'Service'), name => isService(scene, name, names))
  if (service === 'yes') return 'yes'
  const all = find(scene, under(principal, 'AWS'), item => isEveryone(scene, item.value, everyone)).is
  return or(service, all, principal.rest ? 'maybe' : 'no')
}

/**
 * Is a statement meant for the service, among others: does it name it, or everyone, or perhaps it? What is not known
 * under `AWS` stands for an account, although it could turn out to be `*`.
 */
export function isMeantFor(scene: Scene, statement: MapValue, names: readonly Text[]): boolean {
  const principal = elementOf(statement, 'Principal')
  if (!principal) return elementOf(statement, 'NotPrincipal') !== undefined
  return principal.items.some(({ value, when }) => scene.holds(when) && maybeMeant(scene, value, names))
}

function maybeMeant(scene: Scene, principal: Value, names: readonly Text[]): boolean {
  if (principal.kind !== 'map') return principal.kind === 'text' || principal.kind === 'unknown'
  const service = someText(scene, under(principal, 'Service'), name => isService(scene, name, names))
  return service !== 'no' || principal.rest !== undefined || under(principal, 'AWS').some(saysEveryone)
}

function saysEveryone({ value }: Item): boolean {
  return value.kind === 'text' && known(value.text) === '*'
}

/** The principals of one type. */
function under(principal: MapValue, type: string): readonly Item[] {
  const entry = principal.entries.get(type)
  return entry ? elementsOf(entry.value, entry.when) : []
}

const EVERYONE = text('*')

function isEveryone(scene: Scene, value: Value, everyone: Tri): Tri | ErrorValue {
  if (value.kind === 'error') return value
  return and(
    someText(scene, [{ when: true, value }], name => same(name, EVERYONE)),
    everyone,
  )
}

/** Surely one of the names; perhaps in another case, or with a Region in it, which nobody has verified. */
export function isService(scene: Scene, written: Text, names: readonly Text[]): Tri {
  const here = names.map(name => scene.resolve(name))
  const exact = or(...here.map(name => same(written, name)))
  if (exact !== 'no') return exact
  const near = here.some(
    name => same(lower(written), name) !== 'no' || matches(regional(name), written) !== 'no',
  )
  return near ? 'maybe' : 'no'
}

/** `ec2.amazonaws.com` → `ec2.*.amazonaws.com`, as a pattern. */
const regional = remembered((name: Text): Text => {
  const [first] = name
  if (!first || name.length !== 1) return name
  if (!isHole(first)) return text(withRegion(first.lit))
  const domain = first.domain?.map(own => withRegion(String(own)))
  return domain ? text({ id: `regional(${first.id})`, label: first.label, domain }) : name
})

function withRegion(name: string): string {
  return name.replace('.', '.*.')
}
