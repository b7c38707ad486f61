/** What in user data needs credentials, and what brings its own. */
import { describe, expect, test } from 'vitest'
import { slice } from '../../src/syntax/source.ts'
import { filesOf, lintTexts } from '../support/lint-folder.ts'

async function findings(lines: readonly string[], more = '') {
  const data = lines.map(line => `          ${line}\n`).join('')
  const template = `Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      UserData:
        Fn::Base64: |\n${data}${more}`
  const { findings } = await lintTexts(new Map([['stack.yaml', template]]))
  return findings.filter(one => one.rule === 'instance-without-profile')
}

async function levels(lines: readonly string[], more = '') {
  return (await findings(lines, more)).map(({ pedantic, level }) => (pedantic ? 'pedantic' : level))
}

const shell = (...lines: string[]) => ['#!/bin/bash', ...lines]
const powershell = (...lines: string[]) => ['<powershell>', ...lines, '</powershell>']
const python = (...lines: string[]) => shell('python3 - <<PROGRAM', 'import boto3', ...lines, 'PROGRAM')

const NODE_CONFIG = [
  'apiVersion: node.eks.aws/v1alpha1',
  'kind: NodeConfig',
  'spec:',
  '  cluster:',
  '    name: main',
]

const CALL = 'aws s3 cp s3://assets/site.tar.gz /srv/'

const file = (path: string, lines: readonly string[]) => [`cat > ${path} <<'END'`, ...lines, 'END']
const unit = (...lines: string[]) => file('/etc/systemd/system/site.service', ['[Service]', ...lines])
const START = 'systemctl enable --now site'

const TABLE = 'echo "fs-12345678:/ /mnt/shared efs _netdev,tls,iam 0 0" >> /etc/fstab'

const AWSLOGS = '{"log-driver": "awslogs", "log-opts": {"awslogs-group": "web"}}'
const DAEMON = file('/etc/docker/daemon.json', [AWSLOGS])
const compose = (...logging: string[]) =>
  file('/srv/compose.yaml', ['services:', '  web:', '    image: web:1', '    network_mode: host', ...logging])
const LOGGING = ['    logging:', '      driver: awslogs', '      options: {awslogs-group: web}']

