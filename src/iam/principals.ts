/**
 * Does a statement of a trust policy name the service that calls?
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
import { matches, same } from '../value/glob.ts'
import { remembered } from '../value/remember.ts'
import { isHole, type Text, text } from '../value/text.ts'
import { or, type Tri } from '../value/tri.ts'
import type { ErrorValue, Item, MapValue, Value } from '../value/value.ts'
import { elementOf, elementsOf } from './document.ts'
import { lower } from './lower.ts'
import { find, type Scene, someText } from './search.ts'

/** Does the statement name a service principal that has these names? */
export function namesService(scene: Scene, statement: MapValue, names: readonly Text[]): Tri {
  const principal = elementOf(statement, 'Principal')
  const named = principal
    ? find(scene, principal.items, ({ value }) => principalIs(scene, value, names)).is
    : 'no'
  if (named === 'yes' || principal?.present === true) return named
  // IAM refuses NotPrincipal in a trust policy
  return or(named, elementOf(statement, 'NotPrincipal') ? 'maybe' : 'no')
}

function principalIs(scene: Scene, principal: Value, names: readonly Text[]): Tri | ErrorValue {
  if (principal.kind === 'error') return principal
  if (principal.kind === 'list') return 'no'
  if (principal.kind !== 'map') return isEveryone(scene, principal)
  const service = someText(scene, under(principal, 'Service'), name => isService(scene, name, names))
  if (service === 'yes') return 'yes'
  const everyone = find(scene, under(principal, 'AWS'), item => isEveryone(scene, item.value)).is
  return or(service, everyone, principal.rest ? 'maybe' : 'no')
}

/** The principals of one type. */
function under(principal: MapValue, type: string): readonly Item[] {
  const entry = principal.entries.get(type)
  return entry ? elementsOf(entry.value, entry.when) : []
}

const EVERYONE = text('*')

/** `*` lets EC2 in in the field, but no page says so: at most maybe. */
function isEveryone(scene: Scene, value: Value): Tri | ErrorValue {
  if (value.kind === 'error') return value
  const isStar = someText(scene, [{ when: true, value }], name => same(name, EVERYONE))
  return isStar === 'no' ? 'no' : 'maybe'
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
