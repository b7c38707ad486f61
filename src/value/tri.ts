/** Truth over all substitutions of the symbols: `yes` under every one, `no` under none, `maybe` if it depends or is not known. */
export type Tri = 'yes' | 'no' | 'maybe'

export function not(t: Tri): Tri {
  if (t === 'maybe') return 'maybe'
  return t === 'yes' ? 'no' : 'yes'
}

export function and(...all: readonly Tri[]): Tri {
  if (all.includes('no')) return 'no'
  return all.includes('maybe') ? 'maybe' : 'yes'
}

export function or(...all: readonly Tri[]): Tri {
  if (all.includes('yes')) return 'yes'
  return all.includes('maybe') ? 'maybe' : 'no'
}

/** A plain truth as a Tri. */
export function tri(truth: boolean): Tri {
  return truth ? 'yes' : 'no'
}
