/** What a run has to say, in a format. */
import type { Result } from '../lint/finding.ts'
import { concise } from '../report/concise.ts'
import type { Format } from '../report/formats.ts'
import { github } from '../report/github.ts'
import { json } from '../report/json.ts'
import { markdown } from '../report/markdown.ts'
import { text } from '../report/text.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { pagesOf, versionOf } from './package.ts'

export interface Report {
  readonly result: Result
  /** What could not be read, in words. */
  readonly problems: readonly string[]
  /** All rules that can report. */
  readonly rules: readonly RuleInfo[]
  /** Does a text end with a line that counts? */
  readonly summary: boolean
}

/** The report in a format; what it takes to write SARIF is loaded only then. */
export async function rendered(
  format: Format,
  { result, problems, rules, summary }: Report,
  { color }: { readonly color: boolean },
): Promise<string> {
  switch (format) {
    case 'text':
      return text(result, { color, summary })
    case 'concise':
      return concise(result)
    case 'json':
      return json(result, versionOf())
    case 'github':
      return github(result, problems)
    case 'markdown':
      return markdown(result, problems)
    case 'sarif': {
      const { sarif } = await import('../report/sarif.ts')
      const pages = pagesOf(rules.map(rule => rule.id))
      return sarif(result, { version: versionOf(), rules, pages, problems })
    }
  }
}
