/** What is left of a name without the words that only say what kind of thing it is. */
import { isHole, seamless, type Text } from '../value/text.ts'

/** Words that only say what kind of thing it is. */
const KIND_WORDS = new Set(['role', 'profile', 'instance', 'instances', 'iam', 'ec2', 'for'])

/** They may be glued to another word: `webiamrole`. */
const GLUED = ['role', 'profile', 'instance', 'iam', 'ec2']

/**
 * Do the names differ in words of kind alone, or is one the other with more words? Then nobody is misled. A symbol
 * tells no names apart: two of them may stand for the same words.
 */
export function sharesStem(one: Text, other: Text): boolean {
  const [a, b] = [writtenWords(one), writtenWords(other)]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every(word => long.includes(word)) || a.join('') === b.join('')
}

function writtenWords(name: Text): string[] {
  return seamless(name).flatMap(piece => (isHole(piece) ? [] : wordsOf(piece.lit)))
}

/** What is the same for names that are the same but for words of kind; undefined for what has no other words. */
export function stemKey(name: Text): string | undefined {
  return stemOf(name).join(' ') || undefined
}

/** The words of a name that are not words of kind; a symbol is a word of its own. */
function stemOf(name: Text): string[] {
  return seamless(name).flatMap(piece => (isHole(piece) ? [`\${${piece.id}}`] : wordsOf(piece.lit)))
}

/** `AppInstanceProfile` → app; `web-role` → web; `SSMRoleForInstances` → ssm; `appiamrole` → app. */
function wordsOf(literal: string): string[] {
  const spaced = literal.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  const words = spaced.split(/[^A-Za-z0-9]+/)
  return words.map(word => unglued(word.toLowerCase())).filter(word => word !== '' && !KIND_WORDS.has(word))
}

/** `webiamrole` → web. Only a role or a profile is told by how a word ends: `miriam` is a name. */
function unglued(word: string): string {
  if (!word.endsWith('role') && !word.endsWith('profile')) return word
  let rest = word
  for (let kind = kindAtEnd(rest); kind; kind = kindAtEnd(rest)) rest = rest.slice(0, -kind.length)
  return rest
}

function kindAtEnd(word: string): string | undefined {
  return GLUED.find(kind => word.endsWith(kind))
}
