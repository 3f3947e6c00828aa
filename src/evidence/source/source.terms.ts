import { publishEnum } from '../../kernel/graph/enums';

export enum SourceKind {
  NEWS_SITE = 'NEWS_SITE',
  NEWS_AGENCY = 'NEWS_AGENCY',
  STATE_NEWS_AGENCY = 'STATE_NEWS_AGENCY',
  PUBLIC_BROADCASTER = 'PUBLIC_BROADCASTER',
  STATE_BROADCASTER = 'STATE_BROADCASTER',
  OFFICIAL_BODY = 'OFFICIAL_BODY',
  AGGREGATOR = 'AGGREGATOR',
  MIRROR = 'MIRROR',
  MACHINE_REWRITE = 'MACHINE_REWRITE',
}

export enum Reliability {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
  E = 'E',
  F = 'F',
}

publishEnum(SourceKind, 'SourceKind', 'What sort of channel it is, in our judgement.', {
  NEWS_SITE: 'A newspaper or news site.',
  NEWS_AGENCY: 'A news agency that no state runs.',
  STATE_NEWS_AGENCY: 'A news agency run by a state.',
  PUBLIC_BROADCASTER: 'A broadcaster under public law.',
  STATE_BROADCASTER: 'A broadcaster run by a state.',
  OFFICIAL_BODY: 'The channel of an authority or organisation itself.',
  AGGREGATOR: 'A channel that collects the news of others.',
  MIRROR: 'A copy of another channel.',
  MACHINE_REWRITE: 'Pages rewritten by machine.',
});

publishEnum(Reliability, 'Reliability', 'Reliability of a source on the Admiralty scale, in our judgement.', {
  A: 'Completely reliable.',
  B: 'Usually reliable.',
  C: 'Fairly reliable.',
  D: 'Not usually reliable.',
  E: 'Unreliable.',
  F: 'Cannot be judged; not the same as bad.',
});
