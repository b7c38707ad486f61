/** `explain` over the real rules and their pages. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/cli/explain.ts'
import { GUIDE_ERRORS } from '../../src/cli/guide-errors.ts'
import { RULE_INFOS } from '../../src/rules/infos.ts'

const ask = (topic: string) => explain(topic, RULE_INFOS, { color: false })

describe('a rule', () => {
  it.each(RULE_INFOS.map(rule => rule.id))('%s has its own page', id => {
    expect(ask(id).split('\n')[0]).toBe(id)
  })
})

describe('an error of the guide', () => {
  it.each([
    ['AccessDenied', ['launch-without-passrole', 'empty-instance-profile']],
    ['AssumeRoleUnauthorizedAccess', ['missing-ec2-trust']],
    ['Instance Profile does not contain a role', ['empty-instance-profile']],
  ])('%s leads to the rules that find its cause', (name, ids) => {
    for (const id of ids) expect(ask(name)).toMatch(new RegExp(`^- ${id} \\(`, 'm'))
    expect(ask(name)).not.toContain('- parse-error')
  })

  it.each(GUIDE_ERRORS.flatMap(({ name, also = [] }) => [name, ...also].map(words => [words, name])))(
    '%s is known, also in other letters and inside of a log',
    (words, name) => {
      for (const text of [words, words.toUpperCase(), `"Code" : "${words}",`, `x (${words}): arn:aws:…`]) {
        expect(ask(text).split('\n')[0]).toBe(name)
      }
    },
  )
})

describe('what is neither', () => {
  it.each([
    ['missing-ec2-trsut', 'did you mean missing-ec2-trust?'],
    ['AccesDenied', 'did you mean AccessDenied?'],
    ['passrole', 'did you mean add-role-without-passrole or launch-without-passrole or passrole-'],
    ['something else entirely', 'is no rule and no error of the guide'],
  ])('%s is refused in words that help', (topic, words) => {
    expect(() => ask(topic)).toThrow(words)
  })
})
