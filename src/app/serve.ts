import { configFromEnvironment } from '../config/config';
import { reportFailure } from './command';
import { Gateway } from './gateway';
import { createLog } from './log';

/** Serves until SIGTERM or SIGINT, and ends the process then, whatever is still going on; a second signal ends at once. */
export function serve(): Promise<void> {
  return reportFailure(async () => {
    const config = configFromEnvironment();
    const log = createLog(config.logLevel);
    const gateway = new Gateway(config, log);
    onSignals(() => void gateway.stop().then(() => process.exit(0)));
    await gateway.start();
  });
}

function onSignals(stop: () => void): void {
  let signals = 0;
  const received = (): void => {
    signals += 1;
    if (signals > 1) process.exit(1);
    stop();
  };
  process.on('SIGTERM', received).on('SIGINT', received);
}
