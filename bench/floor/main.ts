import 'reflect-metadata';
import { loadConfig } from '../../src/config/config';
import { readReference } from './reference';
import { floorServer } from './server';
import { openStore } from './store';

/** The floor over the database and on the port that the environment names. */
async function main(): Promise<void> {
  const { database, http } = loadConfig(process.env);
  const store = openStore(database);
  const floor = { store, reference: await readReference(store) };
  floorServer(floor).listen(http.port, http.host);
}

void main();
