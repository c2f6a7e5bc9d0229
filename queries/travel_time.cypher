// en: How many days until each province issued its first directive to carry this one out?
// vi: Sau bao nhiêu ngày thì mỗi tỉnh ban hành văn bản đầu tiên để thực hiện?
// param symbol: directive = required; e.g. 23-QĐ/TW
// Only full dates count; a negative number is a date that cannot be right.
MATCH (t:Directive {key: $symbol})<-[:IMPLEMENTS*1..5]-(d:Directive)
WHERE d.level = 'province' AND d.issued_on IS NOT NULL
WITH DISTINCT d.key AS key
MATCH (t:Directive {key: $symbol})
WHERE t.issued_on IS NOT NULL
MATCH (d:Directive {key: key})-[:APPLIES_TO]->(l:Locality)
WHERE l.level = 'province'
WITH t, d, l ORDER BY d.issued_on, d.key
WITH t, l, collect({symbol: d.symbol, heading: d.heading, day: d.issued_on, key: d.key})[0] AS earliest
RETURN l.full_name AS province, duration.inDays(t.issued_on, earliest.day).days AS days, earliest.symbol AS symbol,
       earliest.heading AS heading, earliest.day AS issued_on, l.key AS locality, earliest.key AS key
ORDER BY days, locality