describe('needs credentials', () => {
  test.each([
    [CALL],
    [`sudo -u ubuntu ${CALL}`],
    [`runuser -u ubuntu -- ${CALL}`],
    [`runuser -l ubuntu -c '${CALL}'`],
    [`timeout -k 5 30 ${CALL}`],
    ['cat list | xargs -n 1 -I {} aws s3 cp {} /srv/'],
    ['KEY=$(aws ssm get-parameter --name /key --query Parameter.Value --output text)'],
    ['aws ecr get-login-password | docker login --username AWS --password-stdin registry'],
    ['aws configure set region eu-west-1', CALL],
    ['docker pull public.ecr.aws/nginx/nginx', CALL],
    ['. /etc/os-release', CALL],
    ['source <(kubectl completion bash)', CALL],
    ['. "$HOME/.bashrc"', CALL],
    ["sudo -u ubuntu bash <<'END'", 'source /opt/env', 'END', CALL],
    ["su - ubuntu <<'END'", 'cd /srv', 'exec bash', CALL, 'END'],
    ["cat <<$'END' > /srv/motd", 'welcome', 'END', CALL],
    ['CREDENTIAL_SCOPE=a/aws4_request', CALL],
    ['KEYS=$(curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/$ROLE)'],
    [
      'cat <<END > /srv/list.py',
      'import boto3',
      'boto3.client("s3").list_buckets()',
      'END',
      'python3 -u /srv/list.py $BUCKET',
    ],
    [
      "cat > list.py <<'END'",
      '#!/usr/bin/env python3',
      'import boto3',
      'boto3.client("s3").list_buckets()',
      'END',
      './list.py',
    ],
    ['aws s3 ls assets || true', CALL],
    ['aws sts assume-role --role-arn "$ROLE" --role-session-name web'],
    ['amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c ssm:/cloudwatch'],
    ['mount -t efs -o tls,iam fs-12345678 /mnt'],
    ['mount -o tls,iam -t efs fs-12345678 /mnt'],
    [TABLE, 'sudo mount -a'],
    [TABLE.replace('fs-12345678', '$FS'), 'mount -a'],
    ['cp /etc/fstab /etc/fstab.old', TABLE, 'mount -a -t efs,nfs4'],
    [TABLE, 'mount -a -t efs defaults'],
    ['printf "fs-12345678:/ /mnt/shared efs iam 0 0\\n" | tee -a /etc/fstab', 'mount /mnt/shared'],
    ['s3fs assets /mnt -o iam_role=auto'],
    ['GET http://169.254.169.254/latest/meta-data/iam/security-credentials/web'],
    ['KEYS=$(GET -t 5 http://169.254.169.254/latest/meta-data/iam/security-credentials/$ROLE)'],
    [...unit(`ExecStart=/usr/bin/${CALL}`), START],
    [...unit('User=web', 'Restart=always', `ExecStartPre=/usr/bin/${CALL}`, 'ExecStart=/srv/web'), START],
    [...unit('ExecStart=/srv/web', `ExecStartPost=+/bin/sh -c '${CALL}'`), 'systemctl restart site.service'],
    [...unit('ExecStart=/usr/bin/docker run --rm amazon/aws-cli s3 ls'), START],
    [...unit('ExecStart=/usr/bin/docker run \\', '  --log-driver awslogs web:1'), START],
    [...unit('ExecStart=/srv/fetch.sh'), ...file('/srv/fetch.sh', ['#!/bin/sh', CALL]), START],
    [...unit('ExecStart=/bin/bash -e /srv/fetch'), ...file('/srv/fetch', [CALL]), START],
    [
      ...unit('ExecStart=/usr/bin/python3 /srv/list.py'),
      ...file('/srv/list.py', ['import boto3', 'boto3.client("s3").list_buckets()']),
      START,
    ],
    [
      ...unit('EnvironmentFile=/etc/site.env', `ExecStart=/usr/bin/${CALL}`),
      ...file('/etc/site.env', ['STAGE=main']),
      START,
    ],
    [...unit(`ExecStart=/usr/bin/${CALL}`).with(0, "cat > /lib/systemd/system/site.service <<'END'"), START],
    [...compose(...LOGGING), 'docker compose -f /srv/compose.yaml up -d'],
    [...compose(...LOGGING), ...unit('ExecStart=/usr/bin/docker-compose -f /srv/compose.yaml up'), START],
    [...DAEMON, 'systemctl restart docker', 'docker run -d web:1'],
    [...DAEMON, 'service docker start', 'docker service create web:1'],
    ['mount-s3 assets /mnt'],
    ['docker run -d --name web --log-driver=awslogs --log-opt awslogs-group=web web:1'],
    ['sudo docker service create --log-driver awslogs --log-opt awslogs-group=web web:1'],
    ['echo "ECS_CLUSTER=main" | tee -a /etc/ecs/ecs.config'],
    ['nodeadm init --config-source file:///etc/node.yaml'],
    [`${CALL} || exit 1`],
    ['fail() { echo "$1" >&2; exit 1; }', `${CALL} || fail 'no assets'`],
    [`if ! ${CALL}; then`, 'echo no assets', 'exit 1', 'fi'],
    [`apt-get update && apt-get install -y awscli && ${CALL}`],
    ["echo '#!/bin/sh' > /x.sh", `echo '${CALL}' >> /x.sh`, 'chmod +x /x.sh', '/x.sh'],
    [`python3 -c "import boto3; boto3.client('s3').list_buckets()"`],
    ['docker run --rm -v /srv:/srv amazon/aws-cli:2.17.0 s3 cp s3://assets/site.tar.gz /srv/'],
    ['sudo docker run --network host --entrypoint=aws public.ecr.aws/aws-cli/aws-cli s3 ls assets'],
    [`echo "${CALL}" | sudo bash`],
    [`echo -n '${CALL}' | sh -x`],
    ['cat <<EOF | sudo -u ubuntu bash -s -- first', 'aws s3 cp s3://assets/$RELEASE.tar.gz /srv/', 'EOF'],
    ['bash <<EOF', 'aws s3 cp s3://assets/$RELEASE.tar.gz /srv/', 'EOF'],
    ['su - ubuntu -c "aws s3 cp s3://assets/$RELEASE.tar.gz /srv/"'],
  ])('%s', async (...lines) => expect(await levels(shell(...lines))).toEqual(['warning']))

  test.each([
    ['PowerShell', powershell('$key = (Get-SSMParameter -Name /key).Value')],
    [
      'an automation of SSM after a table',
      powershell(
        '$values = @{',
        "    Stack = 'main'",
        '}',
        'Start-SSMAutomationExecution -DocumentName setup -Parameter $values',
      ),
    ],
    ['a pipe of PowerShell', powershell('Get-S3Object -BucketName a | Read-S3Object -Folder C:\\a')],
    [
      'after a text and a comment',
      powershell('$a = @"', '{', '"@', '<# if {', '#>', 'Get-STSCallerIdentity'),
    ],
    ['the CLI in PowerShell', powershell('aws s3 cp s3://a/b C:\\b')],
    [
      'the CLI by its path',
      powershell('& "C:\\Program Files\\Amazon\\AWSCLIV2\\aws.exe" s3 cp s3://a/b C:\\b'),
    ],
    ['the CLI in a batch file', ['<script>', 'aws s3 cp s3://a/b C:\\b', '</script>']],
    [
      'PowerShell in a batch file',
      ['<script>', 'powershell.exe -Command "Read-S3Object -BucketName a -Key b -File c"', '</script>'],
    ],
    ['a batch file that fails', ['<script>', 'aws s3 cp s3://a/b C:\\b || exit /b 1', '</script>']],
    ['an ECS host of Windows', powershell('Initialize-ECSAgent -Cluster main -EnableTaskIAMRole')],
    ['another', powershell('[Environment]::SetEnvironmentVariable("ECS_CLUSTER", "main", "Machine")')],
    ['an EKS node of Windows', powershell('& $EKSBootstrapScriptFile -EKSClusterName "main"')],
    ['Python', python('s3 = boto3.resource("s3")', 's3.Bucket("a").download_file("b", "c")')],
    ['a program of Python', ['#!/usr/bin/env python3', 'import boto3', 'boto3.client("s3").list_buckets()']],
    [
      'one in an archive',
      [
        'Content-Type: multipart/mixed; boundary=B',
        '',
        '--B',
        'Content-Type: text/x-shellscript',
        '',
        '#!/usr/bin/python3 -u',
        'import boto3',
        's3 = boto3.resource("s3", region_name="eu-west-1")',
        's3.Bucket("a").download_file("b", "c")',
        '--B--',
      ],
    ],
    [
      'a unit of cloud-config',
      [
        '#cloud-config',
        'write_files:',
        '  - path: /etc/systemd/system/site.service',
        '    content: |',
        '      [Service]',
        `      ExecStart=/usr/bin/${CALL}`,
        'runcmd:',
        '  - [systemctl, start, site]',
      ],
    ],
    [
      'a file system of cloud-config',
      [
        '#cloud-config',
        'write_files:',
        '  - {path: /etc/fstab, append: true, content: "fs-1:/ /mnt efs tls,iam 0 0"}',
        'runcmd: [mount -a]',
      ],
    ],
    ['settings of nodeadm', ['---', ...NODE_CONFIG]],
    [
      'in an archive',
      [
        'Content-Type: multipart/mixed; boundary=B',
        '',
        '--B',
        'Content-Type: application/node.eks.aws',
        '',
        ...NODE_CONFIG,
        '--B--',
      ],
    ],
    ['Bottlerocket', ['[settings.kubernetes]', 'api-server = "https://eks"', 'cluster-name = "main"']],
  ])('%s', async (_, lines) => expect(await levels(lines)).toEqual(['warning']))

  test.each([
    [shell(CALL), 'with `aws s3 cp`', 'the CLI says "Unable to locate credentials"'],
    [
      powershell('Get-STSCallerIdentity'),
      'with `Get-STSCallerIdentity`',
      'No credentials specified or obtained from persisted/shell defaults',
    ],
    [python('boto3.client("s3").list_buckets()'), 'with `boto3`', 'NoCredentialsError'],
    [shell('mount-s3 assets /mnt'), 'mounts a bucket', 'so it fails'],
  ])('the finding says what calls, and what it will say: %#', async (lines, words, error) => {
    const [finding] = await findings(lines)
    expect(finding!.message).toContain(words)
    expect(finding!.consequence).toContain(error)
  })

  test('the related place is the line', async () => {
    const [finding] = await findings(powershell('Start-Sleep 3', 'Get-STSCallerIdentity'))
    expect(finding!.related.map(({ at }) => slice(at))).toEqual(['Get-STSCallerIdentity'])
  })
})

