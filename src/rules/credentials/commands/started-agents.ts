/** Agents that scripts start and that ask AWS for their work: what they need may come from elsewhere. */
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import { baseName, nameOf, programOf } from '../../../userdata/program.ts'
import type { Line } from '../../../userdata/windows.ts'
import type { Hole } from '../../../value/text.ts'
import { spelled } from './options.ts'

/** The agents by the names of their services and packages, in the order in which they are told apart. */
const AGENTS: readonly (readonly [RegExp, string])[] = [
  // Default Host Management may give it a role: https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html
  [/amazon-?ssm-?agent/i, 'the SSM agent'],
  [/amazon-?cloudwatch-?agent|awslogsd?\b/i, 'the CloudWatch agent'],
  [/codedeploy-?agent/i, 'the CodeDeploy agent'],
  [/aws-kinesis-agent/i, 'the Kinesis agent'],
  [/^(?:amazon-)?ecs$/, 'the ECS agent'],
]

const SERVICE = /^(?:systemctl|service|initctl|start|restart|snap|yum|dnf|apt|apt-get|rpm|dpkg|chkconfig)$/
const VERB = /(?:^| )(?:start|restart|install|enable --now|-i|-U|-ivh|-Uvh)(?: |$)/

/** The agent that a command starts or installs, as in "its user data starts …". */
export function agentStartedBy(step: Step<Hole>): string | undefined {
  const [program, ...args] = programOf(step)
  const name = nameOf(program)
  if (name === 'amazon-cloudwatch-agent-ctl')
    return startsByControl(spelled(args)) ? agentIn(name) : undefined
  if (!SERVICE.test(name) || !VERB.test(`${name} ${spelled(args)}`)) return undefined
  for (const arg of args) {
    const agent = agentIn(baseName(literalOf(arg) ?? '').replace(/\.service$/, ''))
    if (agent) return agent
  }
  return undefined
}

/** `-a fetch-config -s`, `-a start`. */
function startsByControl(args: string): boolean {
  return /(?:^| )-a (?:start|fetch-config|append-config)(?: |$)/.test(args)
}

function agentIn(name: string): string | undefined {
  return AGENTS.find(([pattern]) => pattern.test(name))?.[1]
}

/** The same of a line of PowerShell. */
export function agentStartedIn({ text }: Line): string | undefined {
  const service = /^(?:Start|Restart)-Service\s+(?:-Name\s+)?["']?(\w+)/i.exec(text)?.[1]
  return service === undefined ? undefined : agentIn(service)
}
