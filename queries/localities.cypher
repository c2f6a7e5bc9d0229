// en: Which provinces (or units of another level) were there on a day, and what became of them?
// vi: Ngày ấy có những tỉnh (hoặc đơn vị cấp khác) nào, và sau đó thành đơn vị nào?
// param as_of: date = today; e.g. 2025-06-30
// param level: province|district|commune = province; e.g. district
// The map of 63 provinces held from 1 August 2008 until 30 June 2025, that of 34 holds since 1 July 2025; for
// earlier days the answer is that of 63 too.
MATCH (l:Locality)
WHERE l.level = $level AND l.era = CASE WHEN date($as_of) < date('2025-07-01') THEN 'old' ELSE 'new' END
  AND NOT EXISTS { MATCH (l)-[:SUCCEEDED_BY]->(later:Locality) WHERE later.era = l.era }
OPTIONAL MATCH (l)-[:SUCCEEDED_BY]->(n:Locality)
WITH l, n ORDER BY n.key
WITH l, collect(n.full_name) AS became
OPTIONAL MATCH (l)<-[:SUCCEEDED_BY]-(o:Locality)
WITH l, became, o ORDER BY o.key
WITH l, became, collect(o.full_name) AS was
RETURN l.code AS code, l.full_name AS locality, became, was, l.key AS key
ORDER BY key
