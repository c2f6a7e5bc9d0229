// en: Which directives have these words, with or without accents?
// vi: Những văn bản nào có các từ này, có dấu hay không dấu?
// param text: words = required; e.g. quy che dan van
// param level: central|province|district|commune = none; e.g. central
// param limit: int = 50; e.g. 10
MATCH (d:Directive)
WHERE d.search_text CONTAINS $text[0] AND all(word IN $text WHERE d.search_text CONTAINS word) AND ($level IS NULL OR d.level = $level)
WITH d
ORDER BY d.stub, d.starts_on DESC, d.key
LIMIT $limit
RETURN d.symbol AS symbol, d.kind AS kind, d.heading AS heading, d.issued_text AS issued_on, d.level AS level,
       d.stub AS stub, d.key AS key
ORDER BY stub, d.starts_on DESC, key
