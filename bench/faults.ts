import { databaseFrozen } from './faults/database-frozen';
import { databaseKilled } from './faults/database-killed';
import { steady } from './faults/steady';
import { type Finding, type Surroundings, surrounded } from './faults/surroundings';

/** node -r ./test/db/register.cjs bench/faults.ts [killed|frozen|steady] [minutes] */
const [chosen, minutes = '30'] = process.argv.slice(2);

const FAULTS: Readonly<Record<string, (surroundings: Surroundings) => Promise<Finding[]>>> = {
  killed: databaseKilled,
  frozen: databaseFrozen,
  steady: steady(Number(minutes)),
};

async function faults(): Promise<void> {
  for (const [name, fault] of Object.entries(FAULTS).filter(([name]) => !chosen || name === chosen)) {
    const findings = await surrounded(fault, { RATE_LIMIT_COST: '0', RATE_LIMIT_COST_ADMIN: '1000000000' });
    for (const finding of findings) {
      const isHeld = finding.found <= finding.limit;
      console.log(JSON.stringify({ fault: name, ...finding, isHeld }));
      if (!isHeld) process.exitCode = 1;
    }
  }
}

void faults();
