import { Counter, Histogram, type Registry } from 'prom-client';
import type { KnownNames } from './known-names';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COSTS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
const STATEMENTS = [0, 1, 2, 5, 10, 20, 50, 100];

/** A status, or `aborted` where the client left before its answer was sent. */
type Status = number | 'aborted';

export interface HttpAnswer {
  readonly route: string;
  readonly status: Status;
  /** The first code of its errors; null when all went well. */
  readonly code: string | null;
  readonly seconds: number;
}

/** One operation of the graph, answered or refused. */
export interface Call extends Omit<HttpAnswer, 'route'> {
  /** As the client named it: null without a name, missing where no operation was found. */
  readonly operation?: string | null;
  readonly statements: number;
  /** The fields of the root that it asked for. */
  readonly fields?: readonly string[];
  readonly requested?: number;
  readonly actual?: number;
}

/** What clients ask and how it went. */
export class Traffic {
  private readonly requests: Counter;
  private readonly requestSeconds: Histogram;
  private readonly operations: Counter;
  private readonly operationSeconds: Histogram;
  private readonly fields: Counter;
  private readonly turnedAway: Counter;
  private readonly statements: Histogram;
  private readonly requested: Histogram;
  private readonly actual: Histogram;

  constructor(
    registry: Registry,
    private readonly known: KnownNames,
  ) {
    const registers = [registry];
    const counter = (name: string, help: string, labelNames: string[]): Counter =>
      new Counter({ name: `handover_${name}`, help, labelNames, registers });
    const histogram = (name: string, help: string, buckets: number[], labelNames: string[] = []): Histogram =>
      new Histogram({ name: `handover_${name}`, help, buckets, labelNames, registers });
    this.requests = counter('http_requests_total', 'Requests, probes left out.', ['route', 'status']);
    this.requestSeconds = histogram('http_request_seconds', 'From the headers to the end of the answer.', SECONDS, [
      'route',
    ]);
    this.operations = counter('operations_total', 'Operations of the graph.', ['operation', 'code', 'status']);
    this.operationSeconds = histogram('operation_seconds', 'Time of an operation.', SECONDS, ['operation']);
    this.fields = counter('root_fields_total', 'Fields of the root asked for, each once in an operation.', ['field']);
    this.turnedAway = counter('turned_away_total', 'Requests refused: above a rate, or for the load.', ['why']);
    this.statements = histogram('operation_statements', 'SQL statements of an operation.', STATEMENTS);
    this.requested = histogram('cost_requested', 'What an operation was taken to cost.', COSTS);
    this.actual = histogram('cost_actual', 'What an operation came to.', COSTS);
  }

  answered({ route, status, code, seconds }: HttpAnswer): void {
    this.requests.inc({ route, status });
    this.requestSeconds.observe({ route }, seconds);
    if (status === 429) this.turnedAway.inc({ why: 'rate' });
    if (code === 'OVERLOADED') this.turnedAway.inc({ why: 'load' });
  }

  observe(call: Call): void {
    const operation = this.known.labelOf(call.operation);
    this.operations.inc({ operation, code: call.code ?? 'OK', status: call.status });
    this.operationSeconds.observe({ operation }, call.seconds);
    this.statements.observe(call.statements);
    for (const field of call.fields ?? []) this.fields.inc({ field });
    if (call.requested !== undefined) this.requested.observe(call.requested);
    if (call.actual !== undefined) this.actual.observe(call.actual);
  }
}