describe('may need credentials', () => {
  test.each([
    ['a condition', shell('if aws s3 ls assets; then echo there; fi')],
    ['a fallback', shell(`${CALL} || cp /opt/default.tar.gz /srv/`)],
    ['a graceful end', shell(`${CALL} || exit 0`)],
    ['after a question', shell(`command -v aws && ${CALL}`)],
    ['until it succeeds', shell('until aws s3 ls assets; do sleep 1; done')],
    ['in a branch', shell('if [ -f /etc/first ]; then', CALL, 'fi')],
    ['after a file that may set keys', shell('source /opt/env', CALL)],
    ['after what a program says', shell('source <(/opt/keys)', CALL)],
    ['after such a file, apart', shell("bash <<'END'", 'source /opt/env', CALL, 'END')],
    [
      'what asks for the role',
      shell(
        'if curl -f http://169.254.169.254/latest/meta-data/iam/security-credentials/; then',
        'echo',
        'fi',
      ),
    ],
    ['after exports that are not known', shell('export $(cat /opt/env)', CALL)],
    ['a unit whose failure is ignored', shell(...unit(`ExecStartPre=-/usr/bin/${CALL}`), START)],
    [
      'a unit with a condition',
      shell(...unit('ConditionPathExists=/srv/a', `ExecStart=/usr/bin/${CALL}`), START),
    ],
    ['a unit that may not start', shell(...unit(`ExecStart=/usr/bin/${CALL}`), `test -f x && ${START}`)],
    [
      'variables of a unit that are out of view',
      shell(...unit('EnvironmentFile=-/etc/site', `ExecStart=/usr/bin/${CALL}`), START),
    ],
    ['an entry that may not be mounted', shell(TABLE, 'if [ -d /mnt/shared ]; then mount -a; fi')],
    ['a mount that may fail', shell(TABLE, 'mount -a || true')],
    [
      'Compose, after what may set keys',
      shell('source /opt/env', ...compose(...LOGGING), 'docker compose -f /srv/compose.yaml up -d'),
    ],
    [
      'Compose, if it starts',
      shell(...compose(...LOGGING), 'docker compose -f /srv/compose.yaml up -d || true'),
    ],
    ['a daemon without containers', shell(...DAEMON, 'systemctl restart docker')],
    [
      'a container with another driver',
      shell(...DAEMON, 'systemctl restart docker', 'docker run --log-driver local web:1'),
    ],
    ['the SSM agent', shell('snap start amazon-ssm-agent')],
    ['its package', shell('yum install -y https://s3.amazonaws.com/x/linux_amd64/amazon-ssm-agent.rpm')],
    ['its service', shell('systemctl enable --now amazon-ssm-agent.service')],
    ['the ECS agent', shell('systemctl enable --now ecs.service')],
    ['the SSM agent of Windows', powershell('Restart-Service AmazonSSMAgent')],
    ['the CloudWatch agent', shell('amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:a.json')],
    [
      'a script in a text of PowerShell',
      powershell("$script = @'", 'Get-STSCallerIdentity', "'@ | Out-File C:\\x.ps1"),
    ],
    ['an alternative in a batch file', ['<script>', 'aws s3 cp s3://a/b C:\\b || echo none', '</script>']],
    ['a block of PowerShell', powershell('try {', 'Get-STSCallerIdentity', '} catch { }')],
  ])('%s', async (_, lines) => expect(await levels(lines)).toEqual(['pedantic']))

  test('a profile may be attached later', async () => {
    const later = `  Attach:
    Type: Custom::Attach
    Properties: {Action: ec2:AssociateIamInstanceProfile}
`
    expect(await levels(shell(CALL), later)).toEqual(['pedantic'])
  })
})

