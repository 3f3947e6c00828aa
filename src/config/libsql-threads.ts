/** libsql runs as many statements at once as it has threads, and has one for each processor unless told before it is first used. */
export function libsqlThreads(count: number): void {
  process.env.TOKIO_WORKER_THREADS ??= String(count);
}
