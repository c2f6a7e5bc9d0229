// en: Who promotes a campaign, with which directives and reports, since when?
// vi: Ai hưởng ứng một phong trào, bằng văn bản nào, từ khi nào?
// param campaign: campaign = required; e.g. Dân vận khéo
// param limit: int = 200; e.g. 50
MATCH (c:Campaign {key: $campaign})<-[r:PROMOTES]-(d:Directive)
WITH d.key AS key, d.starts_on AS day
ORDER BY day, key
LIMIT $limit
MATCH (d:Directive {key: key})-[r:PROMOTES]->(c:Campaign {key: $campaign})
OPTIONAL MATCH (d)-[:ISSUED_BY]->(b:IssuingBody)
WITH d, r, b ORDER BY b.key
WITH d, r, collect(b.full_name)[0] AS issuer
OPTIONAL MATCH (d)-[:APPLIES_TO]->(l:Locality)
WITH d, r, issuer, l ORDER BY l.key
WITH d, r, issuer, collect(l.full_name)[0] AS place
RETURN 'directive' AS what, d.symbol AS symbol, d.heading AS heading, issuer, place, d.issued_text AS day,
       r.quote AS sentence, d.key AS key
ORDER BY d.starts_on, key
UNION ALL
MATCH (c:Campaign {key: $campaign})<-[r:PROMOTES]-(x:Document)
WITH x, r
ORDER BY x.published_on, x.key
LIMIT $limit
RETURN 'report' AS what, null AS symbol, x.heading AS heading, x.publisher AS issuer, null AS place,
       x.published_text AS day, r.quote AS sentence, x.key AS key
ORDER BY x.published_on, key
