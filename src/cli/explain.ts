/** `explain`: the page of a rule, or what an error of the guide means. */
import { didYouMean } from '../lint/suggest.ts'
import { visible } from '../report/neutral.ts'
import { page } from '../report/page.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { RULES_HINT, UsageError } from './arguments.ts'
import { errorPage, GUIDE_ERRORS, guideErrorIn } from './guide-errors.ts'
import { pagesOf } from './package.ts'

interface Look {
  readonly color: boolean
}

/**
 * What is to be known about a rule or an error of the guide.
 * @throws UsageError where the topic is neither
 */
export function explain(topic: string, rules: readonly RuleInfo[], look: Look): string {
  const pages = pagesOf(rules.map(rule => rule.id))
  const rule = rules.find(one => one.id === topic.trim().toLowerCase())
  if (rule) return page(pages.get(rule.id) ?? `# ${rule.id}\n\n${rule.summary}.\n`, look)
  const error = guideErrorIn(topic)
  if (error) return page(errorPage(error, rules, pages), look)
  const words = `${visible(topic)} is no rule and no error of the guide${suggestion(topic, rules)}`
  throw new UsageError(words, RULES_HINT)
}

/** What is written nearly so, else what the topic is a part of. */
function suggestion(topic: string, rules: readonly RuleInfo[]): string {
  const known = [...rules.map(rule => rule.id), ...GUIDE_ERRORS.map(error => error.name)]
  const near = didYouMean(topic, known)
  if (near) return near
  const holding = known.filter(one => one.toLowerCase().includes(topic.toLowerCase())).slice(0, 3)
  return holding.length > 0 ? ` (did you mean ${holding.join(' or ')}?)` : ''
}
