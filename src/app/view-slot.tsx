import { Component, memo, type ReactNode, Suspense } from "react";
import { Button } from "../ui/button.tsx";
import { propsOf, type SharedProps } from "./use-shared-props.ts";
import { useHeld, useTurns } from "./use-turns.ts";
import styles from "./view-slot.module.css";
import type { ViewEntry } from "./views.ts";

/** The views, which catch up with new filters one after another. */
export function ViewSlots({ views, shared }: { views: readonly ViewEntry[]; shared: SharedProps | null }) {
  const done = useTurns(shared?.narrowed ?? null, views);
  return views.map((view, at) => <ViewSlot key={view.id} view={view} shared={shared} isInTurn={at < done} />);
}

type ViewSlotProps = {
  view: ViewEntry;
  shared: SharedProps | null;
  /** False while the view keeps what it has shown so far. */
  isInTurn: boolean;
};

/** A view's landmark and card; it keeps its height while the view loads, and says so if the view fails. */
function ViewSlot({ view, shared, isInTurn }: ViewSlotProps) {
  return <ViewFrame view={view} shared={useHeld(shared, { isInTurn, start: null })} />;
}

const ViewFrame = memo(function ViewFrame({ view, shared }: Pick<ViewSlotProps, "view" | "shared">) {
  const viewProps = shared && propsOf(view, shared);
  const skeleton = <Skeleton title={view.landmark} />;
  return (
    <section aria-label={view.landmark} className={styles.slot} data-view={view.id} data-busy={viewProps === null}>
      <ViewBoundary title={view.landmark}>
        <Suspense fallback={skeleton}>{viewProps ? <view.Component {...viewProps} /> : skeleton}</Suspense>
      </ViewBoundary>
    </section>
  );
});

function Skeleton({ title }: { title: string }) {
  return (
    <div className={styles.skeleton}>
      <p className={styles.title}>{title}</p>
      <p className="only-read-out">Loading</p>
      <div aria-hidden="true" className={styles.lines} />
    </div>
  );
}

type Boundary = { error: unknown };

class ViewBoundary extends Component<{ title: string; children: ReactNode }, Boundary> {
  override state: Boundary = { error: null };

  static getDerivedStateFromError(error: unknown): Boundary {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const { error } = this.state;
    return (
      <div role="alert" className={styles.failed}>
        <p className={styles.title}>{this.props.title}</p>
        <p>This view could not be shown; the others still work.</p>
        <p className={styles.detail}>{error instanceof Error ? error.message : String(error)}</p>
        <Button onClick={() => this.setState({ error: null })}>Try again</Button>
      </div>
    );
  }
}
