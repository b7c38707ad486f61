/** What arguments take: which attribute of which type of resource. */
import type { Ref, Target } from '../../value/value.ts'
import { LAUNCHES } from '../resources/launch-table.ts'

type Attribute = Exclude<Ref['attr'], 'self'> | 'json'

/** An argument, the type of resource that it takes something of, and what. */
type Taken = readonly [argument: string, type: string, attribute: Attribute]

const PROFILE = 'aws_iam_instance_profile'
const DOCUMENT = 'aws_iam_policy_document'

const IDENTITIES: readonly Taken[] = [
  ['role', 'aws_iam_role', 'name'],
  ['roles', 'aws_iam_role', 'name'],
  ['user', 'aws_iam_user', 'name'],
  ['users', 'aws_iam_user', 'name'],
  ['group', 'aws_iam_group', 'name'],
  ['groups', 'aws_iam_group', 'name'],
  ['policy_arn', 'aws_iam_policy', 'arn'],
  ['permissions_boundary', 'aws_iam_policy', 'arn'],
  ['policy', DOCUMENT, 'json'],
  ['assume_role_policy', DOCUMENT, 'json'],
]

/** Where a name or an ARN may stand, the name is as good. */
function profiles(): readonly Taken[] {
  const slots = [...LAUNCHES.values()].flatMap(launch => launch.slots)
  return slots.flatMap(({ path, takes }): Taken[] =>
    takes === 'object'
      ? [
          ['arn', PROFILE, 'arn'],
          ['name', PROFILE, 'name'],
        ]
      : [[path.at(-1)!, PROFILE, takes === 'arn' ? 'arn' : 'name']],
  )
}

function templates(): readonly Taken[] {
  const types = [...LAUNCHES].filter(([, launch]) => launch.isTemplate).map(([type]) => type)
  const paths = [...LAUNCHES.values()].flatMap(launch => launch.templates ?? [])
  return paths.flatMap(path => {
    const argument = path.at(-1)!
    const attribute = /(^|_)id$/.test(argument) ? 'id' : 'name'
    return types.map((type): Taken => [argument, type, attribute])
  })
}

const TAKEN: ReadonlyMap<string, Attribute> = new Map(
  [...IDENTITIES, ...profiles(), ...templates()].map(([argument, type, attribute]) => [
    `${argument} ${type}`,
    attribute,
  ]),
)

/** The attribute of a resource that an argument takes; undefined if it takes none. */
export function takenBy(argument: string, resource: Target): Attribute | undefined {
  return TAKEN.get(`${argument} ${typeOf(resource)}`)
}

/** Does an argument take the text of a policy document? */
export function takesDocument(argument: string): boolean {
  return TAKEN.has(`${argument} ${DOCUMENT}`)
}

const TYPE = /([A-Za-z_][\w-]*)\.[^.[\]]+(?:\[(?:\d+|".*"|[\w.]+)\])?$/s

/** The type in a resource's address. */
function typeOf({ address }: Target): string {
  return TYPE.exec(address)?.[1] ?? ''
}
