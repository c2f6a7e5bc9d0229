// en: What did a directive replace, and what replaced it? The whole chain, oldest first
// vi: Văn bản này thay thế văn bản nào, và bị văn bản nào thay thế? Cả chuỗi, cũ trước
// param symbol: directive = required; e.g. 23-QĐ/TW
// `step` counts from the directive that was asked for: -1 what it replaced, 1 what replaced it.
MATCH p = (d:Directive {key: $symbol})-[:SUPERSEDES*1..20]->(o:Directive)
WITH o, min(length(p)) AS steps
OPTIONAL MATCH (x:Directive)-[r:SUPERSEDES]->(o)
WITH o, steps, r, x ORDER BY x.key
WITH o, steps, collect(x.symbol) AS replaced_by, collect(r.quote)[0] AS sentence
RETURN -steps AS step, o.symbol AS symbol, o.kind AS kind, o.heading AS heading, o.issued_text AS issued_on,
       replaced_by, sentence, o.key AS key
ORDER BY step, key
UNION ALL
MATCH (d:Directive {key: $symbol})
OPTIONAL MATCH (x:Directive)-[r:SUPERSEDES]->(d)
WITH d, r, x ORDER BY x.key
WITH d, collect(x.symbol) AS replaced_by, collect(r.quote)[0] AS sentence
RETURN 0 AS step, d.symbol AS symbol, d.kind AS kind, d.heading AS heading, d.issued_text AS issued_on,
       replaced_by, sentence, d.key AS key
UNION ALL
MATCH p = (d:Directive {key: $symbol})<-[:SUPERSEDES*1..20]-(o:Directive)
WHERE o.key <> $symbol
WITH o, min(length(p)) AS steps
OPTIONAL MATCH (x:Directive)-[r:SUPERSEDES]->(o)
WITH o, steps, r, x ORDER BY x.key
WITH o, steps, collect(x.symbol) AS replaced_by, collect(r.quote)[0] AS sentence
RETURN steps AS step, o.symbol AS symbol, o.kind AS kind, o.heading AS heading, o.issued_text AS issued_on,
       replaced_by, sentence, o.key AS key
ORDER BY step, key
