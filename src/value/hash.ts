/** A hash of a string for symbol ids: 106 bits, so that two ids never meet by chance. Not for secrets. */
export function hash(string: string): string {
  return half(string, 0x9e3779b9).toString(36) + half(string, 0x85ebca6b).toString(36).padStart(11, '0')
}

/** 53 bits: two multiply-and-shift hashes of 32 bits, mixed at the end. */
function half(string: string, seed: number): number {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
