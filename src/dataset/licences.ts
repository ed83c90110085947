import * as z from "zod/mini";

const shippedPackageSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** An SPDX expression as the package gives it. */
  licence: z.string(),
  /** The licence in full, or null where the package ships none. */
  text: z.nullable(z.string()),
});

/** `licences.json`: what of others the built page holds, made by the build. */
export const shippedLicencesSchema = z.object({
  /** The NOTICE: whose data and fonts are shown. */
  notice: z.string(),
  packages: z.array(shippedPackageSchema),
});

export type ShippedPackage = z.infer<typeof shippedPackageSchema>;
export type ShippedLicences = z.infer<typeof shippedLicencesSchema>;
