/** From a share of the way, 0 to 1, to the number there. */
type Interpolator = (share: number) => number;

/**
 * All that the scales of our charts interpolate: numbers. The build gives it to d3-scale in the place of d3-interpolate,
 * which brings along colours, strings and dates (some 5 kB of script, gzipped).
 */
export function interpolate(from: number, to: number): Interpolator {
  return (share) => from * (1 - share) + to * share;
}

/** The same, to whole numbers. */
export function interpolateRound(from: number, to: number): Interpolator {
  return (share) => Math.round(from * (1 - share) + to * share);
}

/** The same through several numbers, evenly spread. */
export function piecewise(between: typeof interpolate, values: readonly number[]): Interpolator {
  const last = values.length - 1;
  return (share) => {
    const at = Math.max(0, Math.min(last - 1, Math.floor(share * last)));
    return between(values[at] ?? 0, values[at + 1] ?? 0)(share * last - at);
  };
}

export { interpolate as interpolateNumber };
