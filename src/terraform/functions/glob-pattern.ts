/** Patterns of `fileset`: `*`, `**`, `?`, `[a-z]`, `{one,other}`. https://developer.hashicorp.com/terraform/language/functions/fileset */
import { type Regex, regexOf } from './regex.ts'

export interface Glob {
  /** Does the relative path match? */
  test(path: string): boolean
}

const LONGEST = 500

/** Undefined if the pattern is none that we can read. */
export function globOf(pattern: string): Glob | undefined {
  const source = pattern.length <= LONGEST ? sourceOf(pattern) : undefined
  const regex = source === undefined ? undefined : regexOf(`\\A(?:${source})\\z`)
  return regex && { test: path => isMatch(regex, path) }
}

function isMatch(regex: Regex, path: string): boolean {
  const match = regex.find(path, 0)
  return match !== undefined && match !== 'too long'
}

const TOKEN = /(?:^|(?<=\/))\*\*\/|(?:^|(?<=\/))\*\*$|\*+|\[[\^!]?[\w-]+\]|./gsu

function sourceOf(pattern: string): string | undefined {
  let [source, depth] = ['', 0]
  for (const [token] of pattern.matchAll(TOKEN)) {
    if (token === '{') depth++
    if (token === '}') depth--
    if (depth < 0 || token === '[' || token === '\\') return undefined
    source += sourceOfToken(token, depth)
  }
  return depth === 0 ? source : undefined
}

function sourceOfToken(token: string, depth: number): string {
  if (token === '**/') return '(?:[^/]+/)*'
  if (token === '**') return '(?s:.*)'
  if (token.startsWith('*')) return '[^/]*'
  if (token.startsWith('[')) return token.replace('[!', '[^')
  switch (token) {
    case '?':
      return '[^/]'
    case '{':
      return '(?:'
    case '}':
      return ')'
    case ',':
      return depth > 0 ? '|' : ','
    default:
      return /\w|[^\0-\x7f]/.test(token) ? token : `\\${token}`
  }
}