describe('needs none', () => {
  test.each([
    ['keys', shell(`AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b ${CALL}`)],
    ['keys that are configured', shell('aws configure set "$NAME" "$VALUE"', CALL)],
    ['keys that are typed', shell('printf "%s\\n" "$KEY" "$SECRET" | aws configure', CALL)],
    [
      'a file of keys',
      ['#cloud-config', 'write_files:', '  - {path: /root/.aws/config, content: keys}', `runcmd: [${CALL}]`],
    ],
    ['keys for a container', shell('docker run -e AWS_SECRET_ACCESS_KEY amazon/aws-cli s3 ls')],
    ['its options are out of view', shell('docker run $MORE amazon/aws-cli s3 ls')],
    ['its arguments are out of view', shell('docker run amazon/aws-cli $ARGS')],
    ['another program of its image', shell('docker run --entrypoint sh amazon/aws-cli s3 ls')],
    ['the version of its image', shell('docker run --rm amazon/aws-cli --version')],
    ['a text that nobody runs', shell(`echo "${CALL}" | cat`)],
    ['a text for a script', shell(`echo "${CALL}" | sh /srv/other.sh`, `echo "${CALL}" | sh -c cat`)],
    ['a shell after a text', shell(`echo "${CALL}"`, 'bash')],
    ['no signature', shell(`${CALL} --no-sign-request`)],
    ['a unit that nobody starts', shell(...unit(`ExecStart=/usr/bin/${CALL}`), 'systemctl enable site')],
    [
      'a timer',
      shell(
        ...unit(`ExecStart=/usr/bin/${CALL}`),
        ...file('/etc/systemd/system/site.timer', ['[Timer]', 'OnCalendar=daily']),
        'systemctl enable --now site.timer',
      ),
    ],
    ['what stops a unit', shell(...unit('ExecStart=/srv/web', `ExecStop=/usr/bin/${CALL}`), START)],
    [
      'the keys of a unit',
      shell(...unit('Environment=AWS_ACCESS_KEY_ID=a', `ExecStart=/usr/bin/${CALL}`), START),
    ],
    [
      'the keys in the file of a unit',
      shell(
        ...unit('EnvironmentFile=/etc/site.env', `ExecStart=/usr/bin/${CALL}`),
        ...file('/etc/site.env', ['AWS_ACCESS_KEY_ID=a']),
        START,
      ),
    ],
    ['another name of a program', shell(...unit(`ExecStart=@/usr/bin/aws ${CALL}`), START)],
    ['an entry that nobody mounts', shell(TABLE, 'mount -a -t nfs4', 'mount /mnt/other')],
    ['an entry that is gone', shell(TABLE, 'sed -i /efs/d /etc/fstab', 'mount -a')],
    ['an entry without IAM', shell(TABLE.replace(',iam', ''), 'mount -a')],
    ['an entry in a comment', shell(TABLE.replace('"fs-', '"#fs-'), 'mount -a')],
    ['an entry with a profile', shell(TABLE.replace(',iam', ',iam,awsprofile=shared'), 'mount -a')],
    ['an entry that waits', shell(TABLE.replace(',iam', ',iam,noauto'), 'mount -a')],
    ['an entry that comes later', shell('mount -a', TABLE)],
    [
      'logs of Compose to a file',
      shell(...compose('    logging: {driver: local}'), 'docker compose -f /srv/compose.yaml up -d'),
    ],
    [
      'logs of Compose to another endpoint',
      shell(
        ...compose(...LOGGING.with(2, '      options: {awslogs-endpoint: "http://localhost:4566"}')),
        'docker compose -f /srv/compose.yaml up -d',
      ),
    ],
    [
      'a service of Compose that nobody starts',
      shell(...compose(...LOGGING), 'docker compose -f /srv/compose.yaml pull'),
    ],
    [
      'a service of a profile',
      shell(...compose(...LOGGING, '    profiles: [debug]'), 'docker compose -f /srv/compose.yaml up'),
    ],
    ['a daemon that is not restarted', shell(...DAEMON, 'systemctl reload docker', 'docker run web:1')],
    ['a daemon that is restarted before', shell('systemctl restart docker', ...DAEMON, 'docker run web:1')],
    ['logs to a file', shell('docker run --log-driver json-file web:1')],
    [
      'logs to another endpoint',
      shell('docker run --log-driver awslogs --log-opt awslogs-endpoint=http://localhost:4566 web:1'),
    ],
    ['web identity', shell('aws sts assume-role-with-web-identity --role-arn "$ROLE"')],
    ['Cognito', shell('aws cognito-identity get-id --identity-pool-id "$POOL"')],
    ['cfn-init and cfn-signal', shell('cfn-init -s stack -r Server', 'cfn-signal -e $? --stack stack')],
    ['EFS without IAM', shell('mount -t efs -o tls fs-12345678 /mnt')],
    ['a comment', shell('echo "#ECS_CLUSTER=main" >> /etc/ecs/ecs.config')],
    ['Python in a function', python('def load():', '  boto3.client("s3").list_buckets()')],
    [
      'a function of Python',
      [
        '#!/usr/bin/python3',
        'import boto3',
        'def main():',
        '  boto3.client("s3").list_buckets()',
        'if __name__ == "__main__":',
        '  main()',
      ],
    ],
    [
      'what Python tries',
      [
        '#!/usr/bin/python3',
        'import boto3',
        'try:',
        '  boto3.client("s3").list_buckets()',
        'except Exception:',
        '  pass',
      ],
    ],
    [
      'keys of Python',
      ['#!/usr/bin/python3', 'import boto3', 'boto3.client("s3", aws_access_key_id=KEY).list_buckets()'],
    ],
    ['a program of Perl', ['#!/usr/bin/perl', 'import boto3', 'boto3.client("s3").list_buckets()']],
    ['a client of Python', python('s3 = boto3.client("s3")')],
    [
      'a program that nobody runs',
      shell('cat <<END > /srv/list.py', 'import boto3', 'boto3.client("s3").list_buckets()', 'END'),
    ],
    [
      'a module of Python',
      shell('echo \'boto3.client("s3").list_buckets()\' > pip', 'python3 -m pip install boto3'),
    ],
    ['other metadata', shell('curl http://169.254.169.254/latest/meta-data/iam/info')],
    [
      'keys of PowerShell',
      powershell('Set-AWSCredential -AccessKey a -SecretKey b', 'Get-STSCallerIdentity'),
    ],
    ['a profile of PowerShell', powershell('Get-STSCallerIdentity -ProfileName web')],
    ['a function of its name', powershell('function Get-EC2Region { "eu" }', 'Get-EC2Region')],
    ['the metadata service', powershell('Get-EC2InstanceMetadata -Category InstanceId')],
    ['other settings of nodeadm', [...NODE_CONFIG.slice(0, 3), '  kubelet: { flags: [] }']],
    ['a comment of PowerShell', powershell('<#', 'Get-STSCallerIdentity', '#>', '<# aws s3 ls #>')],
    ['words', powershell('Write-Host "aws s3 cp"', "Write-Host '(Get-STSCallerIdentity)'", 'aws --version')],
    ['a setting of Consul', powershell('retry_join = ["provider=aws tag_key=role tag_value=server"]')],
  ])('%s', async (_, lines) => expect(await levels(lines)).toEqual([]))
})

