CREATE INDEX ON exchange (date_from DESC, id);
CREATE INDEX ON reading (place_id);
CREATE INDEX ON reading (party_id);
CREATE INDEX ON reading (to_id);
CREATE INDEX ON reading (field, category, record_id);
CREATE INDEX ON claim (record_id, id);
CREATE INDEX ON claim (statement_id);
CREATE INDEX ON statement (document_id);
CREATE INDEX ON statement (speaker_id);
CREATE INDEX ON statement USING gin (to_tsvector('simple', words));
CREATE INDEX ON document (source_id);

-- What PostGraphile calls a computed column: the statements about an exchange, the newest first.
CREATE FUNCTION exchange_statements(exchange exchange) RETURNS SETOF statement LANGUAGE sql STABLE AS $$
  SELECT s.* FROM statement s WHERE s.id IN (SELECT c.statement_id FROM claim c WHERE c.record_id = exchange.id)
  ORDER BY s.day DESC NULLS LAST, s.id
$$;

CREATE FUNCTION exchange_title(exchange exchange) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(', ', max(r.term) FILTER (WHERE r.key = 'KIND'), coalesce(exchange.date_from, 'undated'), max(p.name), max(r.term) FILTER (WHERE r.key = 'OUTCOME'))
  FROM reading r LEFT JOIN place p ON p.id = r.place_id WHERE r.record_id = exchange.id AND r.key IN ('KIND', 'PLACE', 'OUTCOME')
$$;

CREATE FUNCTION exchanges_between(first_day text, last_day text) RETURNS SETOF exchange LANGUAGE sql STABLE AS $$
  SELECT e.* FROM exchange e WHERE e.date_from BETWEEN first_day AND last_day ORDER BY e.date_from DESC, e.id
$$;

CREATE TYPE exchange_group AS (month text, to_id text, to_name text, exchanges integer, best integer, low integer, high integer);

-- Series are summed like any other record, which is less work than the rule of the product.
CREATE FUNCTION exchange_groups(of_category text) RETURNS SETOF exchange_group LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN left(e.date_from, 7) = left(e.date_to, 7) THEN left(e.date_from, 7) END, c.side, max(p.name), count(*)::int,
    sum(c.best)::int, sum(c.low)::int, sum(c.high)::int
  FROM exchange e LEFT JOIN (
    SELECT r.record_id, coalesce(r.to_id, r.party_id) AS side, max(r.best) FILTER (WHERE r.category = of_category) AS best,
      max(r.low) FILTER (WHERE r.category = of_category) AS low, max(r.high) FILTER (WHERE r.category = of_category) AS high
    FROM reading r WHERE r.field = 'COUNT' OR (r.field = 'PARTY' AND r.role = 'RECEIVED') GROUP BY 1, 2) c ON c.record_id = e.id
  LEFT JOIN party p ON p.id = c.side GROUP BY 1, 2 ORDER BY 1, 2
$$;

-- PostgreSQL's own rank over its own candidates, the newest thousand.
CREATE FUNCTION search_statements(wanted text) RETURNS SETOF statement LANGUAGE sql STABLE AS $$
  SELECT f.* FROM (SELECT s.* FROM statement s WHERE to_tsvector('simple', s.words) @@ plainto_tsquery('simple', wanted)
    ORDER BY s.day DESC, s.id LIMIT 1000) f
  ORDER BY ts_rank(to_tsvector('simple', f.words), plainto_tsquery('simple', wanted)) DESC, f.day DESC, f.id
$$;

CREATE FUNCTION statement_headline(statement statement, wanted text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT ts_headline('simple', coalesce(statement.quote, '') || ' ' || statement.summary, plainto_tsquery('simple', wanted))
$$;

ANALYZE;
