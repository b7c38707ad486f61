/** Containers that a script starts, those outside of the host's network, and whether they use AWS by what is said of them. */
import type { Word } from '../../syntax/shell/ast.ts'
import type { Step } from '../../syntax/shell/steps.ts'
import { HOLE, type Range } from '../../syntax/source.ts'
import { baseName, programOf } from '../../userdata/program.ts'
import type { WrittenFile } from '../../userdata/scripts.ts'
import { gapped } from '../../userdata/words.ts'
import type { Hole } from '../../value/text.ts'
import { type ComposeService, composedIn } from './compose.ts'

export interface Container {
  readonly at: Range
  /** What says that it uses AWS: `amazon/aws-cli`, `AWS_REGION`; absent where nothing does. */
  readonly sign?: string
}

/** Images that are of no use without credentials; others of Amazon's (`amazon/dynamodb-local`) need none. */
const IMAGE =
  /^(?:[\w.-]+(?::\d+)?\/)*(?:aws-?cli|(?:amazon-)?cloudwatch-agent|aws-xray-daemon|aws-otel-collector|aws-for-fluent-bit|aws-sigv4-proxy|amazon-ecs-agent|amazon-ssm-agent|aws-node-termination-handler|cloudwatch-exporter)(?:[:@]|$)/
const USING = /^(?:AWS_REGION|AWS_DEFAULT_REGION)\b/
/** Credentials that are handed in, or may be. */
const HANDED =
  /AWS_(?:ACCESS|SECRET|SESSION|PROFILE|WEB|CONTAINER|SHARED|CONFIG|ROLE|EC2_METADATA|ENDPOINT)|(?:^|[/:=])\.aws(?![\w.-])|--env-file|env_file|secrets?\b/i
/** Options of `docker run` that take no value. */
const FLAG =
  /^(?:-[ditPq]+|--(?:detach|interactive|tty|rm|privileged|init|read-only|publish-all|quiet|no-healthcheck|oom-kill-disable))$/

/** The containers that surely start. `files`: those that are there before. */
export function containersIn(
  steps: readonly Step<Hole>[],
  files: readonly WrittenFile[],
): readonly Container[] {
  const sure = steps.filter(({ isSure }) => isSure)
  const services = composedIn(steps, files).filter(({ isOutside }) => isOutside)
  return [...sure.flatMap(step => started(step) ?? []), ...services.flatMap(composed)]
}

function composed({ at, image, command, environment, words }: ComposeService): Container[] {
  if (words.some(word => HANDED.test(word))) return []
  const isCli = /^aws(?:\s|$)/.test(command[0] ?? '')
  const variable = environment.find(word => USING.test(word))
  return [containerAt(at, isCli ? 'aws' : IMAGE.test(image) ? image : variable)]
}

/** `docker run`, `docker service create`. */
function started(step: Step<Hole>): Container | undefined {
  const run = runIn(step)
  if (!run || run.options.some((one, i) => isOtherNetwork(one, run.options[i + 1]))) return undefined
  const { options, image, command } = run
  const isCli = command[0] === 'aws' || entrypointIn(options) === 'aws'
  const variable = options.map(variableOf).find(one => USING.test(one))
  return containerAt(step.at, isCli ? 'aws' : IMAGE.test(image) ? image : variable)
}

/** https://docs.aws.amazon.com/cli/latest/userguide/getting-started-docker.html */
const CLI_IMAGE = /^(?:(?:docker\.io\/)?amazon|public\.ecr\.aws\/aws-cli)\/aws-cli(?:[:@]|$)/

/**
 * What the AWS CLI is told that a command runs in a container of its image, without credentials of its own; undefined
 * for another command.
 */
export function cliInContainer(step: Step<Hole>): readonly Word<Hole>[] | undefined {
  const run = runIn(step)
  if (!run || !CLI_IMAGE.test(run.image)) return undefined
  const entrypoint = entrypointIn(run.options)
  if (entrypoint !== undefined && entrypoint !== 'aws') return undefined
  const words = programOf(step)
  return words.slice(words.length - run.command.length)
}

interface ContainerRun extends RunParts {
  readonly image: string
}

/** A container that a command starts, if it is handed no credentials. */
function runIn(step: Step<Hole>): ContainerRun | undefined {
  const [program, ...args] = programOf(step).map(gapped)
  if (!/^(?:docker|podman|nerdctl)$/.test(baseName(program ?? ''))) return undefined
  const verb = /^(?:container run|service create|run)(?= )/.exec(args.join(' '))?.[0]
  if (!verb) return undefined
  const { options, image, command } = partsOf(args.slice(verb.split(' ').length))
  // an unknown word may be any option
  if (image === undefined || options.includes(HOLE) || options.some(one => HANDED.test(one))) return undefined
  return { options, image, command }
}

function entrypointIn(options: readonly string[]): string | undefined {
  for (const [index, option] of options.entries()) {
    const written = /^--entrypoint(?:=(.*))?$/s.exec(option)
    if (written) return written[1] ?? options[index + 1]
  }
  return undefined
}

function containerAt(at: Range, sign: string | undefined): Container {
  return { at, ...(sign !== undefined && { sign: sign.replace(/=.*/s, '') }) }
}

/** `-e AWS_REGION=…`, `--env=AWS_REGION`. */
function variableOf(option: string): string {
  return option.replace(/^(?:-e|--env=)/, '')
}

/** The host's network, somebody else's, none, or nobody knows which. */
const OTHER_NETWORK = new RegExp(`^(?:host$|none$|container:|ns:|service:|.*${HOLE})`)

function isOtherNetwork(option: string, next = ''): boolean {
  const written = /^--net(?:work)?=(.*)$/s.exec(option)?.[1]
  if (written !== undefined) return OTHER_NETWORK.test(written)
  return /^--net(?:work)?$/.test(option) && OTHER_NETWORK.test(next)
}

interface RunParts {
  readonly options: readonly string[]
  readonly image?: string | undefined
  readonly command: readonly string[]
}

/** Options end with the image; what comes after it is the container's business. */
function partsOf(args: readonly string[]): RunParts {
  let index = 0
  while (index < args.length && args[index]!.startsWith('-')) {
    const isLone =
      FLAG.test(args[index]!) || args[index]!.includes('=') || /^-[acehlmpuvw]\S/.test(args[index]!)
    index += isLone ? 1 : 2
  }
  return { options: args.slice(0, index), image: args[index], command: args.slice(index + 1) }
}
