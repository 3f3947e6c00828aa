/** The planner leaves a query, or one that went wrong, to whoever executes it field by field. */
export class Unplanned extends Error {}
