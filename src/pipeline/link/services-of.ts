import { TERMS_BY_FIELD } from '../../package/terms';
import { idFor } from '../../kernel/ids';
import type { ReadMedicalService } from '../tables/extraction';
import { claim, verbatim } from './claim-rows';
import type { Parties } from './parties';
import type { Draft } from './read-document';
import type { Asked, HowRead } from './wanted';

/** Medical services that a text tells of beside the event it is about: each a record of its own. */
export function servicesOf({ document, read }: Draft, parties: Parties, leadRecordId: string | null): Asked[] {
  const about = leadRecordId ?? document.clusterId;
  return read.medicalServices.flatMap((service) => {
    if (!TERMS_BY_FIELD.KIND!.includes(service.kind)) return [];
    const providerId = parties.idOf(service.provider);
    const recordId = idFor('ms', about, service.kind, providerId ?? '');
    return rowsOf(service, providerId).map((row) =>
      claim(recordId, {
        speakerId: null,
        row: { ...row, ...verbatim(document, service.span, service.asStated) },
        how: HOW,
      }),
    );
  });
}

const rowsOf = ({ kind }: ReadMedicalService, providerId: string | null): Record<string, string>[] => [
  { field: 'KIND', term: kind },
  ...(providerId === null ? [] : [{ field: 'PARTY', role: 'PROVIDED', party_id: providerId }]),
];

/** Extractors do not say how sure they are of services. */
const HOW: HowRead = { rule: 'medical-service', frame: -2, tier: 'REVIEW', confidence: 0, trace: {} };
