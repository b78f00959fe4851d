-- What does the last run show that no earlier one did: bundles, and causes in bundles that were read before?
WITH last AS (SELECT max(run) AS run FROM readings),
standing AS (
    SELECT DISTINCT path, run, finding.rule AS cause
    FROM (SELECT path, run, unnest(findings_of(row)) AS finding FROM readings)
    WHERE finding.status <> 'superseded'
)
SELECT
    standing.path,
    coalesce(standing.cause, 'no rule knows it') AS cause,
    NOT EXISTS (FROM readings WHERE readings.path = standing.path AND readings.run < last.run) AS is_new_bundle
FROM standing, last
WHERE standing.run = last.run
    AND NOT EXISTS (
        FROM standing AS earlier
        WHERE earlier.path = standing.path AND earlier.run < last.run AND earlier.cause IS NOT DISTINCT FROM standing.cause
    )
ORDER BY standing.path, cause;
