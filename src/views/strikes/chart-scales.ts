import { scaleBand as band, scaleLinear as linear, scaleLog as log, scalePoint as point } from "d3-scale";

/**
 * The scales that our charts use. The build gives them to recharts in the place of all of d3-scale, which brings along
 * dates and colours that no chart here needs (some 7 kB of script, gzipped).
 */
export const scaleBand = band;
export const scaleLinear = linear;
export const scaleLog = log;
export const scalePoint = point;
