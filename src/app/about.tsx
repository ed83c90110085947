import { useQuery } from "@tanstack/react-query";
import { type ShippedLicences, shippedLicencesSchema } from "../dataset/licences.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import styles from "./about.module.css";

/** How the page comes to what it shows, whose data that is, and the licences of what is in it, as a dialog. */
export function About({ onClose }: { onClose: () => void }) {
  const licences = useQuery({ queryKey: ["licences"], queryFn: loadLicences });
  return (
    <Dialog title="About Dateline" onClose={onClose}>
      {(close) => (
        <div className={styles.about}>
          <p>
            Dateline reads news articles and lays out what they claim: who said what, where, when and how many. Rules of
            grammar and lists of words, offices and places find the claims; nobody has checked them by hand unless a
            record says that it was corrected. Nothing is shown without the sentence it came from, and every figure
            belongs to whoever claimed it. The page asks no other host and sets no cookie.
          </p>
          <h3>Data and fonts</h3>
          {licences.isPending && <p>Loading …</p>}
          {licences.isError && <p role="alert">{licences.error.message}</p>}
          {licences.data && <Licences {...licences.data} />}
          <Button onClick={close}>Close</Button>
        </div>
      )}
    </Dialog>
  );
}

function Licences({ notice, packages }: ShippedLicences) {
  return (
    <>
      <p className={styles.text}>{notice.trim()}</p>
      <h3>Software in this page</h3>
      <ul className={styles.packages}>
        {packages.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            {text === null ? (
              `${name} ${version}, ${licence}`
            ) : (
              <details>
                <summary>
                  {name} {version}, {licence}
                </summary>
                <p className={styles.text}>{text.trim()}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const LICENCES_FILE = "licences.json";

async function loadLicences(): Promise<ShippedLicences> {
  const response = await fetch(LICENCES_FILE).catch(() => null);
  if (!response?.ok) throw new Error(`${LICENCES_FILE} could not be fetched; the build makes it.`);
  const parsed = shippedLicencesSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new Error(`${LICENCES_FILE} cannot be read.`);
  return parsed.data;
}
