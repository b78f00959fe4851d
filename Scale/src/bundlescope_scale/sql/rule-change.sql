-- What did the last change of the rule table change? The same bytes, read with the table of a bundle's last row and with the one before.
WITH judged AS (
    SELECT path, etag, rules_digest, list_sort(rules) AS rules, read_at,
        row_number() OVER (PARTITION BY path ORDER BY read_at DESC, run DESC) AS age
    FROM readings
    WHERE status = 'read'
)
SELECT
    after.path,
    [rule FOR rule IN after.rules IF NOT list_contains(before.rules, rule)] AS gained,
    [rule FOR rule IN before.rules IF NOT list_contains(after.rules, rule)] AS lost
FROM judged AS after
JOIN judged AS before ON before.path = after.path AND before.etag = after.etag AND before.age = 2
WHERE after.age = 1 AND before.rules_digest <> after.rules_digest AND before.rules <> after.rules
ORDER BY after.path;
