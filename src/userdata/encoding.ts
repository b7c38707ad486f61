/** User data in base64, as EC2's API takes it and templates may write it, perhaps packed by gzip before. */
import { gunzip, isGzip } from './inflate.ts'

/** How base64 of an archive of gzip begins. */
export const PACKED = /^H4sI/i

/** The text that is written in base64, unpacked; undefined for what is none, and for what is no text. */
export function decodedText(written: string): string | undefined {
  const compact = written.replace(/\s+/g, '')
  if (compact === '' || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined
  try {
    const bytes = Uint8Array.from(atob(compact), letter => letter.charCodeAt(0))
    const plain = isGzip(bytes) ? gunzip(bytes) : bytes
    return plain && new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    return undefined
  }
}
