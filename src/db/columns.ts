/** Columns that mean the same on every engine and drift on none: `@Column({ ...longText, nullable: true })`. */

/** Up to 4 GB, never part of an index. SQLite takes the name as it is (see data-source.ts). */
export const longText = { type: 'longtext' } as const;

/** `2026-11-24T10:00:00.000Z`: an ISO text sorts as it is, and reads the same from every engine. */
export const instant = { type: 'varchar', length: 24 } as const;

/** 0 to 4294967295, which as an end means: still holds. */
export const revisionNumber = { type: 'int', unsigned: true } as const;
