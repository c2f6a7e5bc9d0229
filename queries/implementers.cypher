// en: Who carries out a directive, directly and through others? Directives first, then bodies reported to
// vi: Ai thực hiện một văn bản, trực tiếp và qua trung gian? Văn bản trước, rồi cơ quan được báo nêu
// param symbol: directive = required; e.g. 23-QĐ/TW
// param province: place = none; e.g. Nam Định
// param level: central|province|district|commune = none; e.g. province
// param since: date = none; e.g. 2021-07-30
// param limit: int = 200; e.g. 50
// `path` runs from the implementer to the directive that was asked for; `sentence` proves its first step.
// Reports have no date of issue: a body is dated by the report. $limit holds for directives and for bodies, and
// where it cuts, those that carry it out directly come first, the earliest first.
MATCH (t:Directive {key: $symbol})<-[:IMPLEMENTS*1..5]-(d:Directive)
WHERE d.key <> $symbol
WITH DISTINCT d.key AS key, d.starts_on AS day, d.level AS level
WHERE ($level IS NULL OR level = $level) AND ($since IS NULL OR day >= date($since))
MATCH (d:Directive {key: key})
WHERE ($province IS NULL OR EXISTS {
    MATCH (d)-[:APPLIES_TO]->(:Locality)-[:PART_OF*0..3]->(l:Locality) WHERE l.key IN $province })
WITH key, day, COUNT { (d)-[:IMPLEMENTS]->(x:Directive) WHERE x.key = $symbol } AS direct
ORDER BY direct DESC, day, key
LIMIT $limit
MATCH (d:Directive {key: key})
MATCH q = (d)-[:IMPLEMENTS*1..5]->(:Directive {key: $symbol})
WITH d, length(q) AS depth, [n IN nodes(q) | n.key] AS keys, [n IN nodes(q) | coalesce(n.symbol, n.kind, n.key)] AS path
ORDER BY depth, keys
WITH d, collect(depth)[0] AS depth, collect(keys)[0] AS keys, collect(path)[0] AS path
MATCH (d)-[r:IMPLEMENTS]->(m:Directive)
WHERE m.key = keys[1]
OPTIONAL MATCH (d)<-[e:CITING]-(c:Citation)-[g:TARGET]->(m)
WHERE e.relation = 'IMPLEMENTS' AND g.rank = 1
OPTIONAL MATCH (c)-[:IN]->(x:Document)
WITH d, depth, path, r, e, x, c
ORDER BY e.confidence DESC, c.key, e.nth
WITH d, depth, path, r, collect(e.sentence)[0] AS sentence, collect(x.key)[0] AS document
OPTIONAL MATCH (d)-[:APPLIES_TO]->(l:Locality)
WITH d, depth, path, r, sentence, document, l
ORDER BY l.key
WITH d, depth, path, r, sentence, document, collect(l.full_name)[0] AS place
OPTIONAL MATCH (d)-[:ISSUED_BY]->(b:IssuingBody)
WITH d, depth, path, r, sentence, document, place, b
ORDER BY b.key
WITH d, depth, path, r, sentence, document, place, collect(b.full_name)[0] AS issuer
RETURN depth, 'directive' AS what, d.symbol AS symbol, d.kind AS kind, d.heading AS heading, issuer, d.level AS level,
       place, d.issued_text AS issued_on, path, r.confidence AS confidence, r.citations AS citations,
       coalesce(sentence, r.quote) AS sentence, document, r.reviewed AS reviewed, d.key AS key
ORDER BY depth, d.starts_on, key
UNION ALL
MATCH (t:Directive {key: $symbol})<-[:IMPLEMENTS*1..5]-(b:IssuingBody)
WITH DISTINCT b.key AS key
MATCH (b:IssuingBody {key: key})
WHERE ($level IS NULL OR b.level = $level)
  AND ($province IS NULL OR EXISTS {
    MATCH (b)-[:SERVES]->(:Locality)-[:PART_OF*0..3]->(l:Locality) WHERE l.key IN $province })
OPTIONAL MATCH (b)-[direct:IMPLEMENTS]->(:Directive {key: $symbol})
WITH b, count(direct) AS direct
ORDER BY direct DESC, b.key
LIMIT $limit
MATCH q = (b)-[:IMPLEMENTS*1..5]->(:Directive {key: $symbol})
WITH b, length(q) AS depth, [n IN nodes(q) | n.key] AS keys,
     [n IN nodes(q) | CASE WHEN n.full_name IS NULL THEN coalesce(n.symbol, n.kind, n.key) ELSE n.full_name END] AS path
ORDER BY depth, keys
WITH b, collect(depth)[0] AS depth, collect(keys)[0] AS keys, collect(path)[0] AS path
MATCH (b)-[r:IMPLEMENTS]->(m:Directive)
WHERE m.key = keys[1]
OPTIONAL MATCH (b)<-[e:CITING]-(c:Citation)-[g:TARGET]->(m)
WHERE e.relation = 'IMPLEMENTS' AND g.rank = 1
OPTIONAL MATCH (c)-[:IN]->(x:Document)
WITH b, depth, path, r, e, x, c
ORDER BY e.confidence DESC, c.key, e.nth
WITH b, depth, path, r, collect(e.sentence)[0] AS sentence, collect(x.key)[0] AS document,
     collect(x.published_text)[0] AS reported_on, min(x.published_on) AS day
WHERE $since IS NULL OR day >= date($since)
OPTIONAL MATCH (b)-[:SERVES]->(l:Locality)
WITH b, depth, path, r, sentence, document, reported_on, l
ORDER BY l.key
WITH b, depth, path, r, sentence, document, reported_on, collect(l.full_name)[0] AS place
RETURN depth, 'body' AS what, null AS symbol, null AS kind, null AS heading, b.full_name AS issuer,
       b.level AS level, place, reported_on AS issued_on, path, r.confidence AS confidence,
       r.citations AS citations, coalesce(sentence, r.quote) AS sentence, document, r.reviewed AS reviewed, b.key AS key
ORDER BY depth, key
