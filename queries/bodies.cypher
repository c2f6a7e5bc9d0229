// en: Which bodies are part of a body or serve a place?
// vi: Những cơ quan nào trực thuộc một cơ quan hoặc phục vụ một địa phương?
// param place: place = required; e.g. Nam Định
// param limit: int = 200; e.g. 50
MATCH (p:Locality)
WHERE p.key IN $place
MATCH (p)<-[:PART_OF*0..3]-(l:Locality)<-[:SERVES]-(b:IssuingBody)
WITH DISTINCT b, l
ORDER BY l.key, b.key
LIMIT $limit
OPTIONAL MATCH (b)-[:PART_OF]->(above:IssuingBody)
WITH b, l, above ORDER BY above.key
WITH b, l, collect(above.full_name) AS part_of
OPTIONAL MATCH (b)<-[:ISSUED_BY]-(d:Directive)
WITH b, l, part_of, count(d) AS directives
RETURN b.full_name AS body, b.level AS level, b.branch AS branch, l.full_name AS serves, part_of, directives, b.key AS key
ORDER BY l.key, key
