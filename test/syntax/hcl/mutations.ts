/** Seeded damage to texts: the same seed gives the same texts. */
const BITS = [
  ...[
    '"',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '\n',
    '\r\n',
    '\t',
    ' ',
    ',',
    '=',
    '.',
    ':',
    '::',
    '?',
    ';',
    "'",
    '\\',
  ],
  ...['$', '%', '~', '${', '%{', '}', '~}', '$${', '%%{', '"${', '}"', '${a}', '${~ a ~}', '"a"', '""', '\r'],
  ...[
    '%{ if a }',
    '%{ else }',
    '%{ endif }',
    '%{ for a in b }',
    '%{ endfor ~}',
    '<<EOT\n',
    '<<-A\n',
    'EOT\n',
    '\nA\n',
  ],
  ...[
    '#',
    '//',
    '/*',
    '*/',
    '*',
    '-',
    '!',
    '+',
    '/',
    '<',
    '>',
    '==',
    '=>',
    '&&',
    '||',
    '&',
    '...',
    '[*]',
    '.*',
    '.0',
  ],
  ...[
    '0',
    '1',
    '1.5',
    '1e5',
    '.5',
    'null',
    'true',
    'a',
    'for',
    ' for a in b : ',
    ' if a',
    ' in ',
    'é',
    '\u00a0',
    'f(',
  ],
  ...[
    '\\n',
    '\\u00e9',
    '\\x',
    'a = 1\n',
    'a {\n',
    'a { b = 1 }\n',
    '{ for a in b : a => a }',
    '[for a in b : a]',
    'a::b()',
  ],
]

/** A generator of numbers below a bound. */
export type Random = (bound: number) => number

/** A linear congruential generator: good enough to damage texts with. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return bound => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

/** The text with one thing taken out, put in, put elsewhere or replaced. Letters of two code units are not cut apart. */
export function mutate(text: string, random: Random): string {
  const mutant = mutateUnits(text, random)
  return /\p{Surrogate}/u.test(mutant) ? text : mutant
}

function mutateUnits(text: string, random: Random): string {
  const at = random(text.length + 1)
  const bit = BITS[random(BITS.length)]!
  switch (random(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random(4))
    case 1:
      return text.slice(0, at) + bit + text.slice(at)
    case 2:
      return text.slice(0, at) + bit + text.slice(at + bit.length)
    case 3:
      return moveLine(text, random)
    default: {
      const from = random(text.length)
      return text.slice(0, at) + text.slice(from, from + 1 + random(10)) + text.slice(at)
    }
  }
}

function moveLine(text: string, random: Random): string {
  const lines = text.split('\n')
  const [line] = lines.splice(random(lines.length), 1)
  if (random(2) === 0) lines.splice(random(lines.length + 1), 0, line!)
  return lines.join('\n')
}
