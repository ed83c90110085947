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
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "visibility",
  "display",
] as const;

/**
 * A chart of the page as a file of its own: styles written into it, a title above, the source below, on the page's
 * paper. Controls of the page (`data-export="leave-out"`) stay out.
 */
export function svgFileOf(chart: SVGSVGElement, caption: ChartCaption): string {
  const { width, height } = sizeOf(chart);
  const copy = copyWithStyles(chart);
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(HEAD));
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const page = getComputedStyle(chart.ownerDocument.documentElement);
  const colour = (name: string, fallback: string) => resolvedColour(chart, name) ?? fallback;
  const ink = colour("--ink", page.color || "#1b1c1f");
  const file = create("svg", { xmlns: SVG, width: width + 2 * MARGIN, height: height + HEAD + FOOT });
  file.setAttribute("viewBox", `0 0 ${width + 2 * MARGIN} ${height + HEAD + FOOT}`);
  const font = "Inter, 'Inter Variable', system-ui, sans-serif";
  file.append(
    create("rect", { width: "100%", height: "100%", fill: colour("--paper", "#fffefa") }),
    textAt(22, caption.title, { fill: ink, "font-family": font, "font-size": 14, "font-weight": 650 }),
    copy,
    textAt(height + HEAD + 18, caption.source, {
      fill: colour("--ink-quiet", ink),
      "font-family": font,
      "font-size": 11,
    }),
  );
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
  const originals = [chart, ...chart.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, at) => {
    const target = copies[at];
    if (!target) return;
    const style = getComputedStyle(original);
    const written = copiedStyles.flatMap((name) => {
      const value = style.getPropertyValue(name);
      return value === "" ? [] : [`${name}:${value}`];
    });
    target.removeAttribute("class");
    target.removeAttribute("tabindex");
    target.setAttribute("style", written.join(";"));
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
