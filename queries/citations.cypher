// en: Where is a directive cited, and what may the citation mean?
// vi: Văn bản được dẫn ở đâu, và chỗ dẫn ấy có thể chỉ văn bản nào?
// param symbol: directive = required; e.g. 217-QĐ/TW
// param limit: int = 200; e.g. 50
// `rank` 1: the citation is taken to mean it; 2 and more: it is one of the other candidates.
MATCH (t:Directive {key: $symbol})<-[g:TARGET]-(c:Citation)-[:IN]->(x:Document)
WHERE c.own = false
WITH g.rank AS nth, x.key AS document, c.start AS start, c.key AS key
ORDER BY nth, document, start
LIMIT $limit
MATCH (c:Citation {key: key})-[g:TARGET]->(t:Directive {key: $symbol})
RETURN nth AS rank, c.outcome AS outcome, c.quote AS quote, coalesce(c.prefix, '') + c.quote + coalesce(c.suffix, '') AS sentence,
       g.reason AS reason, c.confidence AS confidence, document, start, c.`end` AS stop
ORDER BY rank, document, start
