import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, matches, same } from '../../src/value/glob.ts'
import {
  ACCOUNT_SHAPE,
  IAM_NAME_SHAPE,
  isHole,
  REGION_SHAPE,
  type Sym,
  show,
  type Text,
  text,
} from '../../src/value/text.ts'
import { not, type Tri } from '../../src/value/tri.ts'

const LONG = Number.POSITIVE_INFINITY

function symbol(id: string, rest: Omit<Sym, 'id' | 'label'> = {}): Sym {
  return { id, label: id, ...rest }
}

const account = symbol('account', { shape: ACCOUNT_SHAPE })
const region = symbol('region', { shape: REGION_SHAPE })
const name = symbol('name', { shape: IAM_NAME_SHAPE })
const path = symbol('path', { shape: { chars: 'iam-path', min: 1, max: LONG } })
const env = symbol('var.env')
const partition = symbol('partition', { domain: ['aws', 'aws-cn'] })
const suffix = symbol('suffix', {
  by: { sym: partition, values: { aws: 'amazonaws.com', 'aws-cn': 'amazonaws.com.cn' } },
})

const roleArn = text('arn:aws:iam::', account, ':role/web')

describe('a pattern against a role ARN', () => {
  const cases: [Text, Tri][] = [
    [text('*'), 'yes'],
    [text('arn:aws:iam::', account, ':role/*'), 'yes'],
    [text('arn:aws:iam::????????????:role/*'), 'yes'],
    [text('arn:aws:iam::???????????:role/*'), 'no'],
    [text('arn:aws:iam::111122223333:role/*'), 'maybe'],
    [text('arn:aws:iam::111122223333:role/web'), 'maybe'],
    [text('arn:aws:iam::1111:role/web'), 'no'],
    [text('arn:aws:iam::eleven-twelve:role/web'), 'no'],
    [text('arn:aws:iam::', account, ':instance-profile/web'), 'no'],
    [text('arn:aws:iam::', account, ':role/', name), 'maybe'],
    [text('arn:aws:iam::', account, ':role/app/', name), 'no'],
    [text('arn:aws:iam::', account, ':role', path, 'web'), 'maybe'],
    [text('arn:aws*:iam::*:role/web'), 'yes'],
    [text('arn:', partition, ':iam::', account, ':role/web'), 'maybe'],
    [text('*/web'), 'yes'],
    [text('*/we'), 'no'],
    [text('*:role*'), 'yes'],
    [text(env), 'maybe'],
    [text(env, ':role/web'), 'maybe'],
    [text(env, ':role/db'), 'no'],
  ]
  it.each(cases.map(([pattern, answer]) => [show(pattern), answer, pattern] as const))(
    '%s: %s',
    (_, answer, pattern) => {
      expect(matches(pattern, roleArn)).toBe(answer)
    },
  )
})

describe('partition and DNS suffix', () => {
  it('go together', () => {
    const both = text('arn:', partition, ':ec2.', suffix)
    expect(matches(text('arn:aws:ec2.amazonaws.com'), both)).toBe('maybe')
    expect(matches(text('arn:aws-cn:ec2.amazonaws.com'), both)).toBe('no')
    expect(matches(text('arn:aws*:ec2.amazonaws.com*'), both)).toBe('yes')
    expect(same(both, text('arn:', partition, ':ec2.', suffix))).toBe('yes')
  })

  it('a domain is tried out value by value', () => {
    expect(matches(text('arn:aws:*'), text('arn:', partition, ':iam'))).toBe('maybe')
    expect(matches(text('arn:gcp:*'), text('arn:', partition, ':iam'))).toBe('no')
    expect(matches(text('arn:aws*:iam'), text('arn:', partition, ':iam'))).toBe('yes')
    expect(same(text('ec2.', suffix), text('lambda.amazonaws.com'))).toBe('no')
  })

  it('a text whose facts leave fewer values counts', () => {
    const narrow = { ...partition, domain: ['aws'] }
    expect(matches(text('aws'), text(narrow))).toBe('yes')
    expect(same(text(narrow, '-'), text(partition, '-'))).toBe('yes')
    expect(matches(text(partition, ':aws:*'), text('aws:', narrow, ':x'))).toBe('yes')
    expect(matches(text(narrow, ':*'), text('aws:', partition))).toBe('yes')
  })

  it('an absent value of a domain is no string', () => {
    expect(same(text(symbol('x', { domain: [null, 'a'] })), text('null'))).toBe('no')
    expect(same(text(symbol('y', { domain: [null] }), 'b'), text('b'))).toBe('maybe')
  })

  it('more values than are tried out: maybe, in no time', () => {
    const digits = Array.from({ length: 10 }, (_, i) => `${i}`)
    const many = Array.from({ length: 30 }, (_, i) => symbol(`d${i}`, { domain: digits }))
    expect(same(text(...many), text('1'.repeat(30)))).toBe('maybe')
    expect(same(text(...many), text(...many))).toBe('yes')
  })
})

