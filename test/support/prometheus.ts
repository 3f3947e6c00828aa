const SAMPLE =
  /^([a-zA-Z_:][\w:]*)(\{[a-zA-Z_]\w*="[^"\\\n]*"(?:,[a-zA-Z_]\w*="[^"\\\n]*")*\})? (-?[\d.]+(?:e[+-]?\d+)?|NaN|Nan|[+-]?Inf)$/;
const HELP = /^# (?:HELP|TYPE) ([a-zA-Z_:][\w:]*) /;

/** What a gateway tells at `/metrics`: each series by its name and labels, as they are written. */
export class Metrics {
  readonly names = new Set<string>();
  readonly series = new Map<string, number>();

  /** @throws where a line is none of Prometheus, or a series stands twice */
  constructor(text: string) {
    for (const line of text.split('\n').filter((one) => one !== '')) this.read(line);
  }

  static async of(url: string, headers: Record<string, string> = {}): Promise<Metrics> {
    const response = await fetch(`${url}/metrics`, { headers });
    if (!response.ok) throw new Error(`${response.status} at ${url}/metrics`);
    return new Metrics(await response.text());
  }

  private read(line: string): void {
    const help = HELP.exec(line);
    if (help) return void this.names.add(help[1]!);
    const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
    if (name === undefined || this.series.has(name + labels)) throw new Error(`Not a line of Prometheus: ${line}`);
    this.series.set(name + labels, Number(value));
  }
}
