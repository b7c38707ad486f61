/** Paths as Terraform sees them: relative to the root module's folder. */

/** The path from one folder of the project to another: `.`, `modules/app`, `../shared`. */
export function relativePath(from: string, to: string): string {
  const [start, end] = [partsOf(from), partsOf(to)]
  let common = 0
  while (common < start.length && common < end.length && start[common] === end[common]) common++
  const up = start.slice(common).map(() => '..')
  return [...up, ...end.slice(common)].join('/') || '.'
}

function partsOf(folder: string): string[] {
  return folder === '.' ? [] : folder.split('/')
}
