/** Which containers use AWS from outside of the host's network. */
import { expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

async function reported(line: string): Promise<number> {
  const template = `Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      IamInstanceProfile: web
      MetadataOptions: {HttpTokens: required, HttpPutResponseHopLimit: 1}
      UserData:
        Fn::Base64: |
          #!/bin/bash
          ${line}
`
  const { findings } = await lintTexts(new Map([['stack.yaml', template]]))
  return findings.filter(({ rule }) => rule === 'imds-hop-limit').length
}

test.each([
  'sudo docker run -d --restart always -v /data:/data amazon/cloudwatch-agent',
  'docker container run -it --entrypoint aws example/tools s3 ls',
  'docker run example/tools aws s3 ls',
  'docker run --env AWS_DEFAULT_REGION=$REGION example/app',
  'podman run --env=AWS_REGION=eu-west-1 --network bridge example/app',
  'docker service create --name app -e AWS_REGION=eu-west-1 example/app',
])('%s', async line => expect(await reported(line)).toBe(1))

test.each([
  'docker run -d nginx',
  'docker run --network host -e AWS_REGION=x example/app',
  'docker run --net container:proxy -e AWS_REGION=x example/app',
  'docker run $OPTIONS -e AWS_REGION=x example/app',
  'docker run --env-file /etc/app.env -e AWS_REGION=x example/app',
  'docker run -v /home/$ME/.aws:/root/.aws amazon/aws-cli s3 ls',
  'docker run -e AWS_REGION=x -e AWS_ACCESS_KEY_ID example/app',
  'docker run amazon/dynamodb-local',
  'docker pull amazon/aws-cli',
  'test -f x && docker run amazon/aws-cli s3 ls',
])('not: %s', async line => expect(await reported(line)).toBe(0))
