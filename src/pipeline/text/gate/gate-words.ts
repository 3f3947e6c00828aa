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
  /** What a title may tell of instead of a hand-over: courts, laws, rallies, shows, visits, strikes. */
  readonly subjects: string;
  /** What is exchanged besides people, a few words after the swap. */
  readonly things: string;
  /** Games in which players are swapped. */
  readonly sport: string;
  /** Bringing people away from fire, on their own side. */
  readonly evacuation: string;
  /** Going from one side to the other, or out of occupation. */
  readonly crossing: string;
  /** What captives are sent. */
  readonly gifts: string;
  /** Words of the other side that name Belarus alone. */
  readonly belarus: string;
  /** Words of transfer that tell of coming back or handing over, hardly of anything else. */
  readonly return: string;
}
