/** Services that a script starts by a file of Docker's: `docker compose up`, `docker stack deploy`. */
import type { Step } from '../../syntax/shell/steps.ts'
import { derive, type Range } from '../../syntax/source.ts'
import { entryOf, type Node, textOf } from '../../syntax/tree.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { baseName, programOf } from '../../userdata/program.ts'
import type { WrittenFile } from '../../userdata/scripts.ts'
import { gapped } from '../../userdata/words.ts'
import { filesAfter } from '../../userdata/written-files.ts'
import { remembered } from '../../value/remember.ts'
import type { Hole, Text } from '../../value/text.ts'

export interface ComposeService {
  readonly at: Range
  /** It is not in the host's network. */
  readonly isOutside: boolean
  readonly image: string
  readonly command: readonly string[]
  readonly environment: readonly string[]
  /** All that is said of it. */
  readonly words: readonly string[]
  /** Where it says that its logs go to CloudWatch. */
  readonly logsAt?: Range
  /** It is provided for that it does not start. */
  readonly isHandled: boolean
}

/** More calls than these no script has that people wrote. */
const MOST_CALLS = 50

/** The services that surely start. `files`: those that are there before. */
export function composedIn(
  steps: readonly Step<Hole>[],
  files: readonly WrittenFile[],
): readonly ComposeService[] {
  const calls = steps.filter(({ isSure }) => isSure).flatMap(step => callOf(step) ?? [])
  if (calls.length === 0) return []
  const written = filesAfter(steps, files)
  return calls.slice(0, MOST_CALLS).flatMap(call => servicesOf(fileOf(call, written), call))
}

// ── commands ──

interface Call {
  /** Absent: the one that is taken where none is named. */
  readonly file?: string
  /** Only these; empty: all. */
  readonly services: readonly string[]
  readonly isHandled: boolean
}

function callOf(step: Step<Hole>): Call | undefined {
  const [program = '', ...args] = programOf(step).map(gapped)
  const words = [baseName(program), ...args]
  const isStack = /^docker stack (?:deploy|up) /.test(words.join(' '))
  const verb = words.findIndex(word => /^(?:up|run|start)$/.test(word))
  const isCompose = /^(?:docker|podman|nerdctl)[- ]compose /.test(words.join(' ')) && verb > 0
  if (!isStack && !isCompose) return undefined
  const named = words.flatMap((word, i) => fileIn(word, words[i - 1]) ?? [])
  // of several files, one may change what another says
  if (named.length > 1 || (isStack && named.length === 0)) return undefined
  const services = isStack ? [] : words.slice(verb + 1).filter(word => !word.startsWith('-'))
  return { ...(named[0] !== undefined && { file: named[0] }), services, isHandled: step.isHandled }
}

function fileIn(word: string, before = ''): string | undefined {
  return /^(?:-f|-c|--file|--compose-file)$/.test(before)
    ? word
    : /^--(?:compose-)?file=(.*)$/s.exec(word)?.[1]
}

const DEFAULT_FILE = /(?:^|\/)(?:docker-)?compose\.ya?ml$/

function fileOf({ file }: Call, written: readonly (readonly [path: string, text: Text])[]): Text | undefined {
  const end = file?.replace(/^(?:\.\/)+/, '')
  const found = written.filter(([path]) =>
    end === undefined ? DEFAULT_FILE.test(path) : path === end || path.endsWith(`/${end}`),
  )
  // in which folder it is called is not followed
  return found.length === 1 ? found[0]![1] : undefined
}

// ── files ──

function servicesOf(text: Text | undefined, call: Call): ComposeService[] {
  const services = entryOf(text && documentIn(text), 'services')
  if (services?.kind !== 'map') return []
  const started = services.entries.filter(
    ({ key, value }) =>
      (call.services.length === 0 || call.services.includes(key)) && !entryOf(value, 'profiles'),
  )
  return started.map(({ keyAt, value }) => ({
    at: keyAt,
    isOutside: isOutside(value),
    image: textOf(entryOf(value, 'image')) ?? '',
    command: wordsIn(entryOf(value, 'command'), 0),
    environment: wordsIn(entryOf(value, 'environment'), 0),
    words: wordsIn(value, 0),
    ...loggingOf(value),
    isHandled: call.isHandled,
  }))
}

/** https://docs.docker.com/reference/compose-file/services/#logging */
function loggingOf(service: Node<Hole>): Pick<ComposeService, 'logsAt'> {
  const logging = entryOf(service, 'logging')
  const driver = entryOf(logging, 'driver')
  const isElsewhere = wordsIn(logging, 0).some(word => /^awslogs-(?:credentials-)?endpoint$/.test(word))
  return driver && textOf(driver) === 'awslogs' && !isElsewhere ? { logsAt: driver.at } : {}
}

const documentIn = remembered((text: Text): Node<Hole> | undefined => {
  const [first] = text.flatMap(({ at }) => at ?? [])
  return first && parseYaml(derive(text, first.file)).documents[0]
})

/** Is it outside of the host's network, and as it is said here? */
function isOutside(service: Node<Hole>): boolean {
  const mode = entryOf(service, 'network_mode')
  if (mode && !/^(?:bridge|default)$/.test(textOf(mode) ?? '')) return false
  if (wordsIn(entryOf(service, 'networks'), 0).includes('host')) return false
  return !entryOf(service, 'extends')
}

/** All words of a part of a compose file, keys and values. */
function wordsIn(node: Node<Hole> | undefined, depth: number): string[] {
  if (!node || depth > 5) return []
  if (node.kind === 'list') return node.items.flatMap(item => wordsIn(item, depth + 1))
  if (node.kind === 'map') return node.entries.flatMap(one => [one.key, ...wordsIn(one.value, depth + 1)])
  return [textOf(node) ?? '']
}
