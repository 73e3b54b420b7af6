const mebibyte = 1024 * 1024;

/** A feature larger than this is taken for a mistake rather than held in memory. */
export const longestFeatureBytes = 16 * mebibyte;

/** Of what is unpacked from one zip: the size the parts of a Shapefile may have. */
export const longestUnpackedBytes = 2048 * mebibyte;

/**
 * How many times its packed size something may unpack to, once it is longer than a feature. Deflate
 * reaches 1,032; blank columns of a table 200.
 */
export const highestZipRatio = 250;

/** What names and describes in a zip: .prj, .cpg. */
export const longestZippedNoteBytes = 64 * 1024;

export const mostZipEntries = 1000;

/** A GeoPackage is held in memory. */
export const longestGeoPackageBytes = 1024 * mebibyte;

/** Elements in elements; folders of a KML nest, and people do not nest a hundred. */
export const deepestXml = 100;
