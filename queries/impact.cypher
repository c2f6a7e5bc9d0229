// en: What would be touched if a directive were replaced tomorrow?
// vi: Nếu thay thế văn bản này thì những văn bản nào bị ảnh hưởng?
// param symbol: directive = required; e.g. 25-NQ/TW
// param limit: int = 500; e.g. 50
// Directives that carry it out, rest on it, guide or amend it, directly or through others, and are not ended themselves.
MATCH (t:Directive {key: $symbol})<-[:IMPLEMENTS|BASED_ON|GUIDES|AMENDS*1..4]-(d:Directive)
WHERE d.key <> $symbol AND d.ended = false
WITH DISTINCT d.key AS key, d.starts_on AS day
MATCH (d:Directive {key: key})
WITH key, day, COUNT { (d)-[:IMPLEMENTS|BASED_ON|GUIDES|AMENDS]->(x:Directive) WHERE x.key = $symbol } > 0 AS direct
ORDER BY direct DESC, day, key
LIMIT $limit
MATCH (d:Directive {key: key})
MATCH q = (d)-[:IMPLEMENTS|BASED_ON|GUIDES|AMENDS*1..4]->(:Directive {key: $symbol})
WITH d, min(length(q)) AS depth
OPTIONAL MATCH (d)-[r:IMPLEMENTS|BASED_ON|GUIDES|AMENDS]->(:Directive {key: $symbol})
WITH d, depth, r ORDER BY type(r)
WITH d, depth, collect(type(r)) AS relations, collect(r.quote)[0] AS sentence
OPTIONAL MATCH (d)-[:ISSUED_BY]->(b:IssuingBody)
WITH d, depth, relations, sentence, b ORDER BY b.key
WITH d, depth, relations, sentence, collect(b.full_name)[0] AS issuer
RETURN depth, relations, d.symbol AS symbol, d.kind AS kind, d.heading AS heading, issuer, d.level AS level,
       d.issued_text AS issued_on, sentence, d.key AS key
ORDER BY depth, key
