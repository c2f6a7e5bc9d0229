// en: Which bodies are there, on a day, of a place or of a level; what are they part of, who took over?
// vi: Có những cơ quan nào, vào một ngày, ở một địa phương hoặc một cấp; trực thuộc đâu, cơ quan nào kế tục?
// param place: place = none; e.g. Nam Định
// param as_of: date = none; e.g. 2025-06-30
// param level: central|province|district|commune = none; e.g. province
// param limit: int = 200; e.g. 50
// The bodies that the graph speaks of, and those that they are part of; of a place, those of the places inside it
// too. With `as_of` those alone that were there on that day: a body ends with its organ (data/organs.csv) or with
// its place; `until` is the first day on which it is no longer there.
UNWIND coalesce($place, []) AS one
MATCH (p:Locality {key: one})<-[:PART_OF*0..3]-(inner:Locality)
WITH collect(inner.key) AS inside
MATCH (b:IssuingBody)
WHERE ($level IS NULL OR b.level = $level)
  AND ($as_of IS NULL OR ((b.starts_on IS NULL OR b.starts_on <= date($as_of)) AND (b.ended_on IS NULL OR b.ended_on > date($as_of))))
OPTIONAL MATCH (b)-[:SERVES]->(l:Locality)
WITH b, l, inside
WHERE $place IS NULL OR l.key IN inside
WITH b, l
ORDER BY coalesce(l.key, ''), b.key
LIMIT $limit
OPTIONAL MATCH (b)-[:PART_OF]->(above:IssuingBody)
WITH b, l, above ORDER BY above.key
WITH b, l, collect(above.full_name) AS part_of
OPTIONAL MATCH (b)-[:SUCCEEDED_BY]->(next:IssuingBody)
WITH b, l, part_of, next ORDER BY next.key
WITH b, l, part_of, collect(next.full_name) AS succeeded_by
OPTIONAL MATCH (b)<-[:ISSUED_BY]-(d:Directive)
WITH b, l, part_of, succeeded_by, count(d) AS directives
RETURN b.full_name AS body, b.level AS level, b.branch AS branch, l.full_name AS serves, part_of, b.starts_on AS since,
       b.ended_on AS until, succeeded_by, directives, b.key AS key
ORDER BY coalesce(l.key, ''), key
