/** What another unit declares can only acquit: it is no part of a finding. */
import { expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const TRUST =
  'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })'

const DEPLOY = `
resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = ${TRUST}
}
resource "aws_iam_policy" "deploy" {
  name   = "deploy"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:AddRoleToInstanceProfile", Resource = aws_iam_role.web.arn }]
  })
}
`
const PROFILE = 'resource "aws_iam_instance_profile" "other" {\n  name = "other"\n  role = "web"\n}\n'

test('a profile elsewhere that holds a role of that name is not the one that is meant', async () => {
  const texts = { 'one/main.tf': DEPLOY, 'two/main.tf': PROFILE }
  const { findings } = await lintTexts(new Map(Object.entries(texts)))
  const [finding] = findings.filter(({ rule }) => rule === 'add-role-resource-mismatch')
  expect(finding?.at.file.path).toBe('one/main.tf')
  expect(finding?.related).toEqual([])
  expect(finding?.help).not.toContain('other')
})

test('the one of the unit is', async () => {
  const { findings } = await lintTexts(new Map([['main.tf', `${DEPLOY}${PROFILE}`]]))
  const [finding] = findings.filter(({ rule }) => rule === 'add-role-resource-mismatch')
  expect(finding?.help).toContain('instance-profile/other')
})
