// en: Which directive stands today in the place of this one?
// vi: Hiện nay văn bản nào thay cho văn bản này?
// param symbol: directive = required; e.g. 290-QĐ/TW
// The directive itself where nothing replaces it.
MATCH p = (d:Directive {key: $symbol})<-[:SUPERSEDES*0..20]-(h:Directive)
WHERE NOT EXISTS { MATCH (:Directive)-[:SUPERSEDES]->(h) }
WITH h, min(length(p)) AS replaced_times
OPTIONAL MATCH (x:Directive)-[r:REPEALS]->(h)
WHERE r.partial = false
WITH h, replaced_times, x ORDER BY x.key
WITH h, replaced_times, collect(coalesce(x.symbol, x.key)) AS repealed_by
RETURN h.symbol AS symbol, h.kind AS kind, h.heading AS heading, h.issued_text AS issued_on, replaced_times,
       repealed_by, h.key AS key
ORDER BY key
