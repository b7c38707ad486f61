/** What scripts make of the outcome of a command: which ones nobody expects to fail, and who fails because another did. */
import type { AnyHole } from '../source.ts'
import type { Command, Statement, Word } from './ast.ts'

/** Functions in functions, groups in groups. */
const DEEPEST = 12

/**
 * Does a statement end in failure, so that it provides for nothing: `exit 1`, `{ echo …; exit 1; }`, `false`, or a
 * function that ends so? `exit` and `return` without a status hand on the one of what failed before.
 */
export function endsInFailure<Hole extends AnyHole>(
  statement: Statement<Hole> | undefined,
  functions: ReadonlyMap<string, Statement<Hole>>,
  depth = 0,
): boolean {
  if (!statement || depth > DEEPEST) return false
  if (statement.kind === 'group') return endsInFailure(statement.body.at(-1), functions, depth + 1)
  if (statement.kind !== 'command') return false
  const [name, status] = statement.words.map(textOf)
  if (name === 'exit' || name === 'return') return status !== '0'
  return name === 'false' || endsInFailure(functions.get(name ?? ''), functions, depth + 1)
}

/** A command that prepares something: what stands behind `&&` waits for it, and is not asked whether to run. */
export function isPreparation<Hole extends AnyHole>(statement: Statement<Hole>): boolean {
  return statement.kind === 'command' && PREPARATION.test(beginningOf(statement))
}

const PREPARATION = new RegExp(
  `^(?:sudo (?:-\\S+ )*)?(?:${[
    '(?:cd|pushd|chmod|chown|cp|mv|rm|ln|unzip|tar|echo|export|set|sleep|hostnamectl) ',
    'mkdir (?:-\\S+ )*-\\w*p',
    '(?:apt|apt-get|yum|dnf|apk|zypper|pip3?|snap|amazon-linux-extras) (?:-\\S+ )*(?:install|update|upgrade|add|makecache) ',
    'systemctl (?:-\\S+ )*(?:start|restart|reload|enable|daemon-reload) ',
    'service \\S+ (?:start|restart) ',
  ].join('|')})`,
)
/** Words that say which command it is. */
const FIRST_WORDS = 8

function beginningOf<Hole extends AnyHole>({ words }: Command<Hole>): string {
  return words
    .slice(0, FIRST_WORDS)
    .map(word => `${textOf(word)} `)
    .join('')
}

/** A word's text, with a stroke wherever something is not known. */
function textOf<Hole extends AnyHole>({ parts }: Word<Hole>): string {
  return parts.map(part => ('lit' in part ? part.lit : '|')).join('')
}
