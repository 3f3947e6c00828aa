import { registerRecords } from '../../evidence/record/records';
import { findExchange } from '../exchange/exchange.service';
import { findMedicalService } from '../medical-service/medical-service.service';
import { groups, merges } from './match.service';

/** Tells the evidence how to find records; ids of medical services begin with `ms-`. */
export function wireRecords(): void {
  registerRecords({
    groups,
    merges,
    find: (view, id) => (id.startsWith('ms-') ? findMedicalService(view, id) : findExchange(view, id)),
  });
}
