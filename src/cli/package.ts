/** What the tool knows of its own package: its version, and the rules' pages. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export function versionOf(): string {
  return JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version
}

/** The rules' pages in Markdown, by rule id. A package without them still works. */
export function pagesOf(ruleIds: readonly string[]): Map<string, string> {
  const pages = new Map<string, string>()
  for (const id of ruleIds) {
    const path = join(packageFolder(), 'docs', 'rules', `${id}.md`)
    if (existsSync(path)) pages.set(id, readFileSync(path, 'utf8'))
  }
  return pages
}

/** The nearest folder above with a package.json: this file runs from `dist/` and, in tests, from `src/cli/`. */
function packageFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the package is not complete: package.json is missing')
    folder = parent
  }
  return folder
}