describe('symbols', () => {
  it('that both hold cancel out', () => {
    expect(same(text(env, '-role'), text(env, '-profile'))).toBe('no')
    expect(same(text(env, '-a'), text(env, '-b-a'))).toBe('no')
    expect(same(text('x-', env), text('y-x-', env))).toBe('no')
    expect(same(text('a-', env), text(env, '-a'))).toBe('maybe')
    expect(same(text(env, name, 'a'), text(name, env, 'b'))).toBe('no')
    expect(same(text(env, name), text('-', name, env))).toBe('no')
  })

  it('have the characters of their class', () => {
    expect(same(text('ec2.', region, '.amazonaws.com'), text('ec2.amazonaws.com'))).toBe('no')
    expect(matches(text('ec2.*.amazonaws.com'), text('ec2.', region, '.amazonaws.com'))).toBe('yes')
    expect(same(text(region), text('us-east-1'))).toBe('maybe')
    expect(same(text(region), text('US-EAST-1'))).toBe('no')
    expect(same(text(name), text('a b'))).toBe('no')
    expect(same(text(name), text('é'))).toBe('no')
    expect(same(text(env), text('é'))).toBe('maybe')
    expect(same(text(account), text(region))).toBe('maybe')
  })

  it('may hold wildcards themselves where their class does', () => {
    expect(matches(text(env), text('arn'))).toBe('maybe')
    expect(matches(text(path), text('/x'))).toBe('maybe')
    expect(matches(text('x', env), text('y'))).toBe('no')
    expect(matches(text(env), text(env))).toBe('yes')
    expect(matches(text(env, 'a'), text(env, 'b'))).toBe('no')
    expect(matches(text(env, 'a'), text(env, 'ba'))).toBe('maybe')
    expect(matches(text(account), text('x'))).toBe('no')
    expect(matches(text(path), text('a b'))).toBe('maybe')
    const one = symbol('one', { shape: { chars: 'any', min: 1, max: 1 } })
    expect(matches(text('?'), text(one))).toBe('yes')
    expect(covers(text('?'), text(one))).toBe('maybe')
    expect(covers(text('?'), text(symbol('one', { shape: { chars: 'digit', min: 1, max: 1 } })))).toBe('yes')
  })

  it('are the same also where one text knows less of them', () => {
    expect(same(text(region), text(symbol('region')))).not.toBe('no')
    expect(matches(text(region, '*'), text(symbol('region')))).not.toBe('no')
  })
})

describe('letters', () => {
  it('are whole characters, also where pieces cut them', () => {
    expect(matches(text('?'), text('\u{1f600}'))).toBe('yes')
    expect(matches(text('?'), text('\ud83d', '\ude00'))).toBe('yes')
    expect(matches(text('??'), text('\u{1f600}'))).toBe('no')
  })

  it('are at most 1,024: past it all is maybe', () => {
    const long = 'a'.repeat(1025)
    expect(matches(text(long), text('b'))).toBe('maybe')
    expect(matches(text(long.slice(1)), text('b'))).toBe('no')
    expect(matches(text(env), text(long))).toBe('maybe')
    expect(matches(text('*'), text(long))).toBe('yes')
    expect(same(text(long), text(long.slice(1)))).toBe('no')
    expect(same(text(symbol('s', { shape: { chars: 'any', min: 1e9, max: LONG } })), text('b'))).toBe('maybe')
  })

  it('end in time even where a pattern has as many stars as fit', () => {
    const stars = text('*a'.repeat(512))
    expect(covers(stars, text('*b'.repeat(512), '*'))).toBe('maybe')
    expect(covers(stars, text(`${'*a'.repeat(511)}*b*a`))).not.toBe('no')
    expect(matches(stars, text('a'.repeat(1024)))).toBe('yes')
    expect(covers(text('*a???????????????'), text('*b*'))).toBe('maybe')
  })
})

// ── brute force ──

const ALPHABET = ['a', 'b', 'c']

function strings(longest: number): string[] {
  let layer = ['']
  const all = ['']
  for (let i = 0; i < longest; i++) {
    layer = layer.flatMap(start => ALPHABET.map(char => start + char))
    all.push(...layer)
  }
  return all
}

