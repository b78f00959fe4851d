-- In how many bundles does each cause stand, by the month in which it was last logged?
SELECT
    coalesce(left(finding.lastSeen, 7), 'no time') AS month,
    coalesce(finding.rule, 'no rule knows it') AS cause,
    count(DISTINCT path) AS bundles,
    sum(finding.count)::BIGINT AS events
FROM (SELECT path, unnest(findings_of(row)) AS finding FROM bundles)
WHERE finding.status <> 'superseded'
GROUP BY month, cause
ORDER BY month DESC, bundles DESC, cause;
