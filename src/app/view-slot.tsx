import { Component, type ReactNode, Suspense } from "react";
import type { ViewProps } from "../filters/view-props.ts";
import { Button } from "../ui/button.tsx";
import styles from "./view-slot.module.css";
import type { ViewEntry } from "./views.ts";

/** A view's landmark and card; it keeps its height while the view loads, and says so if the view fails. */
export function ViewSlot({ view, viewProps }: { view: ViewEntry; viewProps: ViewProps | null }) {
  const skeleton = <Skeleton title={view.landmark} />;
  return (
    <section aria-label={view.landmark} className={styles.slot} data-view={view.id} data-busy={viewProps === null}>
      <ViewBoundary title={view.landmark}>
        <Suspense fallback={skeleton}>{viewProps ? <view.Component {...viewProps} /> : skeleton}</Suspense>
      </ViewBoundary>
    </section>
  );
}

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
