/** What is known of a script: which commands there are, of which words, where, and whether they surely run. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseShell } from '../../../src/syntax/shell/parse.ts'
import { literalOf, type Step, stepsOf, textOfWord } from '../../../src/syntax/shell/steps.ts'
import { derive, type File, type Pieces, positionAt, slice, sourceOf } from '../../../src/syntax/source.ts'

interface Hole {
  readonly id: string
}

const FILE: File = { path: 'script.sh', text: '' }

function scriptOf(text: string) {
  return parseShell(sourceOf({ path: 'script.sh', text }))
}

/** Words as read, `…` for what is not known; `?` before what may not run, `!` before what may fail. */
function shown<H extends Hole>({ words, isSure, isHandled }: Step<H>): string {
  const texts = words.map(word => word.parts.map(part => ('lit' in part ? part.lit : '…')).join(''))
  return `${isSure ? '' : '?'}${isHandled ? '!' : ''}${texts.join('|')}`
}

function steps(text: string): string[] {
  const script = scriptOf(text)
  expect(script.problems).toEqual([])
  return stepsOf(script).map(shown)
}

function problems(text: string): string[] {
  return scriptOf(text).problems.map(({ at, message }) => {
    return `${positionAt(at.file, at.start).line}: ${message}`
  })
}

describe('words', () => {
  test.each([
    [String.raw`echo "a b" 'c d' e\ f g"h"'i'`, 'echo|a b|c d|e f|ghi'],
    [String.raw`echo "\$x \" \q" '\n' $'a' ""`, String.raw`echo|$x " \q|\n|a|`],
    ['echo a\\\nb c \\\n d # no comment\n', 'echo|ab|c|d'],
    ['echo a#b "#c"', 'echo|a#b|#c'],
    ['echo $A ${B} ${C:-d} $1 $? $((1 + (2 * 3)))', 'echo|…|…|…|…|…|…'],
    ['echo "x$A" $ "$"', 'echo|x…|$|$'],
    ['echo {a,b} a=b [ ] !', 'echo|{a,b}|a=b|[|]|!'],
    ['diff <(sort) x', 'sort', 'diff|…|x'],
  ])('%s', (text, ...expected) => expect(steps(text)).toEqual(expected))
})

