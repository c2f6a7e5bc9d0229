// en: Which sentences prove the relations of a directive?
// vi: Những câu nào chứng minh quan hệ của một văn bản?
// param symbol: directive = required; e.g. 21-KH/TU
// param target: directive = none; e.g. 23-QĐ/TW
// param relation: IMPLEMENTS|BASED_ON|SUPERSEDES|REPEALS|AMENDS|GUIDES|CITES = none; e.g. IMPLEMENTS
// param limit: int = 200; e.g. 50
MATCH (d:Directive {key: $symbol})<-[e:CITING]-(c:Citation)-[g:TARGET]->(t:Directive)
WHERE g.rank = 1 AND ($target IS NULL OR t.key = $target) AND ($relation IS NULL OR e.relation = $relation)
MATCH (c)-[:IN]->(x:Document)
RETURN e.relation AS relation, coalesce(t.symbol, t.key) AS target, e.sentence AS sentence, e.cue AS cue,
       e.provision AS provision, e.confidence AS confidence, c.outcome AS outcome, e.rule AS rule, e.reviewed AS reviewed,
       x.key AS document, c.start AS start, c.`end` AS stop, t.key AS key
ORDER BY relation, key, document, start, e.nth
LIMIT $limit
