-- The table, and the last row of each bundle.
CREATE OR REPLACE TEMP VIEW readings AS
    FROM read_parquet('TABLE_PATH/day=*/*.parquet', hive_partitioning = true, hive_types_autocast = false, union_by_name = true);
CREATE OR REPLACE TEMP VIEW bundles AS
    FROM readings QUALIFY row_number() OVER (PARTITION BY path ORDER BY read_at DESC, run DESC) = 1;

-- A row for each finding of each reading.
CREATE OR REPLACE TEMP MACRO findings_of(reading) AS
    json_transform(reading, '{"findings": [{"rule": "VARCHAR", "status": "VARCHAR", "count": "BIGINT", "title": "VARCHAR",
        "firstSeen": "VARCHAR", "lastSeen": "VARCHAR", "message": {"source": "VARCHAR", "id": "VARCHAR"}}]}').findings;
