import { Viewed, type View } from '../../db/view';
import type { Resolved } from './rule/resolved';

/** What tells of one value of one record. */
export abstract class OfValue extends Viewed {
  constructor(
    view: View,
    readonly recordId: string,
    readonly resolved: Resolved,
  ) {
    super();
    this.view = view;
  }
}
