import { headRevision } from '../db/unit-of-work';
import { rebuildReadings } from '../records/reading/rebuild';
import { wireRecords } from '../records/match/register';
import type { Surroundings } from './command';

/** `handover rebuild`: says how many readings differed from what the rule gives. */
export async function rebuild({ db, log }: Surroundings): Promise<void> {
  wireRecords();
  const { records, changed } = await rebuildReadings(db);
  log.info(
    { head: await headRevision(db), records, changed },
    changed === 0 ? 'the readings are as the rule gives them' : 'readings were computed anew',
  );
}