describe('option settings of Beanstalk that are not all known', () => {
  async function levelsOf(path: string, text: string) {
    const { findings } = await lintTexts(new Map([[path, text]]))
    return findings
      .filter(one => one.rule === 'instance-without-profile')
      .map(({ pedantic, level }) => (pedantic ? 'pedantic' : level))
  }
  const environment = (settings: string) => `variable "settings" {
  type = any
}
resource "aws_elastic_beanstalk_environment" "shop" {
  name        = "shop"
  application = "shop"
${settings}
}
`
  const SETTING =
    'namespace = setting.value.namespace\nname = setting.value.name\nvalue = setting.value.value'

  test.each([
    ['a list', `dynamic "setting" {\nfor_each = var.settings\ncontent {\n${SETTING}\n}\n}`],
    ['a name', 'setting {\nnamespace = var.settings\nname = "IamInstanceProfile"\nvalue = "web"\n}'],
  ])('%s in Terraform', async (_, settings) => {
    expect(await levelsOf('main.tf', environment(settings))).toEqual([])
  })

  test('settings that are known', async () => {
    const settings = '[{ namespace = "aws:autoscaling:asg", name = "MinSize", value = "1" }]'
    const dynamic = `dynamic "setting" {\nfor_each = ${settings}\ncontent {\n${SETTING}\n}\n}`
    expect(await levelsOf('main.tf', environment(dynamic))).toEqual(['warning'])
  })

  test.each([
    ['a parameter', '!Split [",", !Ref Settings]'],
    ['an element', '[!FindInMap [Settings, !Ref "AWS::Region", Profile]]'],
    ['a namespace', '[{ Namespace: !Ref Settings, OptionName: IamInstanceProfile, Value: web }]'],
    ['an include', "{ Fn::Transform: { Name: AWS::Include, Parameters: { Location: 's3://a/b.yaml' } } }"],
  ])('%s in CloudFormation', async (_, settings) => {
    const template = `Parameters:
  Settings: {Type: String}
Resources:
  Shop:
    Type: AWS::ElasticBeanstalk::Environment
    Properties: {ApplicationName: shop, OptionSettings: ${settings}}
`
    expect(await levelsOf('stack.yaml', template)).not.toContain('warning')
  })
})

