import 'reflect-metadata';
import { entities } from './src/app/entities';
import { migrations } from './src/app/migrations';
import { configFromEnvironment } from './src/config/config';
import { commandLineSource } from './src/db/data-source';

/** The one DataSource of the TypeORM command line, such as `typeorm -d dist/ormconfig.js migration:show`. */
export const dataSource = commandLineSource(configFromEnvironment(), { entities, migrations });
