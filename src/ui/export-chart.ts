/** What stands above and below an exported chart. */
export type ChartCaption = {
  title: string;
  /** Where the figures come from, and under which licence. */
  source: string;
};

const SVG = "http://www.w3.org/2000/svg";
const HEAD = 34;
const FOOT = 30;
const MARGIN = 16;
/** Pixels of the picture per pixel of the page. */
const PNG_SCALE = 2;
/** The page's own font by the names that other programs know it by, then what looks most like it. */
const FONT = "Inter, 'Inter Variable', system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const copiedStyles = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "visibility",
  "display",
] as const;

/**
 * Charts of the page, one below the other, as a file of its own: styles written into it, a title above, the source
 * below, on the page's paper. Controls of the page (`data-export="leave-out"`) stay out.
 * @throws Error when there is no chart
 */
export function svgFileOf(charts: readonly SVGSVGElement[], caption: ChartCaption): string {
  const [first] = charts;
  if (!first) throw new Error("There is no chart to export.");
  const sizes = charts.map(sizeOf);
  const width = Math.max(...sizes.map((size) => size.width)) + 2 * MARGIN;
  const height = sizes.reduce((sum, size) => sum + size.height, HEAD + FOOT);
  const ink = resolvedColour(first, "--ink") ?? "#1b1c1f";
  const file = create("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FONT });
  file.append(
    create("rect", { width, height, fill: resolvedColour(first, "--paper") ?? "#fffefa" }),
    textAt(22, caption.title, { fill: ink, "font-size": 14, "font-weight": 650 }),
  );
  let top = HEAD;
  charts.forEach((chart, at) => {
    const size = sizes[at] ?? { width: 0, height: 0 };
    const copy = copyWithStyles(chart);
    for (const [name, value] of Object.entries({ ...size, x: MARGIN, y: top })) copy.setAttribute(name, String(value));
    file.append(copy);
    top += size.height;
  });
  const quiet = resolvedColour(first, "--ink-quiet") ?? ink;
  file.append(textAt(top + 18, caption.source, { fill: quiet, "font-size": 11 }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

/** An SVG file as a PNG at twice its size. Rejects when the browser cannot draw it. */
export async function pngFileOf(svgFile: string): Promise<Blob> {
  const picture = new Image();
  const url = URL.createObjectURL(new Blob([svgFile], { type: "image/svg+xml" }));
  try {
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth * PNG_SCALE;
    canvas.height = picture.naturalHeight * PNG_SCALE;
    const drawing = canvas.getContext("2d");
    if (!drawing) throw new Error("This browser cannot draw pictures.");
    drawing.scale(PNG_SCALE, PNG_SCALE);
    drawing.drawImage(picture, 0, 0);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made."))),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function copyWithStyles(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, at) => {
    const target = copies[at];
    if (!target) return;
    const style = getComputedStyle(original);
    for (const name of ["class", "style", "tabindex", ...copiedStyles]) target.removeAttribute(name);
    // One by one: the content security policy forbids a whole style attribute.
    for (const name of copiedStyles) target.style.setProperty(name, style.getPropertyValue(name));
  });
  for (const control of copy.querySelectorAll('[data-export="leave-out"]')) control.remove();
  return copy;
}

function sizeOf(chart: SVGSVGElement): { width: number; height: number } {
  const box = chart.getBoundingClientRect();
  return {
    width: Math.round(box.width) || Number(chart.getAttribute("width")) || 600,
    height: Math.round(box.height) || Number(chart.getAttribute("height")) || 300,
  };
}

/** A custom property may hold `light-dark(…)`, which only a used colour resolves. */
function resolvedColour(chart: SVGSVGElement, property: string): string | null {
  const probe = chart.ownerDocument.createElement("span");
  probe.style.color = `var(${property})`;
  chart.ownerDocument.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color === "" || color.startsWith("var(") ? null : color;
}

function textAt(y: number, words: string, attributes: Record<string, string | number>): SVGElement {
  const text = create("text", { x: MARGIN, y, ...attributes });
  text.textContent = words;
  return text;
}

function create(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") element.setAttribute(key, String(value));
  return element;
}
