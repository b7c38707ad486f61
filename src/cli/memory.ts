/** How much memory a run takes for how little time. */
import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap of a large run only double before its garbage is collected. By itself V8 lets it grow up to fourfold
 * where the machine has memory to spare. Measured on 6,400 files: 100 MB less at the peak, for 3 % more time.
 */
export function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=100')
}
