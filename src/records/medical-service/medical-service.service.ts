import { byId, byReference } from '../../db/rows';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { mergedIds } from '../../evidence/record/records';
import { MedicalService } from './medical-service.entity';
import { MedicalServiceExchange } from './medical-service-exchange.entity';

/** By its own id, merged or not; null for an unknown one. */
export const medicalServiceRow = byId(MedicalService);

const linksOfService = byReference(MedicalServiceExchange, 'medicalServiceId', sql`t.exchange_id`);
const linksOfExchange = byReference(MedicalServiceExchange, 'exchangeId', sql`t.medical_service_id`);

/** The service of an id, or the one it was merged into; null for an unknown one. */
export async function findMedicalService(view: View, id: string): Promise<MedicalService | null> {
  const [canonical] = await view.load(mergedIds, id);
  return view.load(medicalServiceRow, canonical ?? id);
}

/** Ids of the exchanges that a service, or one merged into it, was reported with. */
export async function exchangeIdsOf({ view, id }: MedicalService): Promise<string[]> {
  const links = await view.loadMany(linksOfService, await view.load(mergedIds, id));
  return [...new Set(links.flat().map(({ exchangeId }) => exchangeId))].sort();
}

/** Ids of the services reported with an exchange, or with one merged into it. */
export async function serviceIdsOf(view: View, exchangeId: string): Promise<string[]> {
  const links = await view.loadMany(linksOfExchange, await view.load(mergedIds, exchangeId));
  return [...new Set(links.flat().map(({ medicalServiceId }) => medicalServiceId))].sort();
}

/** Records by id, each once even where several ids were merged. */
export async function distinct<T extends { id: string }>(found: readonly Promise<T | null>[]): Promise<T[]> {
  const records = (await Promise.all(found)).filter((record) => record !== null);
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
