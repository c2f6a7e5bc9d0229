// en: Is a directive in force on a day? What ended it, what amends it, what stands in its place
// vi: Văn bản còn hiệu lực vào một ngày không? Văn bản nào làm hết hiệu lực, sửa đổi, thay thế nó
// param symbol: directive = required; e.g. 290-QĐ/TW
// param as_of: date = today; e.g. 2021-07-30
// A directive counts from the day it takes effect, else from its issuing, else (month or year alone) from the
// last day that this may be. Where one article alone is replaced the directive stays in force.
MATCH (d:Directive {key: $symbol})
OPTIONAL MATCH (d)<-[r:SUPERSEDES|REPEALS]-(x:Directive)
WHERE r.partial = false AND (x.starts_on IS NULL OR x.starts_on <= date($as_of))
WITH d, r, x ORDER BY x.starts_on, x.key
WITH d, collect(CASE WHEN x IS NULL THEN null ELSE coalesce(x.symbol, x.key) END) AS ended_by, min(x.starts_on) AS ended,
     collect(r.quote)[0] AS sentence
OPTIONAL MATCH (d)<-[:AMENDS]-(a:Directive)
WHERE a.starts_on IS NULL OR a.starts_on <= date($as_of)
WITH d, ended_by, ended, sentence, a ORDER BY a.starts_on, a.key
WITH d, ended_by, ended, sentence, collect(coalesce(a.symbol, a.key)) AS amended_by
OPTIONAL MATCH (d)<-[:SUPERSEDES*1..20]-(h:Directive)
WHERE NOT EXISTS { MATCH (:Directive)-[:SUPERSEDES]->(h) }
WITH DISTINCT d, ended_by, ended, sentence, amended_by, h ORDER BY h.key
WITH d, ended_by, ended, sentence, amended_by, collect(coalesce(h.symbol, h.key)) AS current
RETURN d.symbol AS symbol, d.kind AS kind, d.heading AS heading,
       CASE WHEN size(ended_by) > 0 OR (d.effective_to IS NOT NULL AND d.effective_to <= date($as_of)) THEN 'no'
            WHEN d.starts_on IS NULL THEN 'date unknown'
            WHEN d.starts_on > date($as_of) THEN 'not yet' ELSE 'yes' END AS in_force,
       d.starts_on AS since, coalesce(d.effective_to, ended) AS until, ended_by, amended_by, current, sentence, d.key AS key
