/** Which containers use AWS from outside of the host's network. */
import { expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

async function reported(script: string, level = 'warning'): Promise<number> {
  const whole = script.startsWith('#') ? script : `#!/bin/bash\n${script}`
  const template = `Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      IamInstanceProfile: web
      MetadataOptions: {HttpTokens: required, HttpPutResponseHopLimit: 1}
      UserData:
        Fn::Base64: |
${whole.replace(/^/gm, '          ')}
`
  const { findings } = await lintTexts(new Map([['stack.yaml', template]]))
  const found = findings.filter(({ rule }) => rule === 'imds-hop-limit')
  return found.filter(one => (one.pedantic ? 'pedantic' : one.level) === level).length
}

test.each([
  'sudo docker run -d --restart always -v /data:/data amazon/cloudwatch-agent',
  'docker container run -it --entrypoint aws example/tools s3 ls',
  'docker run example/tools aws s3 ls',
  'docker run --env AWS_DEFAULT_REGION=$REGION example/app',
  'nerdctl run -eAWS_REGION=eu-west-1 -p80:80 example/app',
  'docker run 123456789012.dkr.ecr.eu-west-1.amazonaws.com/tools/aws-cli:2 s3 ls',
  'podman run --env=AWS_REGION=eu-west-1 --network bridge example/app',
  'docker service create --name app -e AWS_REGION=eu-west-1 example/app',
])('%s', async line => expect(await reported(line)).toBe(1))

const written = (path: string, text: string) => `cat > ${path} <<'EOF'\n${text}\nEOF\n`
const unit = (...lines: string[]) =>
  written('/etc/systemd/system/app.service', ['[Service]', ...lines].join('\n'))

test('a service that the script writes and starts', async () => {
  const run = 'docker run --name app \\\n  -e AWS_REGION=eu-west-1 example/app'
  expect(
    await reported(
      `${unit('ExecStartPre=-/usr/bin/docker pull x', `ExecStart=/usr/bin/${run}`)}systemctl enable --now app`,
    ),
  ).toBe(1)
  expect(await reported(`${unit(`ExecStart=/usr/bin/${run}`)}systemctl enable app`)).toBe(0)
})

test('services are followed so long, however often they start', async () => {
  const comments = Array<string>(200).fill('# runs the application in a container of its own')
  const text = unit(...comments, 'ExecStart=/usr/bin/docker run -e AWS_REGION=eu-west-1 example/app')
  const starts = (times: number, name: string) => `systemctl start ${name}\n`.repeat(times)
  expect(await reported(text + starts(1, 'other') + starts(1, 'app'))).toBe(1)
  const silent = unit(...comments, 'ExecStart=/bin/true').replaceAll('app.service', 'other.service')
  expect(await reported(silent + text + starts(100, 'other') + starts(1, 'app'))).toBe(0)
})

test.each([
  'docker run -d nginx',
  'docker run --network=$NET -e AWS_REGION=x example/app',
  'docker run --network none -e AWS_REGION=x example/app',
  'docker run amazon/amazon-ecs-sample',
  'docker run amazonlinux date',
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

const service = (...lines: string[]) =>
  ['services:', '  app:', ...lines.map(line => `    ${line}`)].join('\n')
const REGION = service('image: example/app', 'environment: {AWS_REGION: eu-west-1}')

test.each([
  `${written('/srv/docker-compose.yml', REGION)}cd /srv && true\ndocker-compose up -d`,
  `${written('/srv/app.yml', REGION)}docker compose -f /srv/app.yml up -d`,
  `${written('/srv/app.yml', REGION)}docker compose --file=app.yml up -d`,
  `${written('/srv/app.yml', REGION)}docker stack deploy -c /srv/app.yml app`,
  `${written('/srv/compose.yaml', service('network_mode: bridge', 'image: amazon/aws-xray-daemon'))}docker compose up`,
  `${written('/srv/compose.yaml', service('image: example/app', 'command: aws s3 ls'))}docker compose run app`,
  `${written('/srv/compose.yaml', REGION)}docker compose up -d db app`,
  `echo "${REGION}" | tee /srv/compose.yaml\ndocker compose up -d`,
  `#cloud-config
write_files:
  - path: /srv/compose.yaml
    content: |
${REGION.replace(/^/gm, '      ')}
runcmd:
  - [docker, compose, -f, /srv/compose.yaml, up, -d]`,
])('compose: %j', async script => expect(await reported(script)).toBe(1))

test.each([
  written('/srv/docker-compose.yml', REGION),
  `${written('/srv/app.yml', REGION)}docker compose up -d`,
  `${written('/srv/app.yml', REGION)}docker compose -f /srv/other.yml up -d`,
  `${written('/srv/app.yml', REGION)}docker compose -f /srv/app.yml -f /srv/prod.yml up -d`,
  `${written('/srv/compose.yaml', REGION)}docker compose -f /srv/compose.yaml -f /srv/prod.yml up -d`,
  `${written('/srv/app.yml', REGION)}sed -i s/a/b/ /srv/app.yml\ndocker compose -f /srv/app.yml up -d`,
  `${written('/srv/compose.yaml', service('network_mode: host', 'image: amazon/aws-xray-daemon'))}docker compose up`,
  `${written('/srv/compose.yaml', service('networks: [host]', 'image: amazon/aws-xray-daemon'))}docker compose up`,
  `${written('/srv/compose.yaml', REGION)}docker compose up -d db`,
  `${written('/srv/compose.yaml', service('profiles: [debug]', 'image: amazon/aws-cli'))}docker compose up`,
  `${written('/a/compose.yaml', REGION)}${written('/b/compose.yaml', 'services: {}')}docker compose up -d`,
  `${written('/srv/compose.yaml', service('env_file: .env', 'image: amazon/aws-xray-daemon'))}docker compose up`,
])('compose, not: %j', async script => expect(await reported(script)).toBe(0))

test.each([
  'docker run -d nginx',
  'echo ECS_CLUSTER=main >> /etc/ecs/ecs.config',
  '/etc/eks/bootstrap.sh main',
  '#cloud-config\nwrite_files:\n  - {path: /etc/ecs/ecs.config, content: ECS_CLUSTER=main}',
])('only maybe: %j', async script => {
  expect(await reported(script, 'pedantic')).toBe(1)
  expect(await reported(script)).toBe(0)
})
