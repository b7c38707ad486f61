/** Files of cloud-config: https://cloudinit.readthedocs.io/en/latest/reference/modules.html#write-files */
import { derive, type File, piecesOf, type Source } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { type Hole, known, type Text } from '../value/text.ts'
import { decodedText } from './encoding.ts'
import { textOfNode } from './parts.ts'
import type { WrittenFile } from './scripts.ts'

/**
 * The files that the entries of `write_files` leave behind, if they are written here and not somewhere else. What is
 * added to a file that was there before is not all of it.
 */
export function filesOf(entries: readonly Node<Hole>[], at: File): readonly WrittenFile[] {
  const files = new Map<string, WrittenFile>()
  for (const entry of entries) {
    const path = textOf(entryOf(entry, 'path'))
    const text = contentOf(entryOf(entry, 'content'), textOf(entryOf(entry, 'encoding')) ?? '')
    if (path === undefined || !text) continue
    const isAppended = textOf(entryOf(entry, 'append')) === 'true'
    const old = isAppended ? files.get(path) : undefined
    const content = derive(old ? [...piecesOfAll(old.content), ...text] : text, at)
    files.set(path, { ...(isAppended ? (old ?? ADDED) : WRITTEN), path, content })
  }
  return [...files.values()]
}

const WRITTEN = { isSure: true }
const ADDED = { isSure: false, isAdded: true } as const

function piecesOfAll(source: Source<Hole>): Text {
  return piecesOf(source, 0, source.text.length)
}

/** In base64, packed or not: `b64`, `gz+b64` and longer names of both. */
function contentOf(node: Node<Hole> | undefined, encoding: string): Text | undefined {
  const text = node && textOfNode(node)
  if (!/b(?:ase)?64/.test(encoding)) return /^gz/.test(encoding) ? undefined : text
  if (!text) return undefined
  const original = originalOf(text)
  if (original) return original
  const written = known(text)
  const plain = written === undefined ? undefined : decodedText(written)
  return plain === undefined ? undefined : [{ lit: plain, at: node.at }]
}

/** What a text was made of that is nothing but a call which encodes. */
function originalOf([hole, ...others]: Text): Text | undefined {
  if (!hole || 'lit' in hole || others.some(piece => !('lit' in piece) || piece.lit.trim() !== ''))
    return undefined
  const value = hole.value?.kind === 'text' ? hole.value.decoded : undefined
  return value?.kind === 'text' ? value.text : undefined
}
