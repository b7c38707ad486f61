/**
 * Logs of containers that Docker sends to CloudWatch. The daemon signs, whatever a container has.
 * https://docs.docker.com/engine/logging/drivers/awslogs/#credentials
 */
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import { nameOf, programOf } from '../../../userdata/program.ts'
import { settingsIn } from '../../../userdata/words.ts'
import type { WrittenFiles } from '../../../userdata/written-files.ts'
import type { Hole } from '../../../value/text.ts'
import { spelled } from './options.ts'
import { servicesCalled } from './services.ts'
import type { SignedCall } from './signed-calls.ts'

/** What is said of it. */
export const SENDS_LOGS: SignedCall = {
  what: "has Docker send a container's logs to CloudWatch",
  error: 'Docker says "failed to initialize logging driver", and starts no container',
}

const CONFIGURATION = '/etc/docker/daemon.json'

/** Follows a script, and knows where the daemon sends the logs of containers that say nothing of them. */
export class DockerDaemon {
  #sends = false

  /** What a step makes it send: `certain` where a container starts with it. `files`: those that are there by then. */
  sentBy(step: Step<Hole>, files: WrittenFiles): 'certain' | 'perhaps' | undefined {
    if (startsDaemon(step)) {
      const sends = sendsByDefault(files)
      this.#sends = sends && step.isSure
      return sends ? 'perhaps' : undefined
    }
    return this.#sends && startsContainer(step) ? 'certain' : undefined
  }
}

/** The driver is none of those settings that a reload takes over. */
function startsDaemon(step: Step<Hole>): boolean {
  const isReload = step.words.some(word => /reload/.test(literalOf(word) ?? ''))
  return !isReload && servicesCalled(step).some(({ name, how }) => name === 'docker' && how === 'start')
}

/** https://docs.docker.com/engine/logging/configure/#configure-the-default-logging-driver */
function sendsByDefault(files: WrittenFiles): boolean {
  const text = settingsIn(files.textOf(CONFIGURATION))
  return /"log-driver"\s*:\s*"awslogs"/.test(text) && !/awslogs-(?:credentials-)?endpoint/.test(text)
}

/** A container that says nothing of its logs. Of those of Compose a file may do so. */
function startsContainer(step: Step<Hole>): boolean {
  const [program, ...args] = programOf(step)
  return nameOf(program) === 'docker' && STARTING.test(spelled(args))
}

const STARTING = /^(?!.* --log-driver\b)(?:(?:container )?run|service create) /
