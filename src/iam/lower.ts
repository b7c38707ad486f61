/** Texts without case: IAM compares action names so, and StringEqualsIgnoreCase. */
import type { Lit } from '../syntax/source.ts'
import { remembered } from '../value/remember.ts'
import { type Hole, isHole, type Scalar, type Shape, type Text } from '../value/text.ts'

/** The text in lower case; the same text for the same one, since the glob algebra's caches are keyed by it. */
export const lower = remembered((text: Text): Text => {
  const isLower = text.every(piece => !isHole(piece) && piece.lit === piece.lit.toLowerCase())
  return isLower ? text : text.map(piece => (isHole(piece) ? lowerHole(piece) : lowerLit(piece)))
})

/** Without its place: the length may change. */
function lowerLit({ lit }: Lit): Lit {
  return { lit: lit.toLowerCase() }
}

/** A symbol in lower case is another one: what is known of the first must be said of the second. */
function lowerHole(hole: Hole): Hole {
  const shape = hole.shape && lowerShape(hole.shape)
  return {
    id: `lower(${hole.id})`,
    label: hole.label,
    bases: hole.bases ?? [hole.id],
    ...(hole.domain && { domain: hole.domain.map(lowerScalar) }),
    ...(hole.by && { by: { sym: hole.by.sym, values: lowerValues(hole.by.values) } }),
    ...(shape && { shape }),
  }
}

/** `upper-alnum` holds no small letters; no class of the others loses any letter. */
function lowerShape(shape: Shape): Shape {
  return shape.chars === 'upper-alnum' ? { ...shape, chars: 'iam-name' } : shape
}

function lowerScalar(value: Scalar): Scalar {
  return typeof value === 'string' ? value.toLowerCase() : value
}

function lowerValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.toLowerCase()]))
}
