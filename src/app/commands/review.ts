import type { Command } from 'commander';
import type { Verdict } from '../../desk/claims/review-claims.input';
import type { DecideOptions, ReviewListOptions } from '../review';
import { run } from './run';

/** What decides on proposals. */
export function addReviewCommands(program: Command): void {
  const review = program.command('review').description('decide on what was proposed');

  review
    .command('list')
    .description('show what waits, the oldest first')
    .option('--first <number>', 'how many, at most 200', '50')
    .option('--source <id>', 'only what this source publishes')
    .option('--record <id>', 'only what is said to be about this record')
    .option('--json', 'a line of JSON for each, with the text around the words')
    .action((options: ReviewListOptions) =>
      run(
        import('../review.js'),
        ({ reviewList }) =>
          (surroundings) =>
            reviewList(options, surroundings),
      ),
    );

  const decision = (verdict: `${Verdict.ACCEPT | Verdict.REJECT}`, description: string): Command =>
    review
      .command(verdict.toLowerCase())
      .description(description)
      .argument('<claims...>', 'ids of claims or claimed totals')
      .requiredOption('--reason <text>', 'why; everybody sees it as the message of the revision')
      .option('--expected-revision <number>', 'refuse where their records were changed after this revision')
      .option('--id <text>', 'names this call: the same one again changes nothing and is answered alike')
      .option('--json', 'a line of JSON for each')
      .action((ids: string[], options: DecideOptions) =>
        run(
          import('../review.js'),
          ({ decide }) =>
            (surroundings) =>
              decide(verdict, ids, options, surroundings),
        ),
      );

  decision('ACCEPT', 'accept claims: all of them or none').option(
    '--record <id>',
    'they are about this record, not the one proposed',
  );
  decision('REJECT', 'reject claims: all of them or none');
}
