/** Which texts are references in quotes, and which only look like some. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

/** What is said of a text that stands for the resource of a policy. */
async function reported(resource: string): Promise<string[]> {
  const template = {
    Parameters: { Stage: { Type: 'String' } },
    Resources: {
      Bucket: { Type: 'AWS::S3::Bucket' },
      Reading: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: resource }],
          },
        },
      },
    },
  }
  const { findings } = await lintTexts(new Map([['template.json', JSON.stringify(template)]]))
  return findings
    .filter(({ rule }) => rule === 'quoted-reference')
    .map(({ at }) => at.file.text.slice(at.start, at.end))
}

describe('references', () => {
  test.each([
    ['!Ref Bucket', '!Ref Bucket'],
    ['!GetAtt Bucket.Arn', '!GetAtt Bucket.Arn'],
    ['!Sub arn:aws:s3:::logs', '!Sub arn:aws:s3:::logs'],
    ['Fn::GetAtt: Bucket.Arn', 'Fn::GetAtt: Bucket.Arn'],
    ['arn:aws:s3:::${Bucket}', '${Bucket}'],
    ['${Bucket.Arn}/*', '${Bucket.Arn}'],
    ['{"Ref":"Bucket"}', '{\\"Ref\\":\\"Bucket\\"}'],
    ['{"Fn::GetAtt":["Bucket","Arn"]}', '{\\"Fn::GetAtt\\":[\\"Bucket\\",\\"Arn\\"]}'],
    ['arn:aws:s3:::${Stage}-logs', '${Stage}'],
    ['arn:${AWS::Partition}:s3:::logs', '${AWS::Partition}'],
    ['arn:aws:s3:::${ AWS::Region }-logs', '${ AWS::Region }'],
    ['${aws_s3_bucket.logs.arn}/*', '${aws_s3_bucket.logs.arn}'],
    ['${data.aws_s3_bucket.logs.arn}', '${data.aws_s3_bucket.logs.arn}'],
    ['arn:aws:s3:::${var.bucket}', '${var.bucket}'],
    ['${module.logs.bucket_arn}', '${module.logs.bucket_arn}'],
    ['aws_s3_bucket.logs.arn', 'aws_s3_bucket.logs.arn'],
    ['aws_s3_bucket.logs[0].arn', 'aws_s3_bucket.logs[0].arn'],
    ['data.aws_iam_role.web.arn', 'data.aws_iam_role.web.arn'],
    ['aws_iam_role.web', 'aws_iam_role.web'],
    ['var.bucket_arn', 'var.bucket_arn'],
    ['module.logs.bucket_arn', 'module.logs.bucket_arn'],
    ['arn:aws:iam::var.account:role/web', 'var.account'],
    ['arn:aws:iam::999999999999:role/aws_iam_role.web.name', 'aws_iam_role.web.name'],
  ])('%s', async (written, at) => expect(await reported(written)).toEqual([at]))

  test('one finding a string', async () => {
    expect(await reported('arn:${AWS::Partition}:s3:::${Bucket}/${Stage}')).toEqual(['${AWS::Partition}'])
  })
})

describe('no references', () => {
  test.each([
    ['*'],
    ['arn:aws:s3:::${aws:username}/*'],
    ['arn:aws:s3:::${aws:PrincipalTag/team}/*'],
    ['arn:aws:s3:::${s3:prefix}'],
    ['arn:aws:s3:::logs/${USER}'],
    ['arn:aws:s3:::logs/${*}${?}${$}'],
    ['arn:aws:s3:::${Nobody}'],
    ['arn:aws:s3:::var.log'],
    ['arn:aws:s3:::logs/var.log/aws_logs.gz'],
    ['arn:aws:logs:*:*:log-group:aws_waf.log'],
    ['local.admin'],
    ['module.admin'],
    ['!important'],
    ['Reference'],
  ])('%s', async written => expect(await reported(written)).toEqual([]))

  test('policy variables, whatever they are called', async () => {
    const name = fc.stringMatching(/^[a-z]{2,12}:[A-Za-z/-]{1,20}$/)
    const check = async (key: string) => {
      expect(await reported(`arn:aws:s3:::logs/\${${key}}`)).toEqual([])
    }
    await fc.assert(
      fc.asyncProperty(
        name.filter(key => !/^(self|opt|sls|env|param|cf):/.test(key)),
        check,
      ),
      { seed: 7, numRuns: 50 },
    )
  })
})

test('a long text full of beginnings ends', async () => {
  const text = `arn:${'${aws_'.repeat(5000)}${':aws_'.repeat(5000)}${'!Ref'.repeat(5000)}`
  expect(await reported(text)).toEqual([])
})

describe('what is advised for an address of Terraform', () => {
  async function advised(path: string, text: string): Promise<string[]> {
    const { findings } = await lintTexts(new Map([[path, text]]))
    return findings.filter(({ rule }) => rule === 'quoted-reference').map(({ help }) => help)
  }

  test('in Terraform, no quotes', async () => {
    const profile = (role: string) => `resource "aws_iam_instance_profile" "p" { role = "${role}" }`
    expect(await advised('main.tf', profile('var.role'))).toEqual(['write `var.role` without quotes'])
  })

  test.each(['var.role', 'aws_iam_role.web.name', 'module.web.role'])(
    'in CloudFormation, which has other references: %s',
    async role => {
      const profile = `Resources:\n  P: { Type: AWS::IAM::InstanceProfile, Properties: { Roles: [${role}] } }`
      const [help, ...others] = await advised('template.yaml', profile)
      expect(help).toContain('`Ref`')
      expect(help).not.toContain('quotes')
      expect(others).toEqual([])
    },
  )

  test('in a raw policy, what it stands for', async () => {
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'var.bucket_arn' }
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
    expect(await advised('policy.json', policy)).toEqual([expect.stringContaining('only Terraform')])
  })
})
