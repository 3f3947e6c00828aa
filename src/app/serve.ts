import { configFromEnvironment } from '../config/config';
import { reportFailure } from './command';
import { Gateway } from './gateway';
import { createLog } from './log';
import { onSignals } from './signals';

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
