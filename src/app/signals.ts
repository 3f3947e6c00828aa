/** Calls `stop` at the first SIGTERM or SIGINT, in place of what listened while the program was loaded; a second one ends the process at once. */
export function onSignals(stop: () => void): void {
  let signals = 0;
  const received = (): void => {
    signals += 1;
    if (signals > 1) process.exit(1);
    stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.removeAllListeners(signal).on(signal, received);
}
