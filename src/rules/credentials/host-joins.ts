/** What in user data makes an instance a host of containers: it joins a cluster of ECS or EKS. */
import { literalOf, type Step } from '../../syntax/shell/steps.ts'
import { place, type Range, type Source } from '../../syntax/source.ts'
import { NODE_CONFIG_PATH } from '../../userdata/first-start.ts'
import { baseName, programOf } from '../../userdata/program.ts'
import type { Line } from '../../userdata/windows.ts'
import { sayingIn, writesOf } from '../../userdata/writes.ts'
import type { Hole } from '../../value/text.ts'
import { leadingText } from './commands/options.ts'

export interface Join extends Cluster {
  readonly at: Range
}

interface Cluster {
  /** As in "its user data …". */
  readonly what: string
  /** The AWS-managed policy that the role of its hosts needs. */
  readonly policy: string
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html */
export const ECS: Cluster = {
  what: 'joins an ECS cluster',
  policy: 'AmazonEC2ContainerServiceforEC2Role',
}
/** https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html */
const EKS: Cluster = { what: 'joins an EKS cluster', policy: 'AmazonEKSWorkerNodePolicy' }

/**
 * Whether a step joins a cluster; `before` is the one in front of it, which may be at the other end of its pipe.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bootstrap_container_instance.html
 * https://docs.aws.amazon.com/eks/latest/userguide/self-managed-nodes.html
 */
export function joinOf(step: Step<Hole>, before?: Step<Hole>): Join | undefined {
  const cluster = joinsEcs(step, before) ? ECS : joinsEks(step) ? EKS : undefined
  return cluster && { at: step.at, ...cluster }
}

/** `echo ECS_CLUSTER=main >> /etc/ecs/ecs.config`, also with `cat <<EOF`, `| tee` and `sed`. */
function joinsEcs(step: Step<Hole>, before: Step<Hole> | undefined): boolean {
  const paths = [...writesOf(step, before).map(({ path }) => path), ...step.words.map(literalOf)]
  const isOfAgent = paths.some(path => /(?:^|\/)ecs\.config$/.test(path ?? ''))
  return isOfAgent && sayingIn(step, before).some(namesCluster)
}

function namesCluster({ words, redirections }: Step<Hole>): boolean {
  const all = [...words, ...redirections.map(({ target }) => target)]
  return all.some(({ parts }) => parts.some(part => 'lit' in part && CLUSTER.test(part.lit)))
}

/** At the beginning of a line, of a word, or of what `sed` puts in. */
const CLUSTER = /(?:^|\\n|[/;'"])[ \t]{0,9}ECS_CLUSTER=/m

/** `/etc/eks/bootstrap.sh main`, `nodeadm init`: the kubelet signs its requests with the node's role. */
function joinsEks(step: Step<Hole>): boolean {
  const [program, ...args] = programOf(step).filter(
    word => !/^(?:bash|sh|-[ex]+)$/.test(literalOf(word) ?? ''),
  )
  const path = (program && literalOf(program)) ?? ''
  if (path === '/etc/eks/bootstrap.sh') return args.length > 0
  return baseName(path) === 'nodeadm' && args[0] !== undefined && /^(?:init|run)$/.test(leadingText(args[0]))
}

// ── other forms ──

/** Whether a file that the instance starts with joins a cluster: https://awslabs.github.io/amazon-eks-ami/nodeadm/ */
export function joinByFile(path: string, content: Source<Hole>): Join | undefined {
  if (path === '/etc/ecs/ecs.config') return found(/^[ \t]*ECS_CLUSTER=/m, content, ECS)
  // the other settings may be merged into those of a managed node group
  return path === NODE_CONFIG_PATH ? found(/^[ \t]*"?cluster"?:/m, content, EKS) : undefined
}

/**
 * Whether the settings of Bottlerocket, which are no script, join a cluster.
 * https://bottlerocket.dev/en/os/latest/api/settings/ecs/ https://bottlerocket.dev/en/os/latest/api/settings/kubernetes/
 */
export function joinBySettings(settings: Source<Hole>): Join | undefined {
  if (!/^\s*(?:#[^!\n]*\n\s*)*\[/.test(settings.text)) return undefined
  return found(BOTTLEROCKET_ECS, settings, ECS) ?? found(BOTTLEROCKET_EKS, settings, EKS)
}

const BOTTLEROCKET_ECS = /^\[settings\.ecs\][^[]*?^[ \t]*"?cluster"?[ \t]*=/m
const BOTTLEROCKET_EKS = /^\[settings\.kubernetes\][^[]*?^[ \t]*"?cluster-name"?[ \t]*=/m

/** Points to the end of what is found. */
function found(pattern: RegExp, source: Source<Hole>, cluster: Cluster): Join | undefined {
  const match = pattern.exec(source.text)
  if (!match) return undefined
  const end = match.index + match[0].length
  const start = source.text.lastIndexOf('\n', end - 1) + 1
  return { at: place(source, start, end - 1), ...cluster }
}

/**
 * A line of PowerShell. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bootstrap_windows_container_instance.html
 */
export function joinInLine({ at, text }: Line): Join | undefined {
  const cluster = WINDOWS_ECS.test(text) ? ECS : WINDOWS_EKS.test(text) ? EKS : undefined
  return cluster && { at, ...cluster }
}

const WINDOWS_ECS =
  /^(?:Initialize-ECSAgent\b|(?:\[System\.)?\[?(?:System\.)?Environment\]::SetEnvironmentVariable\(\s*["']ECS_CLUSTER["'])/i
const WINDOWS_EKS = /^&?\s*\S*(?:Start-EKSBootstrap|EKSBootstrapScript\w*)\S*\s.*-EKSClusterName\b/i
