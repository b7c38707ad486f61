/** Files from which on a run is a large one: dozens of repositories. */
const MANY_FILES = 2_000

/**
 * Lets the heap of a large run only double before its garbage is collected. By itself V8 lets it grow up to fourfold
 * where the machine has memory to spare. Measured on 6,400 files: 100 MB less at the peak, for 3 % more time.
 */
export async function spareMemory(files: number): Promise<void> {
  if (files < MANY_FILES) return
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--heap-growing-percent=100')
}
