// en: Where does a directive come from? Every directive above it, with the path
// vi: Văn bản này bắt nguồn từ đâu? Mọi văn bản cấp trên của nó, kèm đường đi
// param symbol: directive = required; e.g. 21-KH/TU
// param limit: int = 100; e.g. 20
// `source` is true where nothing above is known. `confidence` is that of the weakest step.
MATCH p = (d:Directive {key: $symbol})-[:IMPLEMENTS|BASED_ON|GUIDES*1..5]->(s:Directive)
WHERE s.key <> $symbol
WITH s, length(p) AS depth, [n IN nodes(p) | n.key] AS keys, [n IN nodes(p) | coalesce(n.symbol, n.kind, n.key)] AS path,
     [r IN relationships(p) | type(r)] AS relations,
     reduce(least = 1.0, r IN relationships(p) | CASE WHEN r.confidence < least THEN r.confidence ELSE least END) AS confidence
ORDER BY depth, confidence DESC, keys, relations
WITH s, collect({depth: depth, path: path, relations: relations, confidence: confidence})[0] AS best
RETURN best.depth AS depth, s.symbol AS symbol, s.kind AS kind, s.heading AS heading, s.issued_text AS issued_on,
       s.level AS level, best.path AS path, best.relations AS relations, best.confidence AS confidence,
       NOT EXISTS { MATCH (s)-[:IMPLEMENTS|BASED_ON|GUIDES]->(:Directive) } AS source, s.key AS key
ORDER BY depth, key
LIMIT $limit
