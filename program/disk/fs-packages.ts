/** Packages with the functions of `fs`, under their own name or as promises. */
export const FS_PACKAGES: ReadonlySet<string> = new Set(
  'fs fs-extra graceful-fs mz jsonfile fs-promise promise-fs fs-extra-promise pn async-file pify-fs'.split(' '),
);
