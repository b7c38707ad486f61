/** How a rule describes itself in SARIF, from its entry and its page. */
import type { ReportingDescriptor } from 'sarif'
import type { Level, RuleInfo } from '../rules/rule.ts'
import { guideUrl } from './guide.ts'

/** GitHub's scale from 0.1 to 10: a broken launch is no hole, so nothing is critical. */
const SEVERITY: Record<Level, string> = { error: '7.0', warning: '5.0', note: '2.0' }

/** A rule as code scanning lists it. Without a page its summary has to do. */
export function describeRule({ id, summary, level, guide }: RuleInfo, page?: string): ReportingDescriptor {
  const text = `${summary}.`
  const help = page?.trim() ?? text
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text },
    fullDescription: { text: page ? firstParagraph(page) : text },
    help: { text: help, markdown: help },
    helpUri: guideUrl(guide),
    defaultConfiguration: { level },
    properties: {
      tags: ['security', 'aws', 'ec2', 'iam'],
      precision: 'high',
      'security-severity': SEVERITY[level],
    },
  }
}

function pascalCase(id: string): string {
  return id
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** What a page says first, below its heading, on one line. */
function firstParagraph(page: string): string {
  const paragraphs = page.split(/\n\s*\n/).map(part => part.trim())
  const first = paragraphs.find(part => part !== '' && !part.startsWith('#')) ?? ''
  return first.replace(/\s+/g, ' ')
}
