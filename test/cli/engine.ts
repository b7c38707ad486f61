/** An engine without rules, so that the command is tested alone: a file says itself what is found in it. */

import type { Engine } from '../../src/cli/run.ts'
import { readParameters } from '../../src/cloudformation/index.ts'
import type { Finding } from '../../src/lint/finding.ts'
import type { LintInput, LintOutcome } from '../../src/lint/lint.ts'
import type { Level } from '../../src/rules/rule.ts'
import { isUnreadable } from '../../src/syntax/files.ts'
import type { File } from '../../src/syntax/source.ts'
import { show, type Text } from '../../src/value/text.ts'

export const ENGINE: Engine = {
  lint: fakeLint,
  rules: [
    {
      id: 'missing-ec2-trust',
      guide: 'iam-info-errors',
      level: 'error',
      summary: 'A role does not let EC2 assume it',
    },
    { id: 'parse-error', guide: 'general', level: 'error', summary: 'A file cannot be parsed' },
  ],
}

async function fakeLint(input: LintInput): Promise<LintOutcome> {
  const { files, candidates, varFiles = [], only } = input
  const outcome = {
    findings: [] as Finding[],
    files: [] as LintOutcome['files'][number][],
    unreadable: [] as never[],
    parameters: parametersOf(input),
    unmet: unmetIn(input),
  }
  for (const path of varFiles) files.read(path)
  for (const path of candidates) {
    const file = files.read(path)
    if (isUnreadable(file)) {
      outcome.unreadable.push({ path, why: file.unreadable } as never)
      continue
    }
    if (file.text.includes('CRASH')) throw new Error(`crashed on \u001b[31m${path}`)
    const kind = kindOf(file)
    outcome.files.push({ path, kind, why: kind === 'none' ? 'nothing of ours in it' : 'it says so' })
    if (kind !== 'none')
      outcome.findings.push(...findingsIn(file).filter(one => only?.includes(one.rule) ?? true))
  }
  return outcome
}

/** As in the real engine, but any text that holds the name declares it. */
function parametersOf({ files, candidates, parameterFiles = [] }: LintInput): LintOutcome['parameters'] {
  const open = (paths: readonly string[]) =>
    paths.map(path => files.read(path)).filter((file): file is File => !isUnreadable(file))
  const given = open(parameterFiles).map(readParameters)
  const texts = open(candidates).map(file => file.text)
  return {
    problems: given.flatMap(one => one.problems),
    undeclared: given
      .flatMap(one => [...one.values.keys()])
      .filter(name => !texts.some(text => text.includes(name))),
  }
}

/** As in the real engine, but any module that holds the name declares it. */
function unmetIn({ files, candidates, knowledge }: LintInput): LintOutcome['unmet'] {
  const modules = candidates.filter(path => path.endsWith('.tf')).map(path => files.read(path))
  const texts = modules.flatMap(one => (isUnreadable(one) ? [] : [one.text]))
  const launchers = knowledge?.launchers ?? []
  const without = (names: readonly Text[]) =>
    [...new Set(names.map(show))].filter(name => !texts.some(text => text.includes(name.replaceAll('*', ''))))
  return {
    principals: without(launchers.map(launcher => launcher.principal)),
    roles: without(launchers.flatMap(launcher => launcher.roles)),
  }
}

function kindOf({ path, text }: File): 'terraform' | 'cloudformation' | 'none' {
  if (/\.(tf|tofu)$/.test(path)) return 'terraform'
  return text.includes('Resources') ? 'cloudformation' : 'none'
}

/** `<error>` is an error, and so on; `<maybe>` is shown with --pedantic alone; `<error: reason>` is suppressed. */
function findingsIn(file: File): Finding[] {
  return [...file.text.matchAll(/<(error|warning|note|maybe)(?:: (.*?))?>/g)].map(match => {
    const at = { file, start: match.index, end: match.index + match[0].length }
    const [, kind, reason] = match
    return {
      rule: 'missing-ec2-trust',
      level: kind === 'maybe' ? 'note' : (kind as Level),
      pedantic: kind === 'maybe',
      at,
      message: `${kind} found`,
      consequence: 'the launch fails',
      help: 'mend it',
      related: [],
      key: `${file.path}|${match.index}`,
      ...(reason === undefined ? {} : { suppressed: { reason, at } }),
    }
  })
}
