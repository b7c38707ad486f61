/** Instances on which a service runs containers. */
import type { Cond } from '../value/condition.ts'
import { alternatives } from '../value/lift.ts'
import { remember } from '../value/remember.ts'
import type { Item, Target } from '../value/value.ts'
import type { Launch, Project } from './types.ts'

/** Why instances are hosts of containers. */
export interface ContainerHost {
  /** As in "it is …": "an EKS node". */
  readonly noun: string
  /** Who makes them one: the launch itself, or the capacity provider that uses the group. */
  readonly by: Launch
  readonly when: Cond
}

const HOSTS = new WeakMap<Project, ReadonlyMap<Target, ContainerHost>>()

/**
 * What the instances of a launch are to a service that runs containers on them; undefined where nothing in view makes
 * them hosts. A group is one by the ECS capacity provider that uses it:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/asg-capacity-providers.html
 */
export function containerHostOf(launch: Launch, project: Project): ContainerHost | undefined {
  return remember(HOSTS, project, () => hostsOf(project)).get(launch.target)
}

function hostsOf({ launches }: Project): ReadonlyMap<Target, ContainerHost> {
  const hosts = new Map<Target, ContainerHost>()
  for (const by of launches) {
    if (!by.host) continue
    const { noun, group } = by.host
    for (const { target, when } of group ? alternatives(group, by.when).flatMap(referred) : [by]) {
      if (hosts.get(target)?.when !== true) hosts.set(target, { noun, by, when })
    }
  }
  return hosts
}

function referred({ value, when }: Item): Pick<Launch, 'target' | 'when'>[] {
  const ref = value.ref ?? value.imported
  return ref ? [{ target: ref.to, when }] : []
}
