import compression from 'compression';
import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const SELF = "'self'";

/** Pages show our own files and talk to this server only. */
const contentSecurity = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': [SELF],
    'style-src': [SELF],
    'font-src': [SELF],
    'img-src': [SELF, 'data:'],
    'connect-src': [SELF],
    'base-uri': ["'none'"],
    'form-action': [SELF],
    'frame-ancestors': [SELF],
  },
};

/** The editor of the playground injects styles and runs workers of our own. */
const playgroundSecurity = {
  useDefaults: false,
  directives: {
    ...contentSecurity.directives,
    'style-src': [SELF, "'unsafe-inline'"],
    'font-src': [SELF, 'data:'],
    'worker-src': [SELF],
  },
};

const rest = {
  crossOriginEmbedderPolicy: false,
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' as const },
};
const plain = helmet({ ...rest, contentSecurityPolicy: contentSecurity });
const playground = helmet({ ...rest, contentSecurityPolicy: playgroundSecurity });

export const securityHeaders: RequestHandler = (request, response, next) => {
  response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  const protect = request.path.startsWith('/playground') ? playground : plain;
  protect(request, response, next);
};

/** Other origins may read only when configured; never with credentials. */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  return cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    maxAge: 600,
    exposedHeaders: [
      'X-Request-Id',
      'Retry-After',
      'RateLimit',
      'RateLimit-Policy',
      'ETag',
      'Content-Range',
      'Repr-Digest',
      'Content-Disposition',
    ],
  });
}

export const compressed: RequestHandler = compression({ threshold: 1024 });

/** The headers that handlers set on every answer to a plain request to the graph. */
export function headersSetBy(handlers: readonly RequestHandler[]): Record<string, string> {
  const headers = new Map<string, string>();
  const set = (name: string, value: string): void => void headers.set(name.toLowerCase(), value);
  const response = {
    ...{ set, setHeader: set },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    removeHeader: (name: string) => headers.delete(name.toLowerCase()),
  };
  const request = { method: 'POST', path: '/graphql', headers: {} };
  for (const handler of handlers) void handler(request as never, response as never, () => undefined);
  set('vary', [...new Set([headers.get('vary') ?? '', 'Accept-Encoding'].filter((name) => name !== ''))].join(', '));
  return Object.fromEntries(headers);
}
