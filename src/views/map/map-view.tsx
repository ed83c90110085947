import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { formatCount } from "../../dataset/format-count.ts";
import type { ViewProps, ViewSettings } from "../../filters/view-props.ts";
import type { Download } from "../../ui/download-menu.tsx";
import { Select } from "../../ui/select.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { ViewCard } from "../../ui/view-card.tsx";
import type { Basemap } from "./basemap.ts";
import { focusMap } from "./focus-map.ts";
import { litPlaces } from "./lit-places.ts";
import { loadBasemap } from "./load-basemap.ts";
import { placesBounds, storyBounds } from "./map-bounds.ts";
import { MapCanvas } from "./map-canvas.tsx";
import { MapLegend } from "./map-legend.tsx";
import { MapTable, mapCsv, mapGeoJson } from "./map-table.tsx";
import styles from "./map-view.module.css";
import { PlaceCard } from "./place-card.tsx";
import { selectArcs } from "./select-arcs.ts";
import { type MapPlace, plural, selectMap } from "./select-map.ts";
import { StrikeArcs } from "./strike-arcs.tsx";
import { tilesFrom } from "./tiles.ts";

const tiles = tilesFrom(import.meta.env);
const noPlaces: readonly MapPlace[] = [];
const sizes = [
  { value: "mentions", label: "by mentions" },
  { value: "counts", label: "by strike counts" },
] as const;

/** Where it happened, as the articles tell it: towns as circles, countries and regions as outlines, each with its claims. */
export function MapView(props: ViewProps) {
  const { index, narrowed, filters, settings, lit, isTable, isExpanded, card, chosen } = props;
  const { onLight, onSettings, onChoose } = props;
  const { use, size, at } = settings;
  const frame = useRef<HTMLDivElement>(null);
  const [together, setTogether] = useState<readonly string[]>([]);
  const opened = settings.open;
  const basemap = useQuery({ queryKey: ["basemap"], queryFn: loadBasemap, staleTime: Number.POSITIVE_INFINITY });

  const mentionRows = narrowed.mentionRows("place");
  const itemRows = narrowed.itemRows("place");
  const places = useMemo(
    () => selectMap(index, { mentionRows, itemRows }, { use, size }),
    [index, mentionRows, itemRows, use, size],
  );
  const arcs = useMemo(() => (use === "associative" ? [] : selectArcs(index, itemRows)), [index, itemRows, use]);
  const chosenPlaces = useMemo(() => filters.place.flatMap((id) => index.places.get(id) ?? []), [filters.place, index]);
  const outlines = basemap.data?.outlines;
  const bounds = useMemo(
    () => (chosenPlaces.length > 0 ? placesBounds(chosenPlaces, outlines ?? new Map()) : storyBounds(places)),
    [chosenPlaces, outlines, places],
  );
  const lights = useMemo(() => litPlaces(index, lit), [index, lit]);
  const isLit = useCallback((id: string) => lights.has(id) || filters.place.includes(id), [lights, filters.place]);
  const point = useCallback((id: string | null) => onLight(id === null ? null : { kind: "place", id }), [onLight]);
  const pointAtItem = useCallback((id: string | null) => onLight(id === null ? null : { kind: "item", id }), [onLight]);
  const shown = places.find(({ place }) => place.id === opened);
  const placesTogether = places.filter(({ place }) => together.includes(place.id));

  const openPlace = useCallback(
    (id: string, closeBy: readonly string[]) => {
      setTogether(closeBy);
      onSettings({ open: id });
    },
    [onSettings],
  );
  const openAlone = useCallback((id: string) => openPlace(id, []), [openPlace]);
  const close = () => {
    onSettings({ open: null });
    focusMap(frame.current, opened);
  };
  const follow = () => {
    onSettings({ at: null });
    focusMap(frame.current, null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !shown) return;
    event.stopPropagation();
    close();
  };
  const controls = (
    <>
      {at !== null && !isTable && <TextButton onClick={follow}>Follow filters</TextButton>}
      {isExpanded && (
        <Select
          label="Size of the marks"
          options={sizes}
          value={size ?? "mentions"}
          onChange={(value) => onSettings({ size: value === "mentions" ? null : value })}
        />
      )}
    </>
  );
  return (
    <ViewCard
      title="Map"
      count={`${plural(places.length, "place")} of ${formatCount(index.tables.places.length)} ${size === "counts" ? "by strike counts" : "by mentions"}`}
      card={card}
      controls={controls}
      head={isTable ? "above" : "over"}
      downloads={downloadsOf(props, places, basemap.data)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the card, wherever in the view the focus is */}
      <div ref={frame} className={styles.frame} onKeyDown={onKeyDown}>
        {isTable ? (
          <MapTable
            {...{ index, places, opened }}
            lit={lit?.kind === "place" ? lit.id : null}
            onOpen={openAlone}
            onPoint={point}
          />
        ) : (
          <>
            <MapCanvas
              basemap={basemap.data ?? null}
              tiles={tiles}
              // Marks drawn before the outlines would move when these arrive.
              places={basemap.isPending ? noPlaces : places}
              {...{ bounds, at, isLit, opened }}
              onMove={(moved) => onSettings({ at: moved }, "drag")}
              onOpen={openPlace}
              onPoint={point}
              isWheelFree={isExpanded}
            >
              <StrikeArcs {...{ index, arcs, chosen, onChoose }} onPoint={pointAtItem} />
            </MapCanvas>
            <MapLegend
              use={use}
              onSwitch={(switched) => onSettings((now) => ({ use: usesWithout(switched, now.use) }))}
              hasAttackers={places.some(({ attacker }) => attacker !== null)}
              hasArcs={arcs.length > 0}
            />
            {places.length === 0 && <p className={styles.note}>No place under these filters.</p>}
            {basemap.isError && (
              <p role="alert" className={styles.note}>
                The outlines of the map could not be loaded: {basemap.error.message}.{" "}
                <TextButton onClick={() => void basemap.refetch()}>Try again</TextButton>
              </p>
            )}
          </>
        )}
        {shown && <PlaceCard {...props} shown={shown} together={placesTogether} onOpen={openAlone} onClose={close} />}
      </div>
    </ViewCard>
  );
}

/** What shows once the one use of names is switched: the two are never both off. */
function usesWithout(switched: NonNullable<ViewSettings["use"]>, now: ViewSettings["use"]): ViewSettings["use"] {
  const other = switched === "literal" ? "associative" : "literal";
  return now === other ? null : other;
}

function downloadsOf({ index }: ViewProps, places: readonly MapPlace[], basemap: Basemap | undefined): Download[] {
  const source = [
    `Dateline: ${plural(places.length, "place")} of ${plural(index.documents.size, "article")}`,
    "Outlines: Natural Earth. Coordinates: GeoNames, CC BY 4.0",
  ];
  return [
    { label: "CSV", fileName: "map.csv", make: () => mapCsv(index, places, source) },
    {
      label: "GeoJSON",
      fileName: "map.geojson",
      make: () => mapGeoJson(places, basemap?.outlines ?? new Map(), source),
    },
  ];
}
