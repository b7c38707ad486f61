/**
 * What Windows runs of its user data. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2launch-v2-settings.html
 */
import { derive, piecesOf, type Source } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { parseYaml } from '../syntax/yaml.ts'
import type { Hole } from '../value/text.ts'
import { textOfNode } from './parts.ts'
import type { UserScript } from './scripts.ts'

export interface WindowsData {
  readonly scripts: readonly UserScript[]
  readonly isWhole: boolean
}

const TAGGED = /<(powershell|script)>([\s\S]*?)(?:<\/\1>|$)/gi

/** What stands between `<powershell>` or `<script>` and its end: batch scripts run first, wherever they stand. */
export function scriptsInTags(source: Source<Hole>): WindowsData {
  const scripts = [...source.text.matchAll(TAGGED)].map((match): UserScript => {
    const from = match.index + match[1]!.length + 2
    const kind = match[1]!.toLowerCase() === 'script' ? 'batch' : 'powershell'
    return { kind, source: stretch(source, from, from + match[2]!.length) }
  })
  return { scripts: batchFirst(scripts), isWhole: true }
}

function batchFirst(scripts: readonly UserScript[]): UserScript[] {
  const batch = scripts.filter(({ kind }) => kind === 'batch')
  return [...batch, ...scripts.filter(({ kind }) => kind !== 'batch')]
}

function stretch(source: Source<Hole>, from: number, to: number): Source<Hole> {
  return derive(piecesOf(source, from, to), source.file)
}

/** Tasks of EC2Launch v2, as YAML: `executeScript` says what runs; of `executeProgram` nobody can tell what it does. */
export function scriptsOfTasks(source: Source<Hole>): WindowsData {
  const { documents, problems } = parseYaml(source)
  const tasks = entryOf(documents[0], 'tasks')
  if (tasks?.kind !== 'list') return { scripts: [], isWhole: false }
  const data = tasks.items.map(task => scriptsOfTask(task, source))
  return {
    scripts: data.flatMap(({ scripts }) => scripts),
    isWhole: problems.length === 0 && data.every(({ isWhole }) => isWhole),
  }
}

function scriptsOfTask(task: Node<Hole>, source: Source<Hole>): WindowsData {
  const name = textOf(entryOf(task, 'task'))
  if (name !== 'executeScript')
    return { scripts: [], isWhole: name !== undefined && name !== 'executeProgram' }
  const inputs = entryOf(task, 'inputs')
  const items = inputs?.kind === 'list' ? inputs.items : inputs ? [inputs] : []
  const scripts = items.flatMap(input => scriptOfInput(input, source))
  return { scripts, isWhole: scripts.length === items.length }
}

function scriptOfInput(input: Node<Hole>, { file }: Source<Hole>): UserScript[] {
  const type = textOf(entryOf(input, 'type'))
  const content = entryOf(input, 'content')
  const text = content && textOfNode(content)
  if (!text || (type !== 'powershell' && type !== 'batch')) return []
  return [{ kind: type, source: derive(text, file) }]
}
