/** Where the outlets of a country keep their clocks; a feed may say otherwise. */
const ZONES: Readonly<Record<string, string>> = {
  BY: 'Europe/Minsk',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  LV: 'Europe/Riga',
};

export const homeZone = (country: string | null): string | null => (country === null ? null : (ZONES[country] ?? null));
