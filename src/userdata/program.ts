/** Which program a command runs: what stands before it only says how it runs. */
import type { Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Hole } from '../value/text.ts'

/** The words of a command from its program on. */
export function programOf({ words }: Pick<Step<Hole>, 'words'>): readonly Word<Hole>[] {
  let start = 0
  for (let valued = wrapperAt(words, start); valued !== undefined; valued = wrapperAt(words, start)) {
    start += nameOf(words[start]) === 'cloud-init-per' ? 3 : 1
    while (start < words.length && SKIPPED.test(literalOf(words[start]!) ?? '')) {
      start += takesNext(literalOf(words[start]!)!, valued) ? 2 : 1
    }
  }
  return words.slice(start)
}

/** The name of the program that a word runs: `/usr/bin/curl` is `curl`. Empty where it is not known. */
export function nameOf(word: Word<Hole> | undefined): string {
  const last = word?.parts.at(-1)
  if (!last || !('lit' in last)) return ''
  const isKnown = word!.parts.every(part => 'lit' in part) || last.lit.includes('/')
  return isKnown ? baseName(literalOf(word!) ?? last.lit) : ''
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The letters of a wrapper's options that take a value; undefined for a program of another kind. */
function wrapperAt(words: readonly Word<Hole>[], index: number): string | undefined {
  return WRAPPERS.get(nameOf(words[index]))
}

function takesNext(option: string, valued: string): boolean {
  if (option.startsWith('--')) return LONG_VALUED.test(option)
  return option.length === 2 && option[0] === '-' && valued.includes(option[1]!)
}

/** Programs that run another one, with the letters of their options that take a value. */
const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ['sudo', 'ugpChrtTRDU'],
  ['runuser', 'ugGcsw'],
  ['env', 'uCS'],
  ['nohup', ''],
  ['command', ''],
  ['exec', 'a'],
  ['time', 'fo'],
  ['timeout', 'sk'],
  ['nice', 'n'],
  ['ionice', 'cn'],
  ['setsid', ''],
  ['stdbuf', 'ioe'],
  ['xargs', 'adEILnPs'],
  // how often, and a name
  ['cloud-init-per', ''],
])
/** Their long options with a value; `--name=value` is one word. */
const LONG_VALUED = /^--(?:user|group|host|chdir|unset|signal|kill-after|adjustment|class|classdata)$/
/** Options of the wrappers, variables of `env`, the time of `timeout`. */
const SKIPPED = /^(?:-[\w-]*|[A-Za-z_]\w*=.*|\d+[smhd]?)$/
