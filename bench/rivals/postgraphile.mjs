// PostGraphile over the same rows in PostgreSQL: the graph it makes of the tables and functions by itself.
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** What Node 22 has and Node 20 lacks. */
Promise.withResolvers ??= function withResolvers() {
  const parts = {};
  parts.promise = new this((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};

const { PG_URL: connectionString, HOST, PORT } = process.env;
const pgServices = [makePgService({ connectionString, schemas: ['public'], poolConfig: { max: 10 } })];
const server = createServer();
await postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices,
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
})
  .createServ(grafserv)
  .addTo(server);
server.listen(Number(PORT), HOST);
