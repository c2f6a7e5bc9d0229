// en: Which directives apply to a place or to a place inside it?
// vi: Những văn bản nào áp dụng cho một địa phương hoặc địa bàn bên trong?
// param place: place = required; e.g. Nam Định
// param since: date = none; e.g. 2021-01-01
// param as_of: date = none; e.g. 2025-07-01
// param limit: int = 200; e.g. 50
// With `as_of` those alone that were in force on that day.
MATCH (p:Locality)
WHERE p.key IN $place
MATCH (p)<-[:PART_OF*0..3]-(l:Locality)<-[:APPLIES_TO]-(d:Directive)
WHERE ($since IS NULL OR d.starts_on >= date($since))
  AND ($as_of IS NULL OR (d.starts_on <= date($as_of) AND (d.ended = false OR d.ended_on > date($as_of))))
WITH DISTINCT d.key AS key, d.starts_on AS day
ORDER BY day DESC, key
LIMIT $limit
MATCH (d:Directive {key: key})-[:APPLIES_TO]->(l:Locality)
WITH d, l ORDER BY l.key
WITH d, collect(l.full_name)[0] AS place
OPTIONAL MATCH (d)-[:ISSUED_BY]->(b:IssuingBody)
WITH d, place, b ORDER BY b.key
WITH d, place, collect(b.full_name)[0] AS issuer
RETURN place, d.symbol AS symbol, d.kind AS kind, d.heading AS heading, issuer, d.level AS level,
       d.issued_text AS issued_on, d.key AS key
ORDER BY d.starts_on DESC, key
