/** The versions of TM Forum's APIs that the simulated BSS speaks, all at once. */
export const tmfVersions = ['v4', 'v5'] as const;

/** One of them. */
export type TmfVersion = (typeof tmfVersions)[number];
