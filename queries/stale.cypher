// en: Which directives in force still rest on something replaced or repealed, and what should they point at?
// vi: Văn bản còn hiệu lực nào vẫn dựa trên văn bản đã bị thay thế hoặc bãi bỏ, và phải dẫn văn bản nào?
// param symbol: directive = none; e.g. 290-QĐ/TW
// param as_of: date = today; e.g. 2025-07-01
// param limit: int = 200; e.g. 50
// Ordered by how many directives rest on the stale one. `symbol` asks for those that rest on one directive.
MATCH (old:Directive)
WHERE old.ended = true AND (old.ended_on IS NULL OR old.ended_on <= date($as_of)) AND ($symbol IS NULL OR old.key = $symbol)
MATCH (old)<-[:IMPLEMENTS|BASED_ON|GUIDES]-(d:Directive)
WHERE (d.ended = false OR d.ended_on > date($as_of)) AND (d.starts_on IS NULL OR d.starts_on <= date($as_of))
WITH DISTINCT d.key AS key, old.key AS ended, COUNT { (d)<-[:IMPLEMENTS|BASED_ON|GUIDES]-(:Directive) } AS hanging,
     COUNT { (d)-[:SUPERSEDES|REPEALS]->(old) } AS its_own
WITH key, ended, hanging, its_own
WHERE its_own = 0
WITH key, ended, hanging
ORDER BY hanging DESC, key, ended
LIMIT $limit
MATCH (d:Directive {key: key})-[r:IMPLEMENTS|BASED_ON|GUIDES]->(old:Directive)
WHERE old.key = ended
WITH d, old, hanging, r ORDER BY r.confidence DESC, type(r)
WITH d, old, hanging, collect(type(r)) AS relations, collect(r.quote)[0] AS sentence, max(r.confidence) AS confidence
MATCH (old)<-[s:SUPERSEDES|REPEALS]-(new:Directive)
WHERE s.partial = false AND (new.starts_on IS NULL OR new.starts_on <= date($as_of))
WITH d, old, hanging, relations, sentence, confidence, s, new ORDER BY type(s) DESC, new.key
WITH d, old, hanging, relations, sentence, confidence, collect(type(s))[0] AS how, collect(coalesce(new.symbol, new.key))[0] AS ended_by
OPTIONAL MATCH (old)<-[:SUPERSEDES*1..20]-(cur:Directive)
WHERE NOT EXISTS { MATCH (:Directive)-[:SUPERSEDES]->(cur) }
WITH DISTINCT d, old, hanging, relations, sentence, confidence, how, ended_by, cur ORDER BY cur.key
WITH d, old, hanging, relations, sentence, confidence, how, ended_by, collect(coalesce(cur.symbol, cur.key)) AS current
RETURN d.symbol AS symbol, d.kind AS kind, d.heading AS heading, d.level AS level, d.issued_text AS issued_on, relations,
       coalesce(old.symbol, old.key) AS stale, how, ended_by, current, hanging, confidence, sentence, d.key AS key
ORDER BY hanging DESC, key, stale
