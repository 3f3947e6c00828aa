// Mercurius with loaders and jit over the tables of MariaDB: each level of a query is one statement for all of its parents.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import mysql from 'mysql2/promise';

/** Sums, rank and titles are SQL and rules, whoever asks: those of the floor. */
const floorOf = createRequire(join(process.cwd(), 'dist', 'bench', 'floor', 'here.js'));
floorOf('reflect-metadata');
const { q3 } = floorOf('./q3.js');
const { q4 } = floorOf('./q4.js');
const { pageBehind } = floorOf('./q5.js');
const { newest } = floorOf('./newest.js');
const { readReference } = floorOf('./reference.js');
const { newestFirst } = floorOf('./statements.js');
const { openStore } = floorOf('./store.js');
const { titleOf } = floorOf('./words.js');

const { DATABASE_URL, HOST, PORT } = process.env;
const { hostname: host, port, username: user, password, pathname } = new URL(DATABASE_URL);
const address = { host, port: Number(port || 3306), user, password };
const pool = mysql.createPool({ ...address, database: pathname.slice(1), charset: 'utf8mb4_bin', connectionLimit: 10 });
const store = openStore({ kind: 'mariadb', ...address, name: pathname.slice(1) });
const floor = { store, reference: await readReference(store) };
const { canonical, groups, revision } = floor.reference;

const rows = async (sql, ids) => (await pool.query(sql, [ids]))[0];
const distinct = (values) => [...new Set(values.filter((value) => value !== null))];