describe('a group of container hosts', () => {
  const found = async (launchTemplate: string, condition: string) => {
    const template = `Parameters:
  Env: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
  Template:
    Type: AWS::EC2::LaunchTemplate
    Properties: {LaunchTemplateData: {ImageId: ami-0123456789abcdef0}}
  Hosts:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: {LaunchTemplate: {LaunchTemplateId: ${launchTemplate}, Version: 1}}
  Capacity:
    Type: AWS::ECS::CapacityProvider
    ${condition}
    Properties: {AutoScalingGroupProvider: {AutoScalingGroupArn: !Ref Hosts}}
`
    const { findings } = await lintTexts(new Map([['stack.yaml', template]]))
    return findings.filter(({ rule, pedantic }) => rule === 'instance-without-profile' && !pedantic)
  }

  test('needs a profile', async () => {
    const [finding] = await found('!Ref Template', 'DependsOn: Template')
    expect(finding!.message).toBe(
      'Auto Scaling group `Hosts` has no instance profile, but ECS capacity provider `Capacity` runs containers on its instances',
    )
  })

  test('may have one in a launch template that is out of view', async () => {
    expect(await found('lt-0123456789abcdef0', 'DependsOn: Template')).toEqual([])
  })

  test('needs none in the scenario in which nothing runs on it', async () => {
    expect(await found('!Ref Template', 'Condition: IsProd')).toEqual([])
  })
})

