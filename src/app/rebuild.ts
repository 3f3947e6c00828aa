import { headRevision } from '../db/unit-of-work';
import { rebuildReadings } from '../records/reading/rebuild';
import { wireRecords } from '../records/match/register';
import { rebuildSearch } from '../search/index/rebuild';
import type { Surroundings } from './command';

/** `handover rebuild`: says how many readings differed from what the rule gives, and how many entries of the search from what is there. */
export async function rebuild({ db, log }: Surroundings): Promise<void> {
  wireRecords();
  const { records, changed } = await rebuildReadings(db);
  log.info(
    { head: await headRevision(db), records, changed },
    changed === 0 ? 'the readings are as the rule gives them' : 'readings were computed anew',
  );
  const search = await rebuildSearch(db);
  log.info(search, search.changed === 0 ? 'the search is in step' : 'the search was written anew');
}
