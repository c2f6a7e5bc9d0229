// en: Which citations need a person? Ambiguous, unresolved, conflicting or weak ones, most frequent first
// vi: Những chỗ dẫn nào cần người xem lại? Mơ hồ, chưa rõ, mâu thuẫn hoặc yếu, gặp nhiều trước
// param below: float = 0.6; e.g. 0.8
// param limit: int = 100; e.g. 20
// One row a printed form and what it is taken for, with one example; $limit holds for each of the kinds.
MATCH (c:Citation)
WHERE c.outcome IN ['ambiguous', 'unresolved'] AND c.own = false
WITH c.outcome AS why, c.printed AS printed, c.target AS taken_for, count(c) AS times, min(c.key) AS example
ORDER BY times DESC, why, printed, taken_for
LIMIT $limit
MATCH (c:Citation {key: example})
OPTIONAL MATCH (c)-[g:TARGET]->(o:Directive)
WITH why, printed, taken_for, times, example, c, o, g ORDER BY g.rank
WITH why, printed, taken_for, times, example, c, collect(o.key) AS candidates
RETURN why, coalesce(printed, c.quote) AS printed, times, taken_for, candidates, c.reason AS reason, c.confidence AS confidence,
       coalesce(c.prefix, '') + c.quote + coalesce(c.suffix, '') AS sentence, example
ORDER BY times DESC, why, printed, taken_for
UNION ALL
MATCH (f:Conflict)-[:ON]->(t:Directive)
WITH f.field AS field, f.value AS value, f.accepted AS accepted, t.key AS taken_for, count(f) AS times, min(f.key) AS example
ORDER BY times DESC, taken_for, field, value, accepted
LIMIT $limit
MATCH (f:Conflict {key: example})
RETURN 'conflicting' AS why, field + ': ' + coalesce(value, '') + ' / ' + coalesce(accepted, '') AS printed, times,
       taken_for, [] AS candidates, f.reason AS reason, null AS confidence, f.sentence AS sentence, example
ORDER BY times DESC, taken_for, printed
UNION ALL
MATCH (c:Citation)
WHERE c.confidence < $below AND c.outcome = 'resolved' AND c.own = false
WITH c.printed AS printed, c.target AS taken_for, count(c) AS times, min(c.key) AS example
ORDER BY times DESC, printed, taken_for
LIMIT $limit
MATCH (c:Citation {key: example})
RETURN 'weak' AS why, coalesce(printed, c.quote) AS printed, times, taken_for, [] AS candidates, c.reason AS reason, c.confidence AS confidence,
       coalesce(c.prefix, '') + c.quote + coalesce(c.suffix, '') AS sentence, example
ORDER BY times DESC, printed, taken_for
