/**
 * Hashes. Of a string that is not known, and of a file, whose bytes we do not have, no more is said than that the same
 * has the same hash, of known length.
 * https://developer.hashicorp.com/terraform/language/functions#hash-and-crypto-functions
 */
import { error, unknown } from '../../value/build.ts'
import { derived, lift } from '../../value/lift.ts'
import type { CharClass, Shape } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import { toBase64 } from './base64.ts'
import { type Definition, define, type Fn, onStrings } from './call.ts'
import { md5, sha1, sha256, sha512 } from './digest.ts'
import { literalText } from './pieces.ts'

/** Longer strings are not hashed. */
const LONGEST = 100_000

type Digest = (bytes: Uint8Array) => Uint8Array

/** Lower-case hexadecimal digits, and dashes in a UUID. */
const HEX: CharClass = 'region'

function hash(
  name: string,
  digest: Digest,
  write: (bytes: Uint8Array) => string,
  length: number,
): Definition[] {
  const shape = { chars: write === hex ? HEX : 'any', min: length, max: length } as const
  const computed = onStrings(name, ([string], call) => {
    if (string!.length > LONGEST) return undefined
    return literalText(write(digest(new TextEncoder().encode(string))), call.at)
  })
  const fileName = name.startsWith('base64') ? `filebase64${name.slice(6)}` : `file${name}`
  const ofFile: Fn = (args, call) =>
    lift(args, call.at, plain => unknown(derived(fileName, [plain]), call.at, { type: 'text' }))
  return [define(name, 1, 1, shaped(computed, shape)), define(fileName, 1, 1, shaped(ofFile, shape))]
}

/** What is not computed has this shape. */
function shaped(fn: Fn, shape: Shape): Fn {
  return (args, call) =>
    lift(
      [fn(args, call)],
      call.at,
      (plain): Value =>
        plain.kind === 'unknown' ? unknown({ ...plain.sym, shape }, call.at, { type: 'text' }) : plain,
    )
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

// ── uuidv5 ──

/** Namespaces of RFC 4122 that have a name. */
const NAMESPACES: ReadonlyMap<string, string> = new Map(
  ['dns', 'url', 'oid', '', 'x500'].map((name, i) => [name, `6ba7b81${i}-9dad-11d1-80b4-00c04fd430c8`]),
)

const uuidv5 = onStrings('uuidv5', ([namespace, name], call) => {
  const uuid = NAMESPACES.get(namespace!) ?? namespace!
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uuid))
    return error('uuidv5() takes a namespace that is a UUID, "dns", "url", "oid" or "x500"', call.at)
  if (name!.length > LONGEST) return undefined
  const space = uuid.replaceAll('-', '').match(/../g)!
  const bytes = [...space.map(byte => Number.parseInt(byte, 16)), ...new TextEncoder().encode(name)]
  const digest = sha1(Uint8Array.from(bytes)).slice(0, 16)
  digest[6] = (digest[6]! & 0x0f) | 0x50
  digest[8] = (digest[8]! & 0x3f) | 0x80
  return literalText(hex(digest).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), call.at)
})

export const HASHES: readonly Definition[] = [
  ...hash('md5', md5, hex, 32),
  ...hash('sha1', sha1, hex, 40),
  ...hash('sha256', sha256, hex, 64),
  ...hash('sha512', sha512, hex, 128),
  ...hash('base64sha256', sha256, toBase64, 44),
  ...hash('base64sha512', sha512, toBase64, 88),
  define('uuidv5', 2, 2, shaped(uuidv5, { chars: HEX, min: 36, max: 36 })),
]
