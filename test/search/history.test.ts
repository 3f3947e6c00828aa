import { Document } from '../../src/evidence/document/document.entity';
import { Party } from '../../src/evidence/party/party.entity';
import { NameKind } from '../../src/evidence/party/party.terms';
import { Statement } from '../../src/evidence/statement/statement.entity';
import { Match } from '../../src/records/match/match.entity';
import { fillSearch, rebuildSearch } from '../../src/search/index/rebuild';
import { change, claim, exchange, partyName, statement } from '../support/builders';
import { describeEachEngine } from '../support/engines';
import { ASKED, type Found, Searches } from '../support/searches';

describeEachEngine('Search through revisions', (open) => {
  let searches: Searches;
  const ids: Searches['ids'] = (...asked) => searches.ids(...asked);
  const edit = (...[entity, id, set]: Parameters<typeof change> extends [unknown, ...infer Rest] ? Rest : never) =>
    searches.write((unit) => change(unit, entity, id, set));
  beforeAll(async () => (searches = await Searches.over(await open())));
  afterAll(() => searches.graph.stop());

  it('answers as of an earlier revision as it did then', async () => {
    const before = await searches.add([statement('st-late', 'do-en', { quote: 'zebra crossing', summary: 'first' })]);
    const later = await edit(Statement, 'st-late', { quote: 'giraffe crossing' });
    expect([await ids('zebra'), await ids('giraffe')]).toEqual([[], ['st-late']]);
    const then = { asOf: { revision: before } };
    expect([await ids('zebra', then), await ids('giraffe', then)]).toEqual([['st-late'], []]);
    expect(await ids('zebra', { asOf: { revision: before - 1 } })).toEqual([]);
    await searches.add([partyName('pa-lubinets', 'en', 'Zanzibarov', NameKind.MISSPELLING)]);
    expect(await ids('Zanzibarov', { types: ['STATEMENT'] })).toEqual(['st-uk']);
    expect(await ids('Zanzibarov', { asOf: { revision: later } })).toEqual([]);
    await edit(Document, 'do-uk', { title: 'Hippopotamus' });
    expect(await ids('hippopotamus')).toEqual(['do-uk']);
    await edit(Party, 'pa-lubinets', { office: 'Zookeeper' });
    expect(await ids('zookeeper')).toEqual(['pa-lubinets']);
  });

  it('finishes a walk at the revision where it began', async () => {
    const { search } = await searches.graph.data<Found>(ASKED, { text: 'crossing ready', first: 1 });
    expect(search.totalCount).toBe(0);
    const first = await searches.graph.data<Found>(ASKED, { text: 'Tertel', first: 1 });
    const rest = (await ids('Tertel')).slice(1);
    await searches.add([statement('st-after', 'do-en', { quote: 'Tertel again', summary: 'later' })]);
    expect(await ids('Tertel', { after: first.search.edges[0]!.cursor })).toEqual(rest);
    expect(await ids('Tertel')).toContain('st-after');
  });

  it('finds records by accepted values only, and merged ones as the one they answer with', async () => {
    const kind = { field: 'KIND', term: 'REMAINS_REPATRIATION' };
    const made = [...exchange('ex-1', { label: 'Lemur handover' }), ...exchange('ex-2', { label: 'Ocelot handover' })];
    const claims = [
      claim('cl-1', 'st-ru', 'ex-1', kind),
      claim('cl-2', 'st-ru', 'ex-2', { ...kind, review: 'PROPOSED' }),
    ];
    const before = await searches.add([...made, ...claims], ['ex-1', 'ex-2']);
    expect(await ids('repatriation')).toEqual(['ex-1']);
    expect(await ids('ocelot handover')).toEqual(['ex-2']);
    const same = { leftId: 'ex-1', rightId: 'ex-2', judgement: 'SAME', reason: 'the same' };
    await searches.add([{ entity: Match, row: same }], ['ex-1', 'ex-2']);
    expect(await searches.hits('ocelot')).toEqual([
      { score: 30, node: { id: 'ex-1' }, matchedParties: [], highlights: [] },
    ]);
    expect(await ids('ocelot', { asOf: { revision: before } })).toEqual(['ex-2']);
  });

  it('keeps no erased words, not even for an earlier state', async () => {
    const before = await searches.add([statement('st-gone', 'do-en', { quote: 'wombat', summary: 'quokka' })]);
    await searches.write(async (unit) => {
      await unit.tx.run("UPDATE statement SET quote = NULL WHERE id = 'st-gone'");
      const [blanked] = await unit.tx.query<object>("SELECT * FROM statement WHERE id = 'st-gone'");
      const erased = { before: blanked!, after: blanked! };
      await unit.record({ operation: 'ERASE', entity: 'statement', entityId: 'st-gone', ...erased });
    });
    expect(await ids('quokka', { asOf: { revision: before } })).toEqual(['st-gone']);
    expect(await ids('wombat', { asOf: { revision: before } })).toEqual([]);
    expect(await searches.db.query("SELECT id FROM search_entry WHERE words LIKE '%qzwombat%'")).toEqual([]);
  });

  it('is in step after all this; written anew it is the same, the past included', async () => {
    const entries = () =>
      searches.db.query(
        'SELECT entity, entity_id, since_revision, until_revision, day, words FROM search_entry ORDER BY entity, entity_id, since_revision',
      );
    const before = await entries();
    expect(await rebuildSearch(searches.db)).toEqual({ changed: 0 });
    expect(await fillSearch(searches.db)).toBe(false);
    await searches.db.transaction((tx) => tx.run('DELETE FROM search_entry'));
    expect(await ids('Tertel')).toEqual([]);
    expect(await fillSearch(searches.db)).toBe(true);
    expect(await entries()).toEqual(before);
    await searches.db.transaction((tx) => tx.run("DELETE FROM search_entry WHERE entity_id = 'st-ru'"));
    expect(await rebuildSearch(searches.db)).toEqual({ changed: 1 });
    expect(await ids('обмен')).toEqual(['st-ru']);
  });
});