test('lines of a script that are out of view may set keys', async () => {
  const main = `variable "setup" {}
resource "aws_instance" "web" {
  user_data = <<-EOT
    #!/bin/bash
    \${var.setup}
    ${CALL}
  EOT
}
`
  const { findings } = await lintTexts(new Map([['main.tf', main]]))
  expect(findings.map(({ rule, pedantic }) => [rule, pedantic])).toEqual([['instance-without-profile', true]])
})

test('who launches from a template is listed, and no part of the message', async () => {
  const group = (id: string) => `resource "aws_autoscaling_group" "${id}" {
  launch_template {
    id = aws_launch_template.hosts.id
  }
}
`
  const template = `resource "aws_launch_template" "hosts" {
  user_data = base64encode("#!/bin/bash\\n${CALL}\\n")
}
`
  const text = template + group('day') + group('night')
  const { findings } = await lintTexts(new Map([['main.tf', text]]))
  expect(findings.map(({ message }) => message)).toEqual([
    'launch template `aws_launch_template.hosts` has no instance profile, but its user data calls AWS with `aws s3 cp`',
  ])
  const places = findings[0]!.related.map(({ at }) => slice(at))
  expect(places.slice(1)).toEqual(['"day"', '"night"'])
})

describe('a profile that is not known', () => {
  const instance = (lines: string) => `variable "given" {
  default = null
}
resource "aws_instance" "web" {
  ${lines}
  user_data = <<-EOT
    #!/bin/bash
    ${CALL}
  EOT
}
`
  test.each([
    ['a variable that the caller may set', 'iam_instance_profile = var.given'],
    ['a template out of view', 'launch_template {\n    id = "lt-0123456789abcdef0"\n  }'],
  ])('%s', async (_, lines) => {
    expect((await lintTexts(new Map([['main.tf', instance(lines)]]))).findings).toEqual([])
  })

  test('null', async () => {
    const { findings } = await lintTexts(new Map([['main.tf', instance('iam_instance_profile = null')]]))
    expect(findings.map(({ level }) => level)).toEqual(['warning'])
  })
})

