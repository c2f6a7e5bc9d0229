// en: Which directives were in force on a day?
// vi: Ngày ấy những văn bản nào còn hiệu lực?
// param as_of: date = today; e.g. 2021-07-30
// param kind: text = none; e.g. Quyết định
// param level: central|province|district|commune = none; e.g. central
// param limit: int = 200; e.g. 50
// Newest first; directives of unknown date and stubs are left out. See `status` for what ends a
// directive, `by_locality` for one place.
MATCH (d:Directive)
WHERE d.starts_on <= date($as_of) AND d.stub = false
  AND ($level IS NULL OR d.level = $level) AND ($kind IS NULL OR d.kind = $kind)
  AND (d.ended = false OR d.ended_on > date($as_of))
WITH d.key AS key, d.starts_on AS day
ORDER BY day DESC, key
LIMIT $limit
MATCH (d:Directive {key: key})
RETURN d.symbol AS symbol, d.kind AS kind, d.heading AS heading, d.issued_text AS issued_on, d.starts_on AS since,
       d.level AS level, d.key AS key
ORDER BY since DESC, key
