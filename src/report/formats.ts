/** The formats of the report, by the names that the user gives them. */
export const FORMATS = ['text', 'concise', 'json', 'sarif', 'github', 'markdown'] as const

export type Format = (typeof FORMATS)[number]

const BY_EXTENSION: readonly (readonly [string, Format])[] = [
  ['.sarif', 'sarif'],
  ['.sarif.json', 'sarif'],
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.txt', 'text'],
]

/** The format that a file's name asks for, if it asks for one. */
export function formatOfName(name: string): Format | undefined {
  return BY_EXTENSION.find(([extension]) => name.toLowerCase().endsWith(extension))?.[1]
}