test('a profile that Terraform leaves alone', async () => {
  const main = (lifecycle: string) => `resource "aws_instance" "web" {
  ${lifecycle}
  user_data = <<-EOT
    #!/bin/bash
    ${CALL}
  EOT
}
`
  const certain = async (text: string) =>
    (await lintTexts(new Map([['main.tf', text]]))).findings.map(({ pedantic }) => !pedantic)
  expect(await certain(main(''))).toEqual([true])
  expect(await certain(main('lifecycle {\n    ignore_changes = [ami, iam_instance_profile]\n  }'))).toEqual([
    false,
  ])
})

describe('what cfn-init fetches', () => {
  async function levelsOf(authentication: string, config: string, call = 'cfn-init -s stack -r Server') {
    const template = `Parameters: {Assets: {Type: String}, Other: {Type: String}}
Resources:
  Server:
    Type: AWS::EC2::Instance
    Metadata:
      AWS::CloudFormation::Authentication: {Auth: ${authentication}}
      AWS::CloudFormation::Init: {config: ${config}}
    Properties:
      UserData: {Fn::Base64: "#!/bin/bash\\n${call}\\n"}
`
    const { findings } = await lintTexts(new Map([['stack.yaml', template]]))
    const own = findings.filter(one => one.rule === 'instance-without-profile')
    return own.map(({ pedantic, level, related }) => [pedantic ? 'pedantic' : level, slice(related[0]!.at)])
  }

  const ROLE = '{type: S3, roleName: reader, buckets: [!Ref Assets, plain]}'
  const archive = (url: string) => `{sources: {/srv: ${url}}}`
  const file = (more: string) => `{files: {/srv/a: {${more}}}}`
  const WARNING = [['warning', '/srv']]

  test.each([
    [archive('!Sub "https://${Assets}.s3.amazonaws.com/a.zip"')],
    [archive('!Sub "https://${Assets}.s3.${AWS::Region}.${AWS::URLSuffix}/a.zip"')],
    [archive('!Sub "https://s3.amazonaws.com/${Assets}/a.zip"')],
    [archive('https://plain.s3-eu-west-1.amazonaws.com/a.zip')],
  ])('%s', async config => expect(await levelsOf(ROLE, config)).toEqual(WARNING))

  test('a file, by its bucket or its own authentication', async () => {
    const found = [['warning', '/srv/a']]
    expect(await levelsOf(ROLE, file('source: "https://plain.s3.amazonaws.com/a"'))).toEqual(found)
    const named = file('source: !Ref Other, authentication: Auth')
    expect(await levelsOf('{type: s3, roleName: reader}', named)).toEqual(found)
  })

  test.each([
    ['another bucket', ROLE, archive('!Sub "https://${Other}.s3.amazonaws.com/a.zip"')],
    ['a bucket out of view', ROLE, archive('!Ref Other')],
    ['no S3', ROLE, archive('https://plain.example.com/a.zip')],
    [
      'a name out of view',
      ROLE,
      file('source: "https://plain.s3.amazonaws.com/a", authentication: !Ref Other'),
    ],
    ['a content', ROLE, file('content: a, authentication: Auth')],
    [
      'keys',
      '{type: S3, accessKeyId: a, secretKey: b, buckets: plain}',
      archive('https://plain.s3.amazonaws.com/a'),
    ],
    [
      'a password',
      '{type: basic, username: a, password: b}',
      file('source: "https://a.b/a", authentication: Auth'),
    ],
  ])('none: %s', async (_, authentication, config) =>
    expect(await levelsOf(authentication, config)).toEqual([]),
  )

  test('only perhaps', async () => {
    const config = archive('https://plain.s3.amazonaws.com/a.zip')
    expect(await levelsOf(ROLE, config, 'cfn-init -r Server || true')).toEqual([['pedantic', '/srv']])
    expect(await levelsOf(ROLE, config, 'if x; then cfn-init -r Server; fi')).toEqual([['pedantic', '/srv']])
    expect(await levelsOf(ROLE, config, 'cfn-init -r Other')).toEqual([])
  })
})

test('one launch template without a profile is one finding, which lists the groups', async () => {
  const folder = 'fixtures/rules/instance-without-profile/bad-groups-of-one-template/tf'
  const { findings } = await lintTexts(filesOf(folder))
  const related = findings.map(one => one.related.map(({ at }) => slice(at)))
  expect(related).toEqual([['aws s3 cp s3://jobs/runner /usr/local/bin/', '"day"', '"night"']])
})