/** The rows of one table by id, in the order of `ids`; null where there is none. */
async function byId(sql, ids) {
  const wanted = distinct(ids);
  const found = new Map((wanted.length === 0 ? [] : await rows(sql, wanted)).map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

const parties = (ids) =>
  byId(
    "SELECT p.id, n.text AS name FROM party p JOIN party_name n ON n.party_id = p.id AND n.language = 'en' AND n.kind = 'OFFICIAL' WHERE p.id IN (?)",
    ids,
  );
const places = (ids) => byId('SELECT id, name_en AS name FROM place WHERE id IN (?)', ids);
const sources = (ids) => byId('SELECT id, name FROM source WHERE id IN (?)', ids);
const documents = (ids) => byId('SELECT id, title, url, source_id AS sourceId FROM document WHERE id IN (?)', ids);
const STATEMENT =
  'SELECT s.id, s.said_on AS saidOn, s.quote, s.summary, s.speaker_id AS speakerId, s.document_id AS documentId, d.source_id AS sourceId, d.published_on AS publishedOn FROM statement s JOIN document d ON d.id = s.document_id';
const statements = (ids) => byId(`${STATEMENT} WHERE s.id IN (?)`, ids);

/** The readings of exchanges by key, once for each request however many fields are made of them. */
async function readingsOf(objects, context) {
  context.readings ??= new Map();
  const missing = distinct(objects.map(({ id }) => id)).filter((id) => !context.readings.has(id));
  if (missing.length > 0) {
    const found = rows(
      'SELECT record_id AS recordId, `key`, field, term, place_id AS placeId, date_from AS `from`, date_to AS `to`, number AS best, low, high, status, role, party_id AS partyId, to_id AS toId, category, publications FROM reading WHERE record_id IN (?) AND until_revision = 4294967295 ORDER BY record_id, `key`',
      missing,
    );
    for (const id of missing)
      context.readings.set(
        id,
        found.then((all) => all.filter(({ recordId }) => recordId === id)),
      );
  }
  return Promise.all(objects.map(({ id }) => context.readings.get(id)));
}

const NONE = { term: null, from: null, to: null, placeId: null, status: 'NOT_REPORTED' };
const one = (readings, key) => readings.find((reading) => reading.key === key) ?? NONE;
const told = (readings, field) => readings.filter((reading) => reading.field === field && reading.publications > 0);

const single = (key) => async (queries, context) => {
  const lists = await readingsOf(
    queries.map(({ obj }) => obj),
    context,
  );
  return lists.map((readings) => one(readings, key));
};

const many = (field) => async (queries, context) => {
  const lists = await readingsOf(
    queries.map(({ obj }) => obj),
    context,
  );
  return lists.map((readings) => told(readings, field));
};

const related = (load, column) => (queries) => load(queries.map(({ obj }) => obj[column]));

async function titles(queries, context) {
  const lists = await readingsOf(
    queries.map(({ obj }) => obj),
    context,
  );
  const where = await places(lists.map((readings) => one(readings, 'PLACE').placeId));
  return lists.map((readings, index) => {
    const { from, to } = one(readings, 'DATE');
    const [kind, outcome] = ['KIND', 'OUTCOME'].map((key) => one(readings, key).term);
    return titleOf({ kind, outcome, from, to, place: where[index]?.name ?? null });
  });
}

const members = (queries) => queries.flatMap(({ obj: { id } }) => groups.get(id) ?? id);
const belongsTo = ({ recordId }, { id }) => (canonical.get(recordId) ?? recordId) === id;
const HOLDS = "record_id IN (?) AND until_revision = 4294967295 AND review = 'ACCEPTED'";

async function claimPages(queries) {
  const found = await rows(
    `SELECT id, record_id AS recordId, field, role, category, status, as_stated AS asStated, statement_id AS statementId FROM claim WHERE ${HOLDS} ORDER BY id`,
    members(queries),
  );
  return queries.map(({ obj, params: { first } }) => ({
    nodes: found.filter((claim) => belongsTo(claim, obj)).slice(0, first),
  }));
}

async function statementPages(queries) {
  const pairs = await rows(
    `SELECT DISTINCT record_id AS recordId, statement_id AS statementId FROM claim WHERE ${HOLDS}`,
    members(queries),
  );
  const all = (await statements(distinct(pairs.map(({ statementId }) => statementId)))).sort((left, right) =>
    newestFirst(left.saidOn ?? left.publishedOn, left.id, right.saidOn ?? right.publishedOn, right.id),
  );
  return queries.map(({ obj, params: { first } }) => {
    const own = new Set(pairs.filter((pair) => belongsTo(pair, obj)).map(({ statementId }) => statementId));
    return { nodes: all.filter(({ id }) => own.has(id)).slice(0, first) };
  });
}

async function exchange(_, { id }) {
  const [found] = await rows('SELECT id FROM exchange WHERE id IN (?)', [canonical.get(id) ?? id]);
  return found ?? null;
}

async function exchanges(_, { first, after, where }) {
  if (!after) return { nodes: await newest(store, where.date.gte, where.date.lte, first) };
  const { rows: nodes, pageInfo } = await pageBehind(store, revision, after, first);
  return { nodes, pageInfo };
}

const resolvers = {
  Query: {
    exchange,
    exchanges,
    exchangeStats: async (_, { category }) => (await q3(floor, { category })).exchangeStats,
    search: async (_, { text }) => (await q4(floor, { text })).search,
  },
};

const loaders = {
  Exchange: {
    title: titles,
    date: single('DATE'),
    kind: single('KIND'),
    outcome: single('OUTCOME'),
    place: single('PLACE'),
    parties: many('PARTY'),
    counts: many('COUNT'),
    claims: claimPages,
    statements: statementPages,
  },
  ReportedPlace: { place: related(places, 'placeId') },
  ReportedRole: { party: related(parties, 'partyId') },
  ReportedCount: { to: related(parties, 'toId') },
  Claim: { statement: related(statements, 'statementId') },
  Statement: {
    speaker: (queries) => loadedOr(queries, 'speaker', related(parties, 'speakerId')),
    source: (queries) => loadedOr(queries, 'source', related(sources, 'sourceId')),
    document: related(documents, 'documentId'),
  },
  Document: { source: related(sources, 'sourceId') },
};

/** What search has found already is not asked for again. */
async function loadedOr(queries, field, load) {
  return queries[0].obj[field] === undefined ? load(queries) : queries.map(({ obj }) => obj[field]);
}

const app = Fastify();
const schema = readFileSync(new URL('mercurius.graphql', import.meta.url), 'utf8');
app.register(mercurius, { schema, resolvers, loaders, jit: 1, path: '/graphql' });
await app.listen({ host: HOST, port: Number(PORT) });