describe('what surely runs', () => {
  test.each([
    ['a; b\nc & d', ['a', 'b', 'c', 'd']],
    ['a && b || c', ['!a', '?!b', '?c']],
    ['a || b && c', ['!a', '?b', '?c']],
    ['a | b |& c', ['a', 'b', 'c']],
    ['! a', ['!a']],
    ['time -p a', ['a']],
    ['if a; then b; elif c; then d; else e; fi', ['!a', '?b', '?!c', '?d', '?e']],
    ['while a; do b; done < f', ['!a', '?b']],
    ['until a\ndo\n b\ndone', ['!a', '?b']],
    ['for i in 1 2; do a $i; done; b', ['?a|…', 'b']],
    ['for ((i = 0; i < 3; i++)); do a; done', ['?a']],
    ['case $x in a|b) c;; (*) d\n;;\nesac\ne', ['?c', '?d', 'e']],
    ['case $x in\n  a) ;;\n  b)\n    c\nesac', ['?c']],
    ['{ a; b; } > f; (c; d)', ['a', 'b', 'c', 'd']],
    ['X=$(a "$(b)") Y=`c \\`d\\``', ['b', 'a|…', 'd', 'c|…']],
    ['[ "$(a)" = b ] && c', ['!a', '![|…|=|b|]', '?c'].map(one => one.replace('![', '['))],
    ['[[ $x =~ ^(a|b)$ && -n $y ]] || a', ['![[|…|=~|^|a|b|$|-n|…', '?a']],
    ['((i++)); a', ['((', 'a']],
    ['X=${X:-$(a)}; b "${Y:+`c`}"', ['?a', '?c', 'b|…']],
    ['a <<< b > c 2>&1 &> d {fd}< e', ['a']],
    ['a=(b $(c)\n d) e', ['c', 'e']],
    ['export A=(1 2)', ['export|A=']],
    ['mkdir -p d && cd d && a && b', ['mkdir|-p|d', 'cd|d', 'a', '?b']],
    ['sudo apt-get update -y && a || b', ['!sudo|apt-get|update|-y', '!a', '?b']],
    ['mkdir lock && a', ['mkdir|lock', '?a']],
    [
      'yum list installed x && a; systemctl is-active x && a',
      ['yum|list|installed|x', '?a', 'systemctl|is-active|x', '?a'],
    ],
  ] as const)('%s', (text, expected) => expect(steps(text)).toEqual(expected))

  test('a function runs where it is called, and maybe where nobody calls it', () => {
    expect(steps('f() { a; }\nfunction g { b; }\nc\nf')).toEqual(['c', 'a', '?b'])
    expect(steps('f() { f; a; }\nf')).toEqual(['f', 'a'])
  })

  test('after a way out nothing is sure, unless it is the way of a failure', () => {
    expect(steps('a || exit 1\nb\n[ -f x ] && exit 0\nc')).toEqual([
      'a',
      '?exit|1',
      'b',
      '[|-f|x|]',
      '?exit|0',
      '?c',
    ])
    expect(steps('exec > log\n(exit 0)\na\nexec b\nc')).toEqual(['exec', 'exit|0', 'a', 'exec|b', '?c'])
    expect(steps('[ -f x ] && exec a\nb').slice(-1)).toEqual(['?b'])
    expect(steps('exec bash\na')).toEqual(['exec|bash', '?a'])
    expect(steps('bash <<E\nexec bash\na\nexec bash x\nb\nE')).toEqual([
      'bash',
      'exec|bash',
      'a',
      'exec|bash|x',
      '?b',
    ])
    expect(steps('f() { return; a; }\nf\nb')).toEqual(['return', '?a', 'b'])
  })

  test.each([
    ['a || exit', ['a', '?exit']],
    ['a || exit $?\nb', ['a', '?exit|…', 'b']],
    ['a || exit 0', ['!a', '?exit|0']],
    ['a || true', ['!a', '?true']],
    ['a || { b; exit 1; }', ['a', '?b', '?exit|1']],
    ['a || (b; exit 1)', ['a', '?b', '?exit|1']],
    ['a || b || exit 1', ['!a', '?b', '?exit|1']],
    ['f() { b; exit 1; }\na || f', ['a', '?b', '?exit|1']],
    ['f() { b; }\na || f', ['!a', '?b']],
    ['f() { a || return 1; b; }\nf || exit 1', ['a', '?return|1', 'b', '?exit|1']],
    ['f() { a && return; b; }\nf', ['a', '?return', '?b']],
    ['f() { a || return 1; }\nf || true', ['!a', '?!return|1', '?true']],
    ['f() { f; }\na || f', ['!a', '?f']],
    ['if ! a; then b; exit 1; fi', ['a', '?b', '?exit|1']],
    ['if ! a; then b; fi', ['!a', '?b']],
    ['if a; then exit 1; fi', ['!a', '?exit|1']],
    ['if x && ! a; then exit 1; fi', ['!x', '?!a', '?exit|1']],
  ] as const)('whoever fails in turn provides for nothing: %s', (text, expected) => {
    expect(steps(text)).toEqual(expected)
  })

  test('a script for another shell is read too', () => {
    expect(steps(`sudo bash -c 'a && b'`)).toEqual(['sudo|bash|-c|a && b', 'a', '?b'])
    expect(steps("runuser -l me -c 'a'")).toEqual(['runuser|-l|me|-c|a', 'a'])
    expect(steps("if x; then\nsu - me <<'EOF'\na\nEOF\nfi")).toEqual(['!x', '?su|-|me', '?a'])
  })
})

describe('variables', () => {
  test('are replaced where they surely have one text', () => {
    expect(steps('A=http://x\nB="$A/y"\na $B/z ${A}')).toEqual(['a|http://x/y/z|http://x'])
    expect(steps('export A=1\na $A')).toEqual(['export|A=1', 'a|1'])
    expect(steps('f() { a "$U/$1"; }\nU=u\nf x')).toEqual(['a|u/…'])
  })

  test('are unknown where they may have another, or several words', () => {
    expect(steps('A=1\nif x; then A=2; fi\na $A')).toEqual(['!x', 'a|…'])
    expect(steps('A=1\nread -r A\na $A')).toEqual(['read|-r|A', 'a|…'])
    expect(steps('A=1\nsource f\na $A')).toEqual(['source|f', 'a|…'])
    expect(steps('A=1\nfor i in 1 2; do a $A; A=2; done')).toEqual(['?a|…'])
    expect(steps('A="b c"\na $A "$A"')).toEqual(['a|…|b c'])
    expect(steps('A=1 a $A')).toEqual(['a|…'])
    expect(steps('(A=1); a $A')).toEqual(['a|…'])
  })
})

describe('here-documents', () => {
  const DOCUMENT = 'cat <<EOF > f && a\n$(b) text\nEOF\nc\n'

  test('are no commands, but what they expand is', () => {
    expect(steps(DOCUMENT)).toEqual(['b', 'cat', '?a', 'c'])
    expect(steps("cat <<-'EOF'\n\t$(b) text\n\tEOF\nc")).toEqual(['cat', 'c'])
    expect(steps('cat <<A <<B\n1\nA\n2\nB\nc')).toEqual(['cat', 'c'])
    expect(steps('X=$(cat <<EOF\n)\nEOF\n)\na')).toEqual(['cat', 'a'])
    expect(steps("cat <<$'A'\n$(b)\nA\nc")).toEqual(['cat', 'c'])
    expect(steps('cat <<$"A"\n$(b)\nA\nc')).toEqual(['cat', 'c'])
    expect(steps('cat <<$A\n1\n$A\nc')).toEqual(['cat', 'c'])
  })

  test('have their text', () => {
    const [, cat] = stepsOf(scriptOf(DOCUMENT))
    const { parts } = cat!.redirections[0]!.target
    expect(parts.map(part => ('lit' in part ? part.lit : '…'))).toEqual(['…', ' text\n'])
  })
})

