-- The rows that the six queries need, as PostgreSQL's own tables: what holds now, and readings and claims of the record each was merged into.
CREATE TABLE party (id text PRIMARY KEY, name text NOT NULL);
CREATE TABLE place (id text PRIMARY KEY, name text NOT NULL);
CREATE TABLE source (id text PRIMARY KEY, name text NOT NULL);
CREATE TABLE document (
  id text PRIMARY KEY,
  source_id text NOT NULL REFERENCES source,
  title text NOT NULL,
  url text NOT NULL
);
CREATE TABLE statement (
  id text PRIMARY KEY,
  document_id text NOT NULL REFERENCES document,
  speaker_id text REFERENCES party,
  said_on text,
  day text,
  quote text,
  translation text,
  summary text NOT NULL,
  words text GENERATED ALWAYS AS (coalesce(quote, '') || ' ' || coalesce(translation, '') || ' ' || summary) STORED
);
CREATE TABLE exchange (id text PRIMARY KEY, date_from text, date_to text);
CREATE TABLE reading (
  record_id text NOT NULL REFERENCES exchange,
  key text NOT NULL,
  field text NOT NULL,
  term text,
  place_id text REFERENCES place,
  role text,
  party_id text REFERENCES party,
  to_id text REFERENCES party,
  category text,
  best integer,
  low integer,
  high integer,
  status text NOT NULL,
  PRIMARY KEY (record_id, key)
);
CREATE TABLE claim (
  id text PRIMARY KEY,
  record_id text NOT NULL REFERENCES exchange,
  statement_id text NOT NULL REFERENCES statement,
  field text NOT NULL,
  role text,
  category text,
  status text NOT NULL,
  as_stated text
);
