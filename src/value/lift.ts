/** What both languages do with values that may be choices or unknown. */
export { fromCond, joinText, stringOf, textOf, toCond } from './convert.ts'
export { derived, derivedUnknown } from './derived.ts'
export { alternatives, lift, liftErrors } from './distribute.ts'
export { equals, equalsText } from './equals.ts'
