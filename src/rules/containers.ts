/** Containers that a script starts outside of the host's network, and that use AWS by what is said of them. */

import type { Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step, textOfWord } from '../syntax/shell/steps.ts'
import { derive, type Range } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { parseYaml } from '../syntax/yaml.ts'
import type { Hole } from '../value/text.ts'
import { baseName, programOf } from './options.ts'

export interface Container {
  readonly at: Range
  /** What says that it uses AWS: `amazon/aws-cli`, `AWS_REGION`. */
  readonly sign: string
}

/** Images that are of no use without credentials. */
const IMAGE =
  /^(?:public\.ecr\.aws\/)?(?:[\w-]+\/)?(?:aws-cli|cloudwatch-agent|aws-xray-daemon|aws-otel-collector|aws-for-fluent-bit)(?:[:@]|$)/
const USING = /^(?:AWS_REGION|AWS_DEFAULT_REGION)\b/
/** Credentials that are handed in, or may be. */
const HANDED =
  /AWS_(?:ACCESS|SECRET|SESSION|PROFILE|WEB|CONTAINER|SHARED|CONFIG|ROLE|EC2_METADATA|ENDPOINT)|\.aws\b|--env-file|env_file|secrets?\b/i
/** Options of `docker run` that take no value. */
const FLAG =
  /^(?:-[ditPq]+|--(?:detach|interactive|tty|rm|privileged|init|read-only|publish-all|quiet|no-healthcheck))$/

/** The containers that surely start. */
export function containersIn(steps: readonly Step<Hole>[]): readonly Container[] {
  const sure = steps.filter(({ isSure }) => isSure)
  return [...sure.flatMap(step => started(step) ?? []), ...(sure.some(composes) ? composed(sure) : [])]
}

/** `docker run`, `docker service create`. */
function started(step: Step<Hole>): Container | undefined {
  const [program, ...args] = programOf(step).map(known)
  if (!/^(?:docker|podman)$/.test(baseName(program ?? ''))) return undefined
  const verb = /^(?:container run|service create|run)(?= )/.exec(args.join(' '))?.[0]
  if (!verb) return undefined
  const { options, image, command } = partsOf(args.slice(verb.split(' ').length))
  // an unknown word may be any option
  if (image === undefined || options.includes('\0') || options.some(one => HANDED.test(one))) return undefined
  if (options.some((one, i) => isHostNetwork(one, options[i + 1]))) return undefined
  const isCli =
    command[0] === 'aws' || options.some((one, i) => one === '--entrypoint' && options[i + 1] === 'aws')
  const sign = isCli
    ? 'aws'
    : IMAGE.test(image)
      ? image
      : options.map(variableOf).find(one => USING.test(one))
  return sign === undefined ? undefined : { at: step.at, sign: sign.replace(/=.*/, '') }
}

/** What is not known of a word is `\0`. */
function known({ parts }: Word<Hole>): string {
  return parts.map(part => ('lit' in part ? part.lit : '\0')).join('')
}

/** `-e AWS_REGION=…`, `--env=AWS_REGION`. */
function variableOf(option: string): string {
  return option.replace(/^(?:-e|--env=)/, '')
}

function isHostNetwork(option: string, next = ''): boolean {
  if (/^--net(?:work)?=/.test(option)) return /=(?:host|container:)/.test(option)
  return /^--net(?:work)?$/.test(option) && /^(?:host$|container:)/.test(next)
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
    const isLone = FLAG.test(args[index]!) || args[index]!.includes('=') || /^-[epvuw]\S/.test(args[index]!)
    index += isLone ? 1 : 2
  }
  return { options: args.slice(0, index), image: args[index], command: args.slice(index + 1) }
}

// ── compose ──

/** `docker compose up`. */
function composes(step: Step<Hole>): boolean {
  const said = programOf(step).map(known).join(' ')
  return /(?:^|\/)(?:docker-compose|docker compose) (?:.* )?up\b/.test(said)
}

/** The services of compose files that the script itself writes. */
function composed(steps: readonly Step<Hole>[]): Container[] {
  return steps.flatMap(({ redirections }) => {
    const isCompose = redirections.some(({ target }) => /compose\.ya?ml$/.test(literalOf(target) ?? ''))
    const document = redirections.find(({ operator }) => operator.startsWith('<<'))?.target
    const text = isCompose && document ? textOfWord(document) : undefined
    return text && document ? servicesOf(parseYaml(derive(text, document.at.file)).documents[0]) : []
  })
}

function servicesOf(file: Node<Hole> | undefined): Container[] {
  const services = entryOf(file, 'services')
  if (services?.kind !== 'map') return []
  return services.entries.flatMap(({ value, keyAt }) => {
    const image = textOf(entryOf(value, 'image')) ?? ''
    const mode = entryOf(value, 'network_mode')
    const words = wordsIn(value, 0)
    if (mode || words.some(word => HANDED.test(word))) return []
    const variables = wordsIn(entryOf(value, 'environment'), 0)
    const sign = IMAGE.test(image) ? image : variables.find(word => USING.test(word))
    return sign === undefined ? [] : [{ at: keyAt, sign: sign.replace(/=.*/, '') }]
  })
}

/** All words of a part of a compose file, keys and values. */
function wordsIn(node: Node<Hole> | undefined, depth: number): string[] {
  if (!node || depth > 5) return []
  if (node.kind === 'list') return node.items.flatMap(item => wordsIn(item, depth + 1))
  if (node.kind === 'map') return node.entries.flatMap(one => [one.key, ...wordsIn(one.value, depth + 1)])
  return [textOf(node) ?? '']
}
