// en: Where is a campaign promoted most, and since when?
// vi: Phong trào được hưởng ứng nhiều nhất ở đâu, từ khi nào?
// param campaign: campaign = required; e.g. Dân vận khéo
// Counted by province of the old map; directives of its districts count too.
MATCH (c:Campaign {key: $campaign})<-[:PROMOTES]-(d:Directive)-[:APPLIES_TO]->(:Locality)-[:PART_OF*0..3]->(p:Locality)
WHERE p.level = 'province'
WITH p, count(DISTINCT d) AS directives, min(d.starts_on) AS since, max(d.starts_on) AS latest
RETURN p.full_name AS province, directives, since, latest, p.key AS key
ORDER BY directives DESC, key
