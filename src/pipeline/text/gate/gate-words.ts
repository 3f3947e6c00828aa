/** What the gate looks for, in English, Russian, Ukrainian and Belarusian. In small letters with е for ё; `*` stands for any ending. */
export interface GateWords {
  /** Giving for getting. */
  readonly swap: string;
  /** Giving, or coming back, whatever for. */
  readonly transfer: string;
  readonly captive: string;
  /** Whoever else is handed over. */
  readonly person: string;
  readonly ukraine: string;
  /** The other side, and Belarus, which hands people over as well. */
  readonly russia: string;
  /** Institutions of these exchanges. */
  readonly exchanges: string;
  /** What else is exchanged: such words are no swap. */
  readonly swapOfThings: string;
  /** Being taken, not let go. */
  readonly capture: string;
  /** Other wars and their sides. */
  readonly otherWars: string;
  /** Wars and years long ago. */
  readonly history: string;
  /** Those with whom Russia swaps people for other reasons; they mediate here as well. */
  readonly otherPartners: string;
  /** Sport, markets, housing, studies, courts. */
  readonly otherMatters: string;
}
