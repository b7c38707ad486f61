/** Which requests to the metadata service are wrong, and how it is said. */
import { describe, expect, test } from 'vitest'
import { slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

const URL = 'http://169.254.169.254/latest/meta-data/instance-id'

async function findings(lines: readonly string[], pedantic = false) {
  return findingsIn(['#!/bin/bash', ...lines], pedantic)
}

async function findingsIn(lines: readonly string[], pedantic = false) {
  const script = lines.map(line => `          ${line}\n`).join('')
  const template = `Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      MetadataOptions: {HttpTokens: required}
      UserData:
        Fn::Base64: |\n${script}`
  const { findings } = await lintTexts(new Map([['stack.yaml', template]]))
  return findings.filter(one => one.rule === 'imds-token-required' && one.pedantic === pedantic)
}

describe('wrong is', () => {
  test.each([
    `curl ${URL}`,
    `sudo -E /usr/bin/curl -sSf --retry 3 --max-time "$T" ${URL}`,
    `timeout 5 curl -o "$FILE" ${URL}`,
    'curl 169.254.169.254/latest/meta-data/',
    'wget -qO - http://instance-data/latest/user-data',
    `curl -H 'Accept: text/plain' "${URL}"`,
    `bash -c 'curl ${URL}'`,
    `echo a | xargs -n 1 sudo -u web curl ${URL}`,
    `http --timeout 2 ${URL}`,
    `curl ${URL} &`,
    'curl http://169.254.169.254/latest/dynamic/instance-identity/document | jq -r .region',
    'curl -g "http://[fd00:ec2::254]/latest/meta-data/"',
    `python3 -c "import requests; print(requests.get('${URL}', timeout=2).text)"`,
    `curl -sf ${URL} || exit 1`,
    `cd /opt && curl ${URL}`,
    `curl -sX GET ${URL}`,
    `wget -qT 5 -O - ${URL}`,
    `GET ${URL}`,
    'ROLE=$(GET http://169.254.169.254/latest/meta-data/iam/security-credentials/)',
    `/usr/bin/GET -t 5 -H 'Accept: text/plain' ${URL}`,
    `HEAD ${URL}`,
    `lwp-request -m GET ${URL}`,
  ])('%s', async line => expect(await findings([line])).toHaveLength(1))
})

describe('right is', () => {
  test.each([
    `curl -H "X-aws-ec2-metadata-token: $T" ${URL}`,
    `curl -sH"x-aws-ec2-metadata-token:$T" ${URL}`,
    `wget --header="X-aws-ec2-metadata-token: $T" ${URL}`,
    'curl -X PUT http://169.254.169.254/latest/api/token',
    `curl -X "$METHOD" ${URL}`,
    'curl http://169.254.169.254/metadata/instance?api-version=2021-12-13',
    'curl http://169.254.170.2/latest/meta-data/',
    `curl -H @headers ${URL}`,
    `curl $OPTIONS ${URL}`,
    `curl "\${OPTIONS[@]}" ${URL}`,
    `curl -K imds.conf ${URL}`,
    `http ${URL} "X-aws-ec2-metadata-token:$T"`,
    `code=$(curl -s -o /dev/null -w '%{http_code}' ${URL})`,
    `python3 -c "import requests; print(requests.get('${URL}', headers=HEADERS).text)"`,
    `GET -H "X-aws-ec2-metadata-token: $T" ${URL}`,
    `lwp-request -H "X-aws-ec2-metadata-token:$T" -m HEAD ${URL}`,
    `lwp-request -m "$METHOD" ${URL}`,
    'lwp-request -m PUT http://169.254.169.254/latest/api/token',
    `GET -H "$HEADER" ${URL}`,
    `GET -p "$PROXY" ${URL}`,
    `HEAD ${URL} || ec2-metadata -i`,
    'GET http://169.254.169.254/metadata/instance',
    `get ${URL}`,
    'curl http://169.254.169.254/',
    `echo curl ${URL}`,
    `# curl ${URL}`,
    `curl ${URL} || ec2-metadata -i`,
    `until curl -s ${URL}; do sleep 1; done`,
  ])('%s', async line => {
    expect(await findings([line])).toEqual([])
    expect(await findings([line], true)).toEqual([])
  })
})

describe('maybe wrong is', () => {
  test.each([
    [`test -f x && curl ${URL}`],
    [
      `curl ${URL}`,
      'if [ $? -gt 0 ]; then',
      'T=$(curl -X PUT http://169.254.169.254/latest/api/token)',
      'fi',
    ],
    ['exit 0', `curl ${URL}`],
    [`curl ${URL}`, 'aws ec2 modify-instance-metadata-options --instance-id "$ID" --http-tokens optional'],
    ['echo "header = \\"X-aws-ec2-metadata-token: $T\\"" > ~/.curlrc', `curl ${URL}`],
  ])('%s', async (...lines) => {
    expect(await findings(lines)).toEqual([])
    expect(await findings(lines, true)).toHaveLength(1)
  })
})

test('all requests of a script are one finding', async () => {
  const [finding, ...others] = await findings([`A=$(curl ${URL})`, `B=$(curl -s ${URL})`])
  expect(others).toEqual([])
  expect(finding!.message).toBe(
    'the user data of instance `Server` asks the metadata service without a token, but tokens are required',
  )
  expect(slice(finding!.at)).toBe(`curl ${URL}`)
  expect(finding!.related.map(({ at, message }) => `${slice(at)}: ${message}`)).toEqual([
    'required: tokens are required here',
    `curl -s ${URL}: asks without a token too`,
  ])
})

test('a program of Python is a script, too', async () => {
  const asking = [`import requests`, `print(requests.get('${URL}', timeout=2).text)`]
  const [finding] = await findingsIn(['#!/usr/bin/env python3', ...asking])
  expect(slice(finding!.at)).toBe('#!/usr/bin/env python3')
  expect(await findingsIn(['#!/usr/bin/perl', ...asking])).toEqual([])
})

describe('Windows', () => {
  const wrong = (...lines: string[]) => findingsIn(['<powershell>', ...lines, '</powershell>'])

  test('the help is in its own language', async () => {
    const [finding] = await wrong(`Invoke-RestMethod ${URL}`)
    expect(finding!.help).toContain('`Invoke-RestMethod -Method PUT')
    const [other] = await findings([`curl ${URL}`])
    expect(other!.help).toContain('`curl -X PUT')
  })

  test.each([
    `$id = Invoke-RestMethod -Uri ${URL}`,
    `[string]$id = (Invoke-WebRequest -UseBasicParsing "${URL}").Content`,
    `$id=(curl ${URL}).Content`,
    `$id = (New-Object System.Net.WebClient).DownloadString("${URL}")`,
  ])('wrong: %s', async line => {
    const found = await wrong('Start-Sleep 3', line)
    expect(found.map(({ at }) => slice(at))).toEqual([line])
  })

  test.each([
    `$id = Invoke-RestMethod -Headers @{"X-aws-ec2-metadata-token" = $t} -Uri ${URL}`,
    `$id = Invoke-RestMethod @parameters ${URL}`,
    '$t = Invoke-RestMethod -Method PUT -Uri http://169.254.169.254/latest/api/token',
    `$id = Invoke-RestMethod ${URL} -ErrorAction SilentlyContinue`,
    `Write-Host "Invoke-RestMethod ${URL}"`,
    `# Invoke-RestMethod ${URL}`,
    `try { $id = Invoke-RestMethod ${URL} } catch { }`,
  ])('right: %s', async line => expect(await wrong(line)).toEqual([]))

  test('right: in a block', async () => {
    expect(await wrong('while (-not $id) {', `  $id = Invoke-RestMethod ${URL}`, '}')).toEqual([])
  })

  test('wrong: in a batch file', async () => {
    expect(await findingsIn(['<script>', `curl ${URL}`, '</script>'])).toHaveLength(1)
  })
})
