const ROUTES = ['/graphql', '/exports', '/playground', '/schema.graphql'];
const PROBES = ['/health', '/ready', '/metrics'];

/** The part of the gateway that an address belongs to; of unknown addresses nothing is kept. Probes are asked by machines every few seconds: they
 *  are neither counted nor followed, and logged only when debugging. */
export function routeOf(url: string): string {
  const path = /^[^?#]*/.exec(url)![0];
  if (path === '/') return path;
  if (PROBES.includes(path)) return 'probe';
  return ROUTES.find((route) => path === route || path.startsWith(`${route}/`)) ?? 'other';
}
