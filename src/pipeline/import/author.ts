import type { Author } from '../../db/unit-of-work';

export const IMPORTER = 'import';

/** How the messages of all imports of a package begin; a name has no blanks. */
export const importsOf = (packageName: string): string => `Import ${packageName} `;

export const importOf = (packageName: string, version: string): Author => ({
  actor: IMPORTER,
  message: `${importsOf(packageName)}${version}`,
});
