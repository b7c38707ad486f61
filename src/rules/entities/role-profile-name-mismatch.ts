import { isGenerated } from '../../model/links.ts'
import type { InstanceProfile, Link, Role } from '../../model/types.ts'
import { same } from '../../value/glob.ts'
import type { World } from '../../value/scenario.ts'
import { known, show, type Text } from '../../value/text.ts'
import { and, not } from '../../value/tri.ts'
import { roleNamed } from '../names.ts'
import { type Context, defineRule, type Report } from '../rule.ts'
import { sharesStem } from '../stems.ts'
import { described, named, quoted } from '../wording.ts'

type Holding = Link<InstanceProfile, Role>

export const roleProfileNameMismatch = defineRule<Holding>({
  id: 'role-profile-name-mismatch',
  scenarios: 'every',

  *subjects({ links }) {
    for (const link of links.roles) {
      const bothWritten = !isGenerated(link.from) && !isGenerated(link.to)
      if (link.sure === 'yes' && link.from.managed && link.to.managed && bothWritten) yield link
    }
  },
  about: link => link.from,
  when: link => link.when,
  *check(link, world, context) {
    const profile = link.from
    const role = link.to
    const profileName = world.text(profile.name)
    const roleName = world.text(role.name)
    if (!profileName || !roleName) return
    const madeUp = [profile, role].filter(one => isMadeUp(one, world))
    const differ = madeUp.length === 0 ? not(same(profileName, roleName)) : 'maybe'
    if (madeUp.length === 2 || differ === 'no' || show(profileName) === show(roleName)) return
    yield report(link, profileName, roleName, differ, ownerOf(profileName, role, world, context))
  },
})

/** In this scenario nobody writes the name. Terraform takes an empty one for none. */
function isMadeUp({ name, target }: InstanceProfile | Role, world: World): boolean {
  const value = world.get(name)
  return value.ref?.to === target || (value.kind === 'text' && known(value.text) === '')
}

function report(
  link: Holding,
  profileName: Text,
  roleName: Text,
  differ: Report['certain'],
  owner?: Role,
): Report {
  const [profile, role] = [link.from, link.to]
  const shownName = quoted(show(profileName))
  const misleading = owner ? `, the name of another role, ${named(owner)}` : ''
  return {
    certain: and(link.sure, differ),
    level: owner || !sharesStem(profileName, roleName) ? 'warning' : 'note',
    at: profile.name.at,
    message: `${described(profile)} is called ${shownName}${misleading}, but its role is called ${quoted(show(roleName))}`,
    consequence: `the console's IAM role list shows instance profiles: whoever looks for ${quoted(show(roleName))} finds ${shownName} instead`,
    help: `give both one name, as the IAM console does`,
    related: [
      { at: role.name.at, message: "the role's name" },
      ...(owner ? [{ at: owner.name.at, message: 'another role has that name' }] : []),
    ],
  }
}

/** Another role of the unit that bears the profile's name. */
function ownerOf(profileName: Text, held: Role, world: World, { project }: Context): Role | undefined {
  const owner = roleNamed(profileName, held.scope.unit, world, project)
  return owner && owner !== held && !isGenerated(owner) ? owner : undefined
}