const REG_EXPS = new Map<string, RegExp>()

function regExp(pattern: string): RegExp {
  const known = REG_EXPS.get(pattern)
  if (known) return known
  const made = new RegExp(`^${pattern.replace(/[*?]/g, char => (char === '*' ? '.*' : '.'))}$`, 's')
  REG_EXPS.set(pattern, made)
  return made
}

/** What holds of all, of none, of some. */
function verdict(answers: readonly boolean[]): Tri {
  if (answers.every(answer => answer)) return 'yes'
  return answers.some(answer => answer) ? 'maybe' : 'no'
}

const SHORT_STRINGS = strings(6)
const pattern = fc.array(fc.constantFrom('a', 'b', '?', '*'), { maxLength: 5 }).map(chars => chars.join(''))

describe('known patterns', () => {
  it('are exact: containment and meeting agree with all short strings', () => {
    const seen = new Set<Tri>()
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const inB = SHORT_STRINGS.filter(s => regExp(b).test(s))
        const expected = verdict(inB.map(s => regExp(a).test(s)))
        seen.add(expected)
        expect(covers(text(a), text(b)), `${a} covers ${b}`).toBe(expected)
      }),
      { numRuns: 3000, seed: 1 },
    )
    expect(seen.size).toBe(3)
  })

  it('match known strings as regular expressions do', () => {
    const string = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 6 }).map(s => s.join(''))
    fc.assert(
      fc.property(pattern, string, (p, s) => {
        expect(matches(text(p), text(s))).toBe(regExp(p).test(s) ? 'yes' : 'no')
        expect(same(text(p), text(s))).toBe(p === s ? 'yes' : 'no')
      }),
      { numRuns: 3000, seed: 2 },
    )
  })
})

// ── substitution ──

type Substitution = Readonly<Record<string, string>>

const S = symbol('S', { shape: { chars: 'digit', min: 1, max: 1 } })
const D = symbol('D', { shape: { chars: 'digit', min: 2, max: LONG } })
const T = symbol('T')
const E = symbol('E', { domain: ['1', '12', ''] })
const F = symbol('F', { by: { sym: E, values: { '1': '2', '12': 'x', '': '12' } } })

const DIGITS = ['1', '2']
const pairs = DIGITS.flatMap(a => DIGITS.map(b => a + b))
const VALUES: Readonly<Record<string, readonly string[]>> = {
  S: DIGITS,
  D: [...pairs, ...pairs.flatMap(pair => DIGITS.map(digit => pair + digit))],
  T: ['', '1', '2', 'x', '12', '21', 'x1', '*', '?', '*1', '1?'],
  E: ['1', '12', ''],
}

function* choices(ids: readonly string[], chosen: Substitution): Iterable<Substitution> {
  const [id, ...others] = ids
  if (id === undefined) yield chosen
  else for (const value of VALUES[id]!) yield* choices(others, { ...chosen, [id]: value })
}

/** All substitutions of the symbols. T is also each string that stands somewhere in the texts. */
function* substitutions(texts: readonly Text[]): Iterable<Substitution> {
  const holes = texts.flatMap(one => one.filter(isHole))
  const ids = [...new Set(holes.map(hole => hole.by?.sym.id ?? hole.id))]
  const others = ids.filter(id => id !== 'T')
  if (others.length === ids.length) return yield* choices(ids, {})
  const withoutT = [...choices(others, { T: '' })]
  const written = withoutT.flatMap(chosen => texts.flatMap(one => substrings(put(one, chosen))))
  for (const chosen of withoutT) {
    for (const value of new Set([...VALUES['T']!, ...written])) yield { ...chosen, T: value }
  }
}

function substrings(string: string): string[] {
  const starts = [...string].map((_, start) => start)
  return starts.flatMap(start => starts.slice(start).map(end => string.slice(start, end + 1)))
}

function put(one: Text, substitution: Substitution): string {
  const value = (sym: Sym): string => (sym.by ? sym.by.values[value(sym.by.sym)]! : substitution[sym.id]!)
  return one.map(piece => (isHole(piece) ? value(piece) : piece.lit)).join('')
}

const piece = fc.constantFrom<string | Sym>('1', '2', 'x', S, D, T, E, F)
const wildcard = fc.constantFrom<string | Sym>('*', '?')
const stringText = fc.array(piece, { maxLength: 4 }).map(pieces => text(...pieces))
const patternText = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, { weight: 1, arbitrary: wildcard }), { maxLength: 4 })
  .map(pieces => text(...pieces))

