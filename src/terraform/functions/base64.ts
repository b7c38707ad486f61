/** Base64, and the bytes of strings in the encodings that Terraform's functions are given. */

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Strict base64, line ends aside; undefined for anything else. */
export function fromBase64(base64: string): Uint8Array | undefined {
  const compact = base64.replace(/[\r\n]/g, '')
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined
  return Uint8Array.from(atob(compact), letter => letter.charCodeAt(0))
}

/** The string that these bytes are in UTF-8; undefined if they are none. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** How an encoding writes and reads strings; undefined for what it cannot. */
export interface Charset {
  readonly encode: (string: string) => Uint8Array | undefined
  readonly decode: (bytes: Uint8Array) => string | undefined
}

const CHARSETS: ReadonlyMap<string, Charset> = new Map([
  ['utf-8', { encode: string => new TextEncoder().encode(string), decode: fromUtf8 }],
  ['utf-16le', wide('utf-16le', 0)],
  ['utf-16be', wide('utf-16be', 1)],
  ['iso-8859-1', narrow(0xff)],
  ['us-ascii', narrow(0x7f)],
])

/** The encoding of this name, if it is one that we know. */
export function charsetOf(name: string): Charset | undefined {
  return CHARSETS.get(name.toLowerCase())
}

/** One byte a letter. */
function narrow(highest: number): Charset {
  return {
    encode: string =>
      [...string].every(letter => letter.codePointAt(0)! <= highest)
        ? Uint8Array.from(string, letter => letter.charCodeAt(0))
        : undefined,
    decode: bytes =>
      bytes.every(byte => byte <= highest)
        ? Array.from(bytes, byte => String.fromCharCode(byte)).join('')
        : undefined,
  }
}

/** Two bytes a unit; `low` is where the lower one stands. */
function wide(name: string, low: 0 | 1): Charset {
  return {
    encode: string =>
      Uint8Array.from({ length: string.length * 2 }, (_, i) => {
        const unit = string.charCodeAt(i >> 1)
        return i % 2 === low ? unit & 0xff : unit >> 8
      }),
    decode: bytes =>
      bytes.length % 2 > 0 ? undefined : new TextDecoder(name, { ignoreBOM: true }).decode(bytes),
  }
}
