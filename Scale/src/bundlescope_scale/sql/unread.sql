-- Which bundles could not be had, or were not read in full, and why?
SELECT path, status, coalesce(problem, row ->> '$.row.missing.kind') AS reason, size
FROM bundles
WHERE status <> 'read' OR NOT complete
ORDER BY status DESC, path;
