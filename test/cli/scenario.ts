/**
 * Scenario files: what lies on the disk, then commands, each with what it prints and how it ends.
 *
 *     Words about it.
 *     === file infra/main.tf
 *     content
 *     === bytes latin.tf
 *     6e ff
 *     === link here.tf ../elsewhere.tf
 *     === folder .git
 *     === $ cd infra && NO_COLOR=1 iam-ec2-lint --level error 'x/*.tf' < main.tf
 *     --- stdout
 *     …
 *     --- stderr
 *     …
 *     --- status 1
 *     === $ cat report.txt
 *     …
 */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

interface Section {
  readonly head: string
  readonly body: string
}

export interface Command {
  readonly cwd: string
  readonly env: Record<string, string>
  readonly args: string[]
  readonly stdin: Buffer
}

export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly status: number
}

/** Plays a scenario in a folder of its own, and gives the file as it would read if it were right. */
export async function play(scenario: string, run: (command: Command) => Promise<Outcome>): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'iam-ec2-lint-')))
  try {
    const { words, sections } = parse(scenario)
    let played = words
    for (const { head, body } of sections) {
      played += `=== ${head}\n`
      if (head.startsWith('$ cat ')) played += shown(readFileSync(join(folder, head.slice(6)), 'utf8'))
      else if (head.startsWith('$ ')) played += render(await run(commandOf(head, folder)))
      else {
        played += body
        lay(head, body, folder)
      }
    }
    return played
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function parse(scenario: string): { words: string; sections: Section[] } {
  const [words = '', ...parts] = scenario.split(/^=== /m)
  const sections = parts.map(part => {
    const cut = part.indexOf('\n')
    return { head: part.slice(0, cut), body: part.slice(cut + 1) }
  })
  return { words, sections }
}

function lay(head: string, body: string, folder: string): void {
  const [kind, name = '', target = ''] = head.split(' ').map(unescaped)
  const path = join(folder, name)
  mkdirSync(kind === 'folder' ? path : dirname(path), { recursive: true })
  if (kind === 'file') writeFileSync(path, unescaped(body))
  else if (kind === 'bytes') writeFileSync(path, Buffer.from(body.replace(/\s/g, ''), 'hex'))
  else if (kind === 'link') symlinkSync(target, path)
  else if (kind !== 'folder') throw new Error(`unknown section ${head}`)
}

/** `␛` stands for the escape character, so that a scenario is text. */
function unescaped(word: string): string {
  return word.replaceAll('␛', '\u001b')
}

function commandOf(head: string, folder: string): Command {
  const match = /^\$ (?:cd (\S+) && )?((?:\w+=\S* )*)iam-ec2-lint ?(.*?)(?: < (\S+))?$/.exec(head)
  if (!match) throw new Error(`not a command: ${head}`)
  const [, cd = '.', assignments = '', args = '', input] = match
  const env = assignments
    .split(' ')
    .filter(Boolean)
    .map(assignment => assignment.split('=', 2))
  const words = args.match(/'[^']*'|[^ ]+/g) ?? []
  return {
    cwd: join(folder, cd),
    stdin: input === undefined ? Buffer.alloc(0) : readFileSync(join(folder, cd, input)),
    env: Object.fromEntries(env),
    args: words.map(word => unescaped(word.replace(/^'(.*)'$/, '$1'))),
  }
}

function render({ stdout, stderr, status }: Outcome): string {
  const part = (name: string, text: string) => (text ? `--- ${name}\n${shown(text)}` : '')
  return `${part('stdout', stdout)}${part('stderr', stderr)}--- status ${status}\n`
}

/** As text, and the same for every release. */
function shown(text: string): string {
  return text.replaceAll('\u001b', '␛').replace(/(?<="version": )"[^"]*"/, '"VERSION"')
}
