import { expect, test } from 'vitest'
import { concise } from '../../src/report/concise.ts'
import { at, fileOf, finding, INSTANCE, MAIN, resultOf } from './findings.ts'

test('each finding is one line, as compilers write it', () => {
  const result = resultOf([
    finding({ at: at(MAIN, '"web"', 2) }),
    finding({ at: at(INSTANCE, 'ami'), rule: 'parse-error', level: 'warning', message: 'two\nlines' }),
  ])
  expect(concise(result)).toBe(
    'infra/main.tf:2:10: error[missing-ec2-trust]: role "web" does not let EC2 assume it\n' +
      'infra/instance.tf:2:3: warning[parse-error]: two\\u{a}lines\n',
  )
})

test('nothing is printed where nothing is found, or all is suppressed', () => {
  const place = at(MAIN, '"web"')
  expect(concise(resultOf([]))).toBe('')
  expect(concise(resultOf([finding({ at: place, suppressed: { reason: 'agreed', at: place } })]))).toBe('')
})

test('what strangers wrote is shown and never obeyed', () => {
  const file = fileOf('::error file=x::\u001b[31m.tf', 'x')
  const drawn = concise(resultOf([finding({ at: at(file, 'x'), message: '##[group]\u202e\u009b' })]))
  expect(drawn).toBe(
    ':\\u{3a}error file=x::\\u{1b}[31m.tf:1:1: error[missing-ec2-trust]: ##\\u{5b}group]\\u{202e}\\u{9b}\n',
  )
})
