/** A finding points at the very command in a script, through whatever the script went on its way to the instance. */
import { describe, expect, test } from 'vitest'
import { positionAt, slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

const CUT = 'iptables -A OUTPUT -d 169.254.169.254 -j DROP'

/** Where it is said that the host is cut off: `path:line: text`. */
async function places(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await lintTexts(new Map(Object.entries(files)), { only: ['imds-blocked'] })
  return findings.map(({ at }) => `${at.file.path}:${positionAt(at.file, at.start).line}: ${slice(at)}`)
}

/** The line of a file that holds a text. */
function lineOf(text: string, part = CUT): number {
  return text.slice(0, text.indexOf(part)).split('\n').length
}

async function expectCommand(
  files: Readonly<Record<string, string>>,
  path: string,
  shown = CUT,
): Promise<void> {
  expect(await places(files)).toEqual([`${path}:${lineOf(files[path]!, shown)}: ${shown}`])
}

describe('CloudFormation', () => {
  const yaml = (userData: string, metadata = '') => `Parameters: {Name: {Type: String}}
Resources:
  Web:
    Type: AWS::EC2::Instance${metadata}
    Properties:
      ImageId: ami-1
      IamInstanceProfile: p
      UserData:
        ${userData}
`

  test.each([
    ['a block scalar', `Fn::Base64: |\n          #!/bin/bash\n          echo x\n          ${CUT}\n`],
    ['a folded one', `Fn::Base64: >\n          #!/bin/bash\n\n          ${CUT}\n\n          echo x\n`],
    [
      'Fn::Sub',
      `Fn::Base64: !Sub |\n          #!/bin/bash -xe\n          echo \${Name} \${!HOME}\n            ${CUT}\n`,
    ],
    [
      'Fn::Sub with values',
      `Fn::Base64:\n          Fn::Sub:\n          - |\n            #!/bin/bash\n            echo \${A}\n            ${CUT}\n          - {A: !Ref Name}\n`,
    ],
    [
      'Fn::Join',
      `Fn::Base64: !Join\n          - ''\n          - - "#!/bin/bash\\n"\n            - !Ref Name\n            - "\\n"\n            - "${CUT}\\n"\n`,
    ],
    ['Fn::Join, word by word', `Fn::Base64: !Join ["\\n", ["#!/bin/bash", "echo x",\n          "${CUT}"]]\n`],
    [
      'a part of MIME',
      `Fn::Base64: !Sub |
          Content-Type: multipart/mixed; boundary="//"
          MIME-Version: 1.0

          --//
          Content-Type: text/x-shellscript

          #!/bin/bash
          echo \${Name}
          ${CUT}
          --//--
`,
    ],
    [
      'cloud-config',
      `Fn::Base64: !Sub |\n          #cloud-config\n          runcmd:\n            - echo \${Name}\n            - ${CUT}\n`,
    ],
    [
      'a file of cloud-config',
      `Fn::Base64: |
          #cloud-config
          write_files:
            - path: /x.sh
              content: |
                #!/bin/sh
                ${CUT}
          runcmd: [[sh, /x.sh]]
`,
    ],
    [
      'a here-document',
      `Fn::Base64: |\n          #!/bin/bash\n          cat > /x.sh <<'EOF'\n          ${CUT}\n          EOF\n          sh /x.sh\n`,
    ],
  ])('%s', async (_, userData) => {
    await expectCommand({ 't.yaml': yaml(userData) }, 't.yaml')
  })

  const INIT =
    'Fn::Base64: !Sub |\n          #!/bin/bash\n          /opt/aws/bin/cfn-init -s ${AWS::StackName} -r Web\n'
  const metadata = (config: string) => `
    Metadata:
      AWS::CloudFormation::Init:
        config:
${config.replace(/^/gm, '          ')}`

  test.each([
    ['a command', `commands:\n  a:\n    command: ${CUT}`],
    ['a command in several lines', `commands:\n  a:\n    command: |\n      echo x\n      ${CUT}`],
    ['a command of Fn::Sub', `commands:\n  a:\n    command: !Sub |\n      echo \${Name}\n      ${CUT}`],
    [
      'a file',
      `files:\n  /x.sh:\n    content: |\n      #!/bin/sh\n      ${CUT}\ncommands:\n  a: {command: sh /x.sh}`,
    ],
  ])('cfn-init: %s', async (_, config) => {
    await expectCommand({ 't.yaml': yaml(INIT, metadata(config)) }, 't.yaml')
  })

  test('cfn-init: a command word by word', async () => {
    const words = `"${CUT.replaceAll(' ', '", "')}"`
    const files = { 't.yaml': yaml(INIT, metadata(`commands:\n  a:\n    command: [${words}]`)) }
    await expectCommand(files, 't.yaml', words.slice(1, -1))
  })

  test('a string of JSON', async () => {
    const userData = { 'Fn::Base64': `#!/bin/bash\necho "x" \\\\ ü\n${CUT}\n` }
    const properties = { ImageId: 'ami-1', IamInstanceProfile: 'p', UserData: userData }
    const template = { Resources: { Web: { Type: 'AWS::EC2::Instance', Properties: properties } } }
    await expectCommand({ 't.json': JSON.stringify(template, null, 2) }, 't.json')
  })
})

describe('Terraform', () => {
  const instance = (userData: string, more = '') => `${more}
resource "aws_instance" "web" {
  ami                  = "ami-1"
  iam_instance_profile = "p"
  ${userData}
}
variable "name" { type = string }
`
  const heredoc = `<<-EOT
    #!/bin/bash
    echo \${var.name} $\${HOME}
      ${CUT}
  EOT`

  test.each([
    ['a heredoc', instance(`user_data = ${heredoc}`)],
    ['a heredoc in base64', instance(`user_data_base64 = base64encode(${heredoc}\n)`)],
    ['a heredoc, packed', instance(`user_data_base64 = base64gzip(${heredoc}\n)`)],
    ['a local', instance('user_data = local.script', `locals {\n  script = ${heredoc}\n}`)],
    ['a string', instance(`user_data = "#!/bin/bash\\n\\techo \\"\${var.name}\\"\\n${CUT}\\n"`)],
    ['join()', instance(`user_data = join("\\n", ["#!/bin/bash", var.name,\n"${CUT}"])`)],
    [
      'a part of cloudinit_config',
      instance(
        'user_data = data.cloudinit_config.x.rendered',
        `data "cloudinit_config" "x" {
  gzip = true
  part {
    content_type = "text/x-shellscript"
    content      = ${heredoc}
  }
}`,
      ),
    ],
    [
      'cloud-config in a heredoc',
      instance(`user_data = <<-EOT
    #cloud-config
    runcmd:
      - echo \${var.name}
      - |
        echo x
        ${CUT}
  EOT`),
    ],
    ['yamlencode()', instance(`user_data = "#cloud-config\\n\${yamlencode({ runcmd = [\n  "${CUT}"\n] })}"`)],
    [
      'yamlencode() of several lines',
      instance(`user_data = "#cloud-config\\n\${yamlencode({ runcmd = [${heredoc}\n] })}"`),
    ],
    [
      'a list of words',
      instance(`user_data = <<-EOT
    #cloud-config
    bootcmd:
      - [sh, -c, "${CUT}"]
  EOT`),
    ],
  ])('%s', async (_, text) => {
    await expectCommand({ 'main.tf': text }, 'main.tf')
  })

  const script = `#!/bin/bash\necho "\${name}"\n  ${CUT}\n`

  test.each([
    ['file()', 'user_data = file("x.sh")'],
    ['filebase64()', 'user_data_base64 = filebase64("x.sh")'],
    ['templatefile()', 'user_data = templatefile("x.sh", { name = var.name })'],
    [
      'a packed file of cloud-config',
      `user_data = <<-EOT
    #cloud-config
    write_files:
      - path: /x.sh
        encoding: gz+b64
        content: \${base64gzip(templatefile("x.sh", { name = var.name }))}
    runcmd: [[bash, /x.sh]]
  EOT`,
    ],
  ])('%s', async (_, userData) => {
    await expectCommand({ 'main.tf': instance(userData), 'x.sh': script }, 'x.sh')
  })

  test('a script written in base64: the literal', async () => {
    const literal = btoa(`#!/bin/bash\n${CUT}\n`)
    await expectCommand({ 'main.tf': instance(`user_data_base64 = "${literal}"`) }, 'main.tf', `"${literal}"`)
  })
})
