// en: What has a body issued?
// vi: Một cơ quan đã ban hành những văn bản nào?
// param body: body = required; e.g. Tỉnh ủy Nam Định
// param since: date = none; e.g. 2021-01-01
// param limit: int = 200; e.g. 50
MATCH (b:IssuingBody)
WHERE b.key IN $body
MATCH (b)<-[:ISSUED_BY]-(d:Directive)
WHERE $since IS NULL OR d.starts_on >= date($since)
WITH b, d
ORDER BY d.starts_on DESC, d.key
LIMIT $limit
OPTIONAL MATCH (d)<-[r:IMPLEMENTS]-(x)
WITH b, d, count(r) AS implementers
RETURN b.full_name AS issuer, d.symbol AS symbol, d.kind AS kind, d.heading AS heading, d.issued_text AS issued_on,
       d.stub AS stub, implementers, d.key AS key
ORDER BY d.starts_on DESC, key
