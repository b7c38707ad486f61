/**
 * cloud-config: `bootcmd` and `runcmd` become one shell script each, of which every item is a line; a file of
 * `write_files` is a script where one of those runs it.
 * https://cloudinit.readthedocs.io/en/latest/reference/modules.html
 */

import { literalOf, type Step } from '../syntax/shell/steps.ts'
import { derive, type Lit, type Source } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { parseYaml } from '../syntax/yaml.ts'
import type { Hole, Text } from '../value/text.ts'
import { decodedText } from './encoding.ts'
import type { UserData, UserScript } from './scripts.ts'
import { stepsIn } from './steps.ts'

export function scriptsOfConfig(source: Source<Hole>): UserData {
  const { documents, problems } = parseYaml(source)
  const config = documents[0]
  if (config?.kind !== 'map') return { scripts: [], isWhole: false }
  const lists = ['bootcmd', 'runcmd'].map(key => entryOf(config, key))
  const scripts = lists.flatMap(list => commandsIn(list, source))
  return {
    scripts: [...scripts, ...filesRun(config, scripts, source)],
    isWhole: problems.length === 0 && lists.every(isListOfCommands),
  }
}

function isListOfCommands(node: Node<Hole> | undefined): boolean {
  return (
    !node || (node.kind === 'list' && node.items.every(({ kind }) => kind === 'string' || kind === 'list'))
  )
}

/** All commands of a list as one script, as cloud-init writes it. */
function commandsIn(node: Node<Hole> | undefined, { file }: Source<Hole>): UserScript[] {
  if (node?.kind !== 'list') return []
  const pieces = node.items.flatMap(item => [...commandOf(item), NEWLINE])
  return [{ kind: 'shell', source: derive(pieces, file) }]
}

const NEWLINE: Lit = { lit: '\n' }
const BLANK: Lit = { lit: ' ' }
const QUOTE: Lit = { lit: "'" }

/** A string is a line of shell; a list is a command word by word, in which nothing is expanded. */
function commandOf(node: Node<Hole>): Text {
  if (node.kind === 'string') return node.pieces
  if (node.kind === 'hole') return [node.hole]
  if (node.kind !== 'list') return []
  return node.items.flatMap(item => [QUOTE, ...wordOf(item).map(escaped), QUOTE, BLANK])
}

function wordOf(node: Node<Hole>): Text {
  if (node.kind === 'scalar') return [{ lit: node.raw, at: node.at }]
  if (node.kind === 'hole') return [node.hole]
  return node.kind === 'string' ? node.pieces : []
}

function escaped(piece: Lit | Hole): Lit | Hole {
  return 'lit' in piece && piece.lit.includes("'")
    ? { ...piece, lit: piece.lit.replaceAll("'", "'\\''") }
    : piece
}

/** Files that are shell scripts and that one of the commands runs. */
function filesRun(config: Node<Hole>, scripts: readonly UserScript[], source: Source<Hole>): UserScript[] {
  const files = entryOf(config, 'write_files')
  if (files?.kind !== 'list') return []
  const steps = scripts.flatMap(stepsIn)
  const paths = new Set(steps.filter(({ isSure }) => isSure).flatMap(pathsRun))
  return files.items.flatMap(file => {
    const path = textOf(entryOf(file, 'path'))
    return path !== undefined && paths.has(path) ? contentOf(file, source) : []
  })
}

/** What a command may run: itself, or what a shell is given. */
function pathsRun({ words }: Step<Hole>): string[] {
  const texts = words.map(word => literalOf(word) ?? '')
  const command = texts.findIndex(
    text => !/^(?:sudo|bash|sh|source|\.|exec|nohup|-\w+|\/bin\/(?:ba)?sh)$/.test(text),
  )
  return texts[command]?.startsWith('/') ? [texts[command]] : []
}

function contentOf(file: Node<Hole>, source: Source<Hole>): UserScript[] {
  const content = entryOf(file, 'content')
  if (content?.kind !== 'string') return []
  const encoding = textOf(entryOf(file, 'encoding')) ?? ''
  const written = textOf(content)
  const plain = /^b(?:ase)?64$/.test(encoding) && written !== undefined ? decodedText(written) : undefined
  const pieces = plain === undefined ? content.pieces : [{ lit: plain, at: content.at }]
  const script = derive(pieces, source.file)
  return /^#!.*sh\b/.test(script.text) ? [{ kind: 'shell', source: script }] : []
}
