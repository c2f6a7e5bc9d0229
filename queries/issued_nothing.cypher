// en: Which provinces (or districts of one province) have issued nothing to carry out a directive?
// vi: Tỉnh nào (hoặc huyện nào của một tỉnh) chưa ban hành văn bản thực hiện?
// param symbol: directive = required; e.g. 23-QĐ/TW
// param map: old|new = old; e.g. new
// param province: districts = none; e.g. Nam Định
// `old` is the map of 63 provinces and their districts until 30 June 2025, `new` that of 34 since; provinces that
// ended before that map (Hà Tây, Bắc Thái) are not on it.
// A province counts as covered by a directive of its own level, on the new map also by one of a province that it
// took in; `below` counts those of units inside it. `covered` of `total` is the share of the whole map.
MATCH (t:Directive {key: $symbol})<-[:IMPLEMENTS*1..5]-(d:Directive)
WITH DISTINCT d.key AS key
MATCH (d:Directive {key: key})-[:APPLIES_TO]->(:Locality)-[:PART_OF|SUCCEEDED_BY*0..4]->(l:Locality)
WHERE l.era = $map
WITH l.key AS place, d.level AS level, count(DISTINCT d) AS n
WITH collect({place: place, level: level, n: n}) AS found
MATCH (u:Locality)
WHERE u.era = $map AND NOT EXISTS { MATCH (u)-[:SUCCEEDED_BY]->(later:Locality) WHERE later.era = $map } AND (($province IS NULL AND u.level = 'province') OR ($province IS NOT NULL AND u.level = 'district'
  AND EXISTS { MATCH (u)-[:PART_OF]->(q:Locality) WHERE q.key IN $province }))
WITH u, reduce(sum = 0, f IN found | sum + CASE WHEN f.place = u.key AND f.level = u.level THEN f.n ELSE 0 END) AS own,
     reduce(sum = 0, f IN found | sum + CASE WHEN f.place = u.key AND f.level <> u.level THEN f.n ELSE 0 END) AS below
WITH collect({code: u.code, full_name: u.full_name, key: u.key, own: own, below: below}) AS units
WITH units, size(units) AS total, size([u IN units WHERE u.own > 0]) AS covered
UNWIND units AS u
WITH u, total, covered
WHERE u.own = 0
RETURN u.code AS code, u.full_name AS locality, u.below AS below, covered, total,
       round(1000.0 * covered / total) / 1000.0 AS share, u.key AS key
ORDER BY key
