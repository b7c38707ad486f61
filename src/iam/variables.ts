/**
 * Policy variables: `${aws:username}` in a Resource or in a condition's value stands for what the request says.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
import type { Lit } from '../syntax/source.ts'
import { remembered } from '../value/remember.ts'
import { type Hole, isHole, type Text } from '../value/text.ts'

const VARIABLE = /\$\{[^{}]*\}/g

/**
 * The text with each policy variable as an unknown symbol, the same symbol for the same variable; so too `${*}`,
 * `${?}` and `${$}`, which are the letters themselves and no wildcards. A text without variables stays the same.
 */
export const withVariables = remembered((text: Text): Text => {
  return text.some(hasVariable) ? text.flatMap(piece => (isHole(piece) ? [piece] : split(piece))) : text
})

function hasVariable(piece: Lit | Hole): boolean {
  return !isHole(piece) && piece.lit.includes('${')
}

function split({ lit }: Lit): (Lit | Hole)[] {
  const pieces: (Lit | Hole)[] = []
  let from = 0
  for (const match of lit.matchAll(VARIABLE)) {
    if (match.index > from) pieces.push({ lit: lit.slice(from, match.index) })
    pieces.push(variable(match[0].slice(2, -1)))
    from = match.index + match[0].length
  }
  if (from < lit.length) pieces.push({ lit: lit.slice(from) })
  return pieces
}

/** `aws:username`, or with a default `aws:PrincipalTag/team, 'none'`. */
function variable(content: string): Hole {
  return { id: `policy-variable:${content}`, label: content }
}
