/** Containers that a script starts outside of the host's network, and whether they use AWS by what is said of them. */
import type { Word } from '../syntax/shell/ast.ts'
import type { Step } from '../syntax/shell/steps.ts'
import { derive, type Range } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { parseYaml } from '../syntax/yaml.ts'
import type { WrittenFile } from '../userdata/scripts.ts'
import type { Hole, Text } from '../value/text.ts'
import { baseName, programOf } from './options.ts'
import { filesAfter, GAP } from './written-files.ts'

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
  const composing = sure.flatMap(step => composeFilesOf(step) ?? [])
  const composed = composing.length > 0 ? composedBy(composing, filesAfter(steps, files)) : []
  return [...sure.flatMap(step => started(step) ?? []), ...composed]
}

/** `docker run`, `docker service create`. */
function started(step: Step<Hole>): Container | undefined {
  const [program, ...args] = programOf(step).map(known)
  if (!/^(?:docker|podman|nerdctl)$/.test(baseName(program ?? ''))) return undefined
  const verb = /^(?:container run|service create|run)(?= )/.exec(args.join(' '))?.[0]
  if (!verb) return undefined
  const { options, image, command } = partsOf(args.slice(verb.split(' ').length))
  // an unknown word may be any option
  if (image === undefined || options.includes(GAP) || options.some(one => HANDED.test(one))) return undefined
  if (options.some((one, i) => isOtherNetwork(one, options[i + 1]))) return undefined
  const isCli =
    command[0] === 'aws' || options.some((one, i) => one === '--entrypoint' && options[i + 1] === 'aws')
  const variable = options.map(variableOf).find(one => USING.test(one))
  return containerAt(step.at, isCli ? 'aws' : IMAGE.test(image) ? image : variable)
}

function containerAt(at: Range, sign: string | undefined): Container {
  return { at, ...(sign !== undefined && { sign: sign.replace(/=.*/s, '') }) }
}

/** What is not known of a word is a gap. */
function known({ parts }: Word<Hole>): string {
  return parts.map(part => ('lit' in part ? part.lit : GAP)).join('')
}

/** `-e AWS_REGION=…`, `--env=AWS_REGION`. */
function variableOf(option: string): string {
  return option.replace(/^(?:-e|--env=)/, '')
}

/** The host's network, somebody else's, none, or nobody knows which. */
const OTHER_NETWORK = new RegExp(`^(?:host$|none$|container:|ns:|service:|.*${GAP})`)

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

// ── compose ──

/** A file that is named, or those that are taken where none is. */
type ComposeFile = string | undefined

const DEFAULT_FILE = /(?:^|\/)(?:docker-)?compose\.ya?ml$/

/** The files of `docker compose -f FILE up`, `docker stack deploy -c FILE`; undefined for another command. */
function composeFilesOf(step: Step<Hole>): readonly ComposeFile[] | undefined {
  const [program = '', ...args] = programOf(step).map(known)
  const said = [baseName(program), ...args].join(' ')
  const isCompose = /^(?:(?:docker|podman|nerdctl)[- ]compose) (?:.* )?(?:up|run|start)\b/.test(said)
  const isStack = /^docker stack (?:deploy|up)\b/.test(said)
  if (!isCompose && !isStack) return undefined
  const files = args.flatMap((arg, i) =>
    /^(?:-f|-c|--file|--compose-file)$/.test(args[i - 1] ?? '')
      ? [arg]
      : (/^--(?:compose-)?file=(.*)$/s.exec(arg)?.[1] ?? []),
  )
  // of several files, one may change what another says
  return files.length > 1 ? [] : files.length === 1 ? files : isStack ? [] : [undefined]
}

function composedBy(
  named: readonly ComposeFile[],
  files: readonly (readonly [path: string, text: Text])[],
): Container[] {
  const isMeant = (path: string, name: ComposeFile) =>
    name === undefined
      ? DEFAULT_FILE.test(path)
      : path === name || path.endsWith(`/${name.replace(/^(?:\.\/)+/, '')}`)
  const texts = files.filter(([path]) => named.some(name => isMeant(path, name))).map(([, text]) => text)
  return texts.flatMap(text => {
    const first = text.flatMap(({ at }) => at ?? [])[0]
    return first ? servicesOf(parseYaml(derive(text, first.file)).documents[0]) : []
  })
}

function servicesOf(file: Node<Hole> | undefined): Container[] {
  const services = entryOf(file, 'services')
  if (services?.kind !== 'map') return []
  return services.entries.flatMap(({ value, keyAt }) => {
    const mode = entryOf(value, 'network_mode')
    const words = wordsIn(value, 0)
    if (mode && !/^(?:bridge|default)$/.test(textOf(mode) ?? '')) return []
    if (wordsIn(entryOf(value, 'networks'), 0).includes('host')) return []
    // another service may hand them in
    if (words.some(word => HANDED.test(word)) || entryOf(value, 'extends')) return []
    const image = textOf(entryOf(value, 'image')) ?? ''
    const isCli = /^aws(?:\s|$)/.test(wordsIn(entryOf(value, 'command'), 0)[0] ?? '')
    const variable = wordsIn(entryOf(value, 'environment'), 0).find(word => USING.test(word))
    return [containerAt(keyAt, isCli ? 'aws' : IMAGE.test(image) ? image : variable)]
  })
}

/** All words of a part of a compose file, keys and values. */
function wordsIn(node: Node<Hole> | undefined, depth: number): string[] {
  if (!node || depth > 5) return []
  if (node.kind === 'list') return node.items.flatMap(item => wordsIn(item, depth + 1))
  if (node.kind === 'map') return node.entries.flatMap(one => [one.key, ...wordsIn(one.value, depth + 1)])
  return [textOf(node) ?? '']
}
