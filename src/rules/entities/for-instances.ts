/** Which roles instances get. */
import type { Role } from '../../model/types.ts'
import type { World } from '../../value/scenario.ts'
import type { Context } from '../rule.ts'
import { isForEc2Alone, passingsWithService } from './passed-to-ec2.ts'

/** Is a role for instances: in a profile, given to the nodes of EKS, or passed to EC2 alone? */
export function isForInstances(role: Role, world: World, context: Context): boolean {
  const { links, project } = context
  const isHeld = links.roles.some(link => link.to === role && link.sure === 'yes' && world.holds(link.when))
  const isOnNodes = project.mentions.some(
    ({ how, value, when }) =>
      how === 'makes-own-profile' && value.ref?.to === role.target && world.holds(when),
  )
  if (isHeld || isOnNodes) return true
  return passingsWithService(context).some(
    passing => passing.role === role && world.holds(passing.when) && isForEc2Alone(world, passing),
  )
}
