import { effectiveProfile, effectiveValue, layersOf, type Setup, setupsOf } from '../../model/effective.ts'
import { type ContainerHost, containerHostOf } from '../../model/hosts.ts'
import { ECS_HOST } from '../../model/launch-types.ts'
import type { Launch, Project } from '../../model/types.ts'
import type { File } from '../../syntax/source.ts'
import { userDataOf } from '../../userdata/scripts.ts'
import { isAbsent } from '../../value/build.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { and, type Tri } from '../../value/tri.ts'
import { defineRule, type Related, type Report } from '../rule.ts'
import { described, named, quoted } from '../wording.ts'
import { needOf, needOfSettings } from './credential-needs.ts'
import { ECS } from './host-joins.ts'

export const instanceWithoutProfile = defineRule<Setup>({
  id: 'instance-without-profile',
  scenarios: 'every',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) {
      const { launch } = setup
      // a template alone launches nothing, and who launches from it may give the profile
      if (launch.asTemplate) continue
      const hasUserData = layersOf(setup).some(({ userData }) => userData)
      if (hasUserData || launch.demandsProfile || hostedBy(launch, project)) yield setup
    }
  },
  about: setup => setup.launch,
  when: setup => setup.when,
  *check(setup, world, { project }) {
    const { launch, sure } = setup
    // what is given, out of view or may be null is for the caller to say
    if (effectiveProfile(setup, world).isSet !== 'no') return
    const lack = demanded(launch, world) ?? hosting(setup, project, world) ?? scripted(setup, world)
    if (!lack) return
    yield {
      certain: and(sure, lack.certain, associatesLater(launch.target.at.file) ? 'maybe' : 'yes'),
      ...placeOf(setup, lack),
      consequence: lack.consequence,
      help: lack.help,
    }
  },
})

/** Why a profile is missed. */
interface Lack extends Pick<Report, 'consequence' | 'help'> {
  readonly certain: Tri
  /** The end of the message. */
  readonly but: string
  readonly related: readonly Related[]
  /** Where the need is written in the launch template: what is launched from it takes the profile from it as well. */
  readonly byTemplate?: boolean
}

/** Where the profile is missed: one mistake in a launch template is one, however many groups launch from it. */
function placeOf(
  { launch, template }: Setup,
  lack: Lack,
): Pick<Report, 'at' | 'message' | 'related' | 'part'> {
  const part = template ? { part: template.target.address } : {}
  if (template && lack.byTemplate) {
    const launches = { at: launch.target.at, message: 'launches from it, and gives no profile either' }
    return {
      ...part,
      at: template.target.at,
      message: `${described(template)} has no instance profile${lack.but}`,
      related: [...lack.related, launches],
    }
  }
  const whose = launch.specifiedAt ? 'a launch specification of ' : ''
  const under = template
    ? [{ at: template.target.at, message: 'it launches from this, which has none either' }]
    : []
  return {
    ...part,
    at: launch.specifiedAt ?? launch.target.at,
    message: `${whose}${described(launch)} has no instance profile${lack.but}`,
    related: [...lack.related, ...under],
  }
}

/**
 * Beanstalk launches no environment without one.
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/concepts-roles-instance.html
 */
function demanded({ demandsProfile }: Launch, world: World): Lack | undefined {
  if (!demandsProfile) return undefined
  if (demandsProfile.orRole) return WITHOUT_ROLE
  const mayComeElsewhere = demandsProfile.unless.some(value => !isAbsent(world.get(value)))
  return {
    certain: mayComeElsewhere ? 'maybe' : 'yes',
    but: ': its option settings have no `IamInstanceProfile`',
    consequence: 'it fails to launch: "Environment must have instance profile associated with it"',
    help: 'set the option `IamInstanceProfile` in the namespace `aws:autoscaling:launchconfiguration`',
    related: [],
  }
}

/** https://github.com/aws/karpenter-provider-aws/blob/main/pkg/apis/v1/ec2nodeclass.go */
const WITHOUT_ROLE: Lack = {
  certain: 'yes',
  but: ' and no role to make one from',
  consequence: `the API server refuses it: "must specify exactly one of ['role', 'instanceProfile']"`,
  help: 'set `role` to the name of the role of the nodes, or `instanceProfile` to that of a profile',
  related: [],
}

/** The capacity provider of ECS that uses a group. Batch and EKS see to the profiles of their hosts themselves. */
function hostedBy(launch: Launch, project: Project): ContainerHost | undefined {
  const host = containerHostOf(launch, project)
  return host?.noun === ECS_HOST ? host : undefined
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html */
function hosting(setup: Setup, project: Project, world: World): Lack | undefined {
  const host = hostedBy(setup.launch, project)
  if (!host || !world.holds(host.when)) return undefined
  const { by } = host
  return {
    certain: 'yes',
    but: `, but ${described(by)} runs containers on its instances`,
    consequence: 'the ECS agent finds no credentials, and no instance joins the cluster',
    help: helpFor(setup, ECS.policy),
    related: [{ at: by.target.at, message: `${named(by)} uses the group` }],
  }
}

/** User data needs credentials. */
function scripted(setup: Setup, world: World): Lack | undefined {
  const written = effectiveValue(setup, ({ userData }) => userData, world)
  if (!written) return undefined
  const need = needOf(userDataOf(written, world)).need ?? needOfSettings(written.value, world)
  if (!need) return undefined
  return {
    certain: need.certain,
    but: `, but its user data ${need.what}`,
    consequence: need.consequence,
    help: helpFor(setup, need.policy),
    related: [{ at: need.at, message: 'needs credentials' }],
    byTemplate: written.by === setup.template,
  }
}

/** A group takes its profile from what it launches from. */
function helpFor({ template }: Setup, policy: string | undefined): string {
  const whom = template ? `its ${template.noun}` : 'it'
  const which = policy ? `whose role has ${quoted(policy)}` : 'with a role that may do what the script does'
  return `give ${whom} an instance profile ${which}`
}

/** The same file tells somebody to attach a profile to running instances, or leaves it to somebody. */
const associatesLater = remembered((file: File): boolean => LATER.test(file.text))
const LATER =
  /associate[-_]?iam[-_]?instance[-_]?profile|ignore_changes"?\s{0,9}[=:]\s{0,9}\[[^\]]{0,300}\biam_instance_profile/i
