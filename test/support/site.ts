import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

type Route = Served | string | ((request: IncomingMessage, response: ServerResponse) => Served | string | void);

/** A web site on this machine, made of what a test puts there. Whatever was not put there is 404. */
export class Site {
  readonly asked: string[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  private readonly routes = new Map<string, Route>();
  private readonly server: Server = createServer((request, response) => this.answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  put(path: string, route: Route): this {
    this.routes.set(path, route);
    return this;
  }

  at(path: string, host = '127.0.0.1'): string {
    return `http://${host}:${(this.server.address() as AddressInfo).port}${path}`;
  }

  /** How often a path was asked for. */
  times(path: string): number {
    return this.asked.filter((asked) => asked === path).length;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    this.asked.push(path);
    this.headers.push(request.headers);
    response.on('error', () => undefined);
    const route = this.routes.get(path);
    const served = typeof route === 'function' ? route(request, response) : (route ?? { status: 404 });
    if (served === undefined) return;
    const { status = 200, headers = {}, body = '' } = typeof served === 'string' ? { body: served } : served;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  }
}

/** A page as outlets make them, with clutter around its article. */
export function page(title: string, paragraphs: readonly string[], head = ''): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html><head><title>${title} - Outlet</title>${head}</head><body><nav><a href="/">Home</a></nav>
    <main><article><h1>${title}</h1>${text}</article><div class="related-news"><a href="/x">Another story of the day</a></div>
    <section id="comments"><p>A reader says something rude.</p></section></main><footer>About us</footer></body></html>`;
}

export interface Entry {
  readonly link: string;
  readonly title: string;
  readonly guid?: string;
  readonly date?: string;
  readonly more?: string;
}

export function rss(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ link, title, guid, date, more = '' }) =>
      `<item><title>${title}</title><link>${link}</link>${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}` +
      `${date ? `<pubDate>${date}</pubDate>` : ''}${more}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:yandex="http://news.yandex.ru"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Outlet</title><link>http://outlet.example</link>
    <description>News</description>${items.join('')}</channel></rss>`;
}