describe('places', () => {
  test('are those of the script', () => {
    const text = 'x\n  if true; then echo "$(curl  a b )"; fi\n'
    const curl = stepsOf(scriptOf(text)).find(({ words }) => literalOf(words[0]!) === 'curl')!
    expect(slice(curl.at)).toBe('curl  a b')
    expect(slice(curl.words[1]!.at)).toBe('a')
  })

  test('go through derived texts, and holes stay holes', () => {
    const file: File = { path: 'main.tf', text: 'curl "http://${host}/`id`" x' }
    const at = (start: number, end: number) => ({ file, start, end })
    const pieces: Pieces<Hole> = [
      { lit: 'curl "http://', at: at(0, 13) },
      { id: 'host', at: at(13, 20) },
      { lit: '/`id`" x', at: at(20, 28) },
    ]
    const [id, curl] = stepsOf(parseShell(derive(pieces, file)))
    expect(slice(id!.at)).toBe('id')
    expect(slice(curl!.at)).toBe(file.text)
    expect(textOfWord(curl!.words[1]!)).toBeUndefined()
    expect(curl!.words[1]!.parts[1]).toMatchObject({ id: 'host' })
    expect(curl!.words[1]!.parts[0]).toEqual({ lit: 'http://', at: at(6, 13) })
  })
})

describe('broken scripts', () => {
  test.each([
    ['a\nfi\nb', ['2: this closes nothing'], ['?a', '?b']],
    ['a "x\nb', ['1: this `"` is never closed'], ['?b']],
    ['a )\nb', ['1: this closes nothing'], ['?a', '?b']],
    ['if a; then\nb ||\nfi\nc', ['3: `fi` closes nothing'], ['?!a', '?c']],
  ] as const)('%j', (text, messages, expected) => {
    expect(problems(text)).toEqual(messages)
    expect(stepsOf(scriptOf(text)).map(shown)).toEqual(expected)
  })

  test('of any nesting are read without harm', () => {
    for (const open of ['$(', '(', '{ ', '`', '"$(', '${x:-', 'if ', 'f() ', '$((', 'case x in a) ', '[[ ']) {
      const script = scriptOf(open.repeat(20_001))
      expect(script.problems.length).toBeGreaterThan(0)
      stepsOf(script)
    }
  })

  test('never throw, and places are in the text', () => {
    const word = fc.constantFrom(
      ...['a', '$(', ')', '"', "'", '`', '\\', '${', '}', '{', 'if', 'then', 'fi', 'do', 'done', 'for', 'in'],
      ...[
        'case',
        'esac',
        ';;',
        ';',
        '&&',
        '||',
        '|',
        '&',
        '\n',
        '<<E',
        'E',
        '<',
        '>',
        '#',
        '$((',
        '))',
        '()',
        'X=',
      ],
    )
    const texts = fc.array(word, { maxLength: 40 }).map(words => words.join(' '))
    fc.assert(
      fc.property(texts, text => {
        for (const { at } of stepsOf(scriptOf(text))) {
          expect(at.start).toBeLessThanOrEqual(at.end)
          expect(at.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { seed: 20261124, numRuns: 2000 },
    )
  })

  test('that call each other over and over come to an end', () => {
    const functions = Array.from({ length: 30 }, (_, i) => `f${i}() { f${i + 1}; f${i + 1}; }`)
    expect(steps(`${functions.join('\n')}\nf0`).length).toBeLessThan(100_000)
  })
})

describe('variables of commands', () => {
  test('stand before them', () => {
    const [step] = stepsOf(scriptOf('X=1\nA=$X B=$Y aws s3 ls'))
    const own = step!.assignments.map(({ name, words: [word] }) => `${name}=${word && literalOf(word)}`)
    expect(own).toEqual(['A=1', 'B=undefined'])
  })

  test('are exported with what they hold', () => {
    expect(steps('A=1\nexport A B C=3')).toEqual(['export|A=1|B|C=3'])
    expect(steps('if x; then A=1; fi\nexport A')).toEqual(['!x', 'export|A'])
  })
})

test('what runs in a process of its own', () => {
  const apart = (text: string) =>
    stepsOf(scriptOf(text))
      .filter(({ isApart }) => isApart)
      .map(shown)
  expect(apart('a; { b; }; if c; then d; fi')).toEqual([])
  expect(apart('(a; b); c | d; e $(f)')).toEqual(['a', 'b', 'c', 'd', 'f'])
  expect(apart("bash -c 'a; b'; c")).toEqual(['a', 'b'])
})

test('an empty script has no steps', () => {
  expect(stepsOf(parseShell(derive([], FILE)))).toEqual([])
})
