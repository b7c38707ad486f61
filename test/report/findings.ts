/** Findings made by hand, as rules would make them. */
import type { Finding, Result } from '../../src/lint/finding.ts'
import type { File, Range } from '../../src/syntax/source.ts'

export function fileOf(path: string, ...lines: string[]): File {
  return { path, text: lines.join('\n') }
}

/** The place of a text in a file; the second, third… occurrence on demand. */
export function at(file: File, text: string, occurrence = 1): Range {
  let start = -1
  for (let count = 0; count < occurrence; count++) start = file.text.indexOf(text, start + 1)
  if (start < 0) throw new Error(`no ${text} in ${file.path}`)
  return { file, start, end: start + text.length }
}

export function finding(part: Partial<Finding> & { at: Range }): Finding {
  return {
    rule: 'missing-ec2-trust',
    level: 'error',
    pedantic: false,
    message: 'role "web" does not let EC2 assume it',
    consequence: 'the instance gets no credentials: AssumeRoleUnauthorizedAccess',
    help: 'allow "sts:AssumeRole" to the service "ec2.amazonaws.com"',
    related: [],
    key: 'missing-ec2-trust|infra|aws_iam_role.web|',
    ...part,
  }
}

export function resultOf(findings: readonly Finding[], files = 1, pedantic = 0): Result {
  const count = (level: string) => findings.filter(one => one.level === level && !one.suppressed).length
  return {
    findings: findings.filter(one => !one.suppressed),
    suppressed: findings.filter(one => one.suppressed),
    summary: { errors: count('error'), warnings: count('warning'), notes: count('note'), files, pedantic },
  }
}

export const MAIN = fileOf(
  'infra/main.tf',
  'resource "aws_iam_role" "web" {',
  '  name = "web"',
  '  assume_role_policy = jsonencode({',
  '    Statement = [{',
  '      Effect    = "Allow"',
  '      Principal = { Service = "ecs-tasks.amazonaws.com" }',
  '    }]',
  '  })',
  '}',
  '',
  'resource "aws_iam_instance_profile" "web" {',
  '  role = aws_iam_role.web.name',
  '}',
)

export const INSTANCE = fileOf(
  'infra/instance.tf',
  'resource "aws_instance" "web" {',
  '  ami                  = var.ami',
  '  iam_instance_profile = aws_iam_instance_profile.web.name',
  '}',
)
