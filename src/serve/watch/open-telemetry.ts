import type { IncomingHttpHeaders } from 'node:http';
import {
  type Context,
  defaultTextMapGetter,
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  type Span as OtelSpan,
  SpanKind,
  SpanStatusCode,
  trace as spans,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Logger } from 'pino';
import type { Attributes, Span, Trace } from '../../kernel/trace';
import type { Followed } from './watch';

/** Sends spans to a collector, as the variables of OpenTelemetry tell. Loaded only where one is configured. */
export class Tracing {
  private readonly provider: BasicTracerProvider;
  private readonly tracer: Tracer;
  private readonly propagator = new W3CTraceContextPropagator();

  constructor(version: string, log: Logger) {
    const told = log.child({ part: 'opentelemetry' });
    const [error, warn] = [(text: string): void => told.warn(text), (text: string): void => told.warn(text)];
    const silent = (): void => undefined;
    diag.setLogger({ error, warn, info: silent, debug: silent, verbose: silent }, DiagLogLevel.WARN);
    const resource = defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'handover', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] }));
    const spanProcessors = [new BatchSpanProcessor(new OTLPTraceExporter())];
    this.provider = new BasicTracerProvider({ resource, spanProcessors });
    this.tracer = this.provider.getTracer('handover', version);
  }

  /** The request goes on with the trace that its `traceparent` names. */
  readonly follow = (method: string, route: string, headers: IncomingHttpHeaders): Followed => {
    const parent = this.propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const attributes = { 'http.request.method': method, 'http.route': route };
    const span = this.tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
    const trace = new RequestTrace(this.tracer, spans.setSpan(parent, span), span.spanContext().traceId);
    return { trace, whole: trace.ending(span) };
  };

  /** Sends what is left. */
  stop(): Promise<void> {
    return this.provider.shutdown();
  }
}

class RequestTrace implements Trace {
  private readonly open: Context[];

  constructor(
    private readonly tracer: Tracer,
    whole: Context,
    readonly id: string,
  ) {
    this.open = [whole];
  }

  begin(name: string, attributes: Attributes = {}): Span {
    return this.ending(this.start(name, attributes));
  }

  enter(name: string, attributes: Attributes = {}): Span {
    const span = this.start(name, attributes);
    const within = spans.setSpan(this.phase, span);
    this.open.push(within);
    const ended = this.ending(span);
    return {
      end: (more, failure) => {
        if (this.open.includes(within)) this.open.length = this.open.indexOf(within);
        ended.end(more, failure);
      },
    };
  }

  /** Of a failure only its code or class is told: messages may hold what a user wrote. */
  readonly ending = (span: OtelSpan): Span => ({
    end: (more, failure) => {
      if (more) span.setAttributes(more);
      if (failure !== undefined)
        span.setAttribute('error.type', kindOf(failure)).setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  });

  private get phase(): Context {
    return this.open.at(-1)!;
  }

  private start(name: string, attributes: Attributes): OtelSpan {
    const kind = 'db.system.name' in attributes ? SpanKind.CLIENT : SpanKind.INTERNAL;
    return this.tracer.startSpan(name, { kind, attributes }, this.phase);
  }
}

function kindOf(failure: unknown): string {
  const { code } = failure as { code?: unknown };
  if (typeof code === 'string') return code;
  return failure instanceof Error ? failure.constructor.name : 'unknown';
}