/** No wrong yes or no against every substitution; answers how many of the decided ones fell to maybe. */
function needlessMaybes(
  ask: (a: Text, b: Text) => Tri,
  truth: (a: string, b: string) => boolean,
  inputs: fc.Arbitrary<readonly [Text, Text]>,
): number {
  let decided = 0
  let lost = 0
  fc.assert(
    fc.property(inputs, ([a, b]) => {
      const answers = [...substitutions([a, b])].map(values => truth(put(a, values), put(b, values)))
      const expected = verdict(answers)
      const answer = ask(a, b)
      if (answer !== 'maybe') expect(answer, `${show(a)} against ${show(b)}`).toBe(expected)
      if (expected === 'maybe') return
      decided++
      if (answer === 'maybe') lost++
    }),
    { numRuns: 1500, seed: 3 },
  )
  expect(decided).toBeGreaterThan(500)
  return lost / decided
}

describe('symbols against substitution: never a wrong yes or no, seldom a needless maybe', () => {
  it('matches', () => {
    const share = needlessMaybes(matches, (p, s) => regExp(p).test(s), fc.tuple(patternText, stringText))
    expect(share).toBeLessThan(0.05)
  })

  it('same', () => {
    const share = needlessMaybes(same, (a, b) => a === b, fc.tuple(stringText, stringText))
    expect(share).toBeLessThan(0.05)
  })

  it('two texts over the same few symbols, one an edit of the other', () => {
    const edited = fc.tuple(stringText, fc.nat(4), fc.nat(2), stringText).map(([a, at, cut, put]) => {
      return [a, [...a.slice(0, at), ...put.slice(0, 1), ...a.slice(at + cut)]] as const
    })
    const share = needlessMaybes(same, (a, b) => a === b, edited)
    expect(share).toBeLessThan(0.05)
  })
})

// ── laws ──

describe('laws', () => {
  const RUNS = { numRuns: 2000, seed: 4 }

  it('same is reflexive and symmetric', () => {
    fc.assert(
      fc.property(stringText, stringText, (a, b) => {
        expect(same(a, text(...a))).toBe('yes')
        expect(same(a, b)).toBe(same(b, a))
      }),
      RUNS,
    )
  })

  it('covers is reflexive, transitive where it says yes, and never no from one side alone', () => {
    let chains = 0
    fc.assert(
      fc.property(patternText, patternText, patternText, (a, b, c) => {
        expect(covers(a, text(...a))).toBe('yes')
        expect(covers(a, b) === 'no').toBe(covers(b, a) === 'no')
        if (covers(a, b) !== 'yes' || covers(b, c) !== 'yes') return
        chains++
        expect(covers(a, c), `${show(a)} ⊇ ${show(b)} ⊇ ${show(c)}`).not.toBe('no')
      }),
      { numRuns: 20_000, seed: 4 },
    )
    expect(chains).toBeGreaterThan(100)
  })

  it('covers is transitive for known patterns', () => {
    let chains = 0
    fc.assert(
      fc.property(pattern, pattern, pattern, (a, b, c) => {
        if (covers(text(a), text(b)) !== 'yes' || covers(text(b), text(c)) !== 'yes') return
        chains++
        expect(covers(text(a), text(c))).toBe('yes')
      }),
      { numRuns: 10_000, seed: 4 },
    )
    expect(chains).toBeGreaterThan(100)
  })

  it('what a pattern covers, it matches', () => {
    fc.assert(
      fc.property(patternText, patternText, stringText, (a, b, s) => {
        if (covers(a, b) === 'yes' && matches(b, s) === 'yes') expect(matches(a, s)).not.toBe('no')
        if (matches(a, s) === 'yes' && matches(b, s) === 'yes') expect(covers(a, b)).not.toBe('no')
      }),
      RUNS,
    )
  })

  it('binding a symbol never turns a yes or a no', () => {
    fc.assert(
      fc.property(
        patternText,
        stringText,
        fc.constantFrom('S', 'D', 'T', 'E'),
        fc.nat(),
        (p, s, id, pick) => {
          const value = VALUES[id]![pick % VALUES[id]!.length]!
          const bind = (one: Text) => text(...one.map(part => bound(part, id, value)))
          for (const ask of [matches, same, covers]) {
            const before = ask(p, s)
            if (before !== 'maybe') expect(ask(bind(p), bind(s))).not.toBe(not(before))
          }
        },
      ),
      RUNS,
    )
  })
})

function bound(piece: Text[number], id: string, value: string): string | Text[number] {
  if (!isHole(piece)) return piece
  if (piece.id === id) return value
  return piece.by?.sym.id === id ? piece.by.values[value]! : piece
}
