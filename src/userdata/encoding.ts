/** User data in base64, as EC2's API takes it and templates may write it. */

/** The text that is written in base64; undefined for what is none, and for what is no text (an archive of gzip). */
export function decodedText(written: string): string | undefined {
  const compact = written.replace(/\s+/g, '')
  if (compact === '' || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined
  try {
    const bytes = Uint8Array.from(atob(compact), letter => letter.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
