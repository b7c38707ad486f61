/** Templates that cloud-init fills in on the instance: https://cloudinit.readthedocs.io/en/latest/explanation/instancedata.html */
import { piecesOf, place, type Source } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'

const TAG = /\{\{([^{}]*)\}\}|\{#[^#]*#\}/g

/** A template without its first line, each expression in it unknown. One with statements (`{% if … %}`) is unknown itself. */
export function rendered(source: Source<Hole>): Text {
  const { text } = source
  const start = text.search(/\S/)
  const newline = text.indexOf('\n', start)
  if (newline < 0) return []
  const pieces: Text[] = []
  let from = newline + 1
  TAG.lastIndex = from
  for (let tag = TAG.exec(text); tag; tag = TAG.exec(text)) {
    pieces.push(piecesOf(source, from, tag.index))
    from = tag.index + tag[0].length
    if (tag[1] !== undefined) pieces.push([symbolOf(tag[1].trim(), source, tag.index, from)])
  }
  pieces.push(piecesOf(source, from, text.length))
  return text.includes('{%') ? [symbolOf('a template', source, start, newline)] : pieces.flat()
}

function symbolOf(label: string, source: Source<Hole>, from: number, to: number): Hole {
  return { id: `jinja ${label}`, label, at: place(source, from, to) }
}
