import type { Bloc } from "../../dataset/schema.ts";

const shapes: Readonly<Record<Bloc, string>> = {
  ukraine: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
  russia: "M-4.5 -4.5H4.5V4.5H-4.5Z",
  us: "M0 -5.5L5.6 4.5H-5.6Z",
  europe: "M0 -6.2L6.2 0L0 6.2L-6.2 0Z",
  other: "M-3.2 -5.2H3.2L5.2 0L3.2 5.2H-3.2L-5.2 0Z",
};

/** A bloc's dot: its own colour and its own shape, about 11 px across, round its centre. */
export function BlocShape({ bloc, className }: { bloc: Bloc; className?: string | undefined }) {
  return <path d={shapes[bloc]} className={className} style={{ fill: `var(--bloc-${bloc})` }} />;
}
