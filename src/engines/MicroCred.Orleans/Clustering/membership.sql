-- Where silos find one another. Orleans asks only for the table OrleansQuery and, by key, for the statements in it, whose parameters and
-- columns it names; the tables behind are ours. Statements that are there already, as from Orleans' own scripts, stay.

CREATE TABLE IF NOT EXISTS orleans_cluster (
    cluster varchar(150) PRIMARY KEY,
    version integer NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS orleans_silo (
    cluster varchar(150) NOT NULL REFERENCES orleans_cluster ON DELETE CASCADE,
    address varchar(45) NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    name varchar(150) NOT NULL,
    machine varchar(150) NOT NULL,
    status integer NOT NULL,
    gateway_port integer,
    suspected_by text,
    started_at timestamptz NOT NULL,
    alive_at timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

CREATE TABLE IF NOT EXISTS OrleansQuery (
    QueryKey varchar(64) PRIMARY KEY,
    QueryText text NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES

-- Each change of a silo's row is a new version of the cluster, made only by whoever saw the version before it: the answer is 1, or 0 for who did not.
('InsertMembershipVersionKey', '
WITH made AS (INSERT INTO orleans_cluster (cluster) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*) FROM made'),

('InsertMembershipKey', '
WITH next AS (
    UPDATE orleans_cluster SET version = version + 1, changed_at = now()
    WHERE cluster = @DeploymentId AND version = @Version AND NOT EXISTS (
        SELECT 1 FROM orleans_silo WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING cluster),
made AS (
    INSERT INTO orleans_silo (cluster, address, port, generation, name, machine, status, gateway_port, started_at, alive_at)
    SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM next
    RETURNING 1)
SELECT count(*) FROM made'),

('UpdateMembershipKey', '
WITH next AS (
    UPDATE orleans_cluster SET version = version + 1, changed_at = now()
    WHERE cluster = @DeploymentId AND version = @Version AND EXISTS (
        SELECT 1 FROM orleans_silo WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING cluster),
changed AS (
    UPDATE orleans_silo SET status = @Status, suspected_by = @SuspectTimes, alive_at = @IAmAliveTime FROM next
    WHERE orleans_silo.cluster = next.cluster AND address = @Address AND port = @Port AND generation = @Generation
    RETURNING 1)
SELECT count(*) FROM changed'),

('UpdateIAmAlivetimeKey', '
UPDATE orleans_silo SET alive_at = @IAmAliveTime
WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

-- A cluster without the silo, or without any, still has a row, with its version.
('MembershipReadRowKey', '
SELECT orleans_cluster.cluster AS DeploymentId, address AS Address, port AS Port, generation AS Generation, name AS SiloName, machine AS HostName, status AS Status,
    gateway_port AS ProxyPort, suspected_by AS SuspectTimes, started_at AS StartTime, alive_at AS IAmAliveTime, version AS Version
FROM orleans_cluster LEFT JOIN orleans_silo
    ON orleans_silo.cluster = orleans_cluster.cluster AND address = @Address AND port = @Port AND generation = @Generation
WHERE orleans_cluster.cluster = @DeploymentId'),

('MembershipReadAllKey', '
SELECT orleans_cluster.cluster AS DeploymentId, address AS Address, port AS Port, generation AS Generation, name AS SiloName, machine AS HostName, status AS Status,
    gateway_port AS ProxyPort, suspected_by AS SuspectTimes, started_at AS StartTime, alive_at AS IAmAliveTime, version AS Version
FROM orleans_cluster LEFT JOIN orleans_silo ON orleans_silo.cluster = orleans_cluster.cluster
WHERE orleans_cluster.cluster = @DeploymentId'),

('DeleteMembershipTableEntriesKey', '
DELETE FROM orleans_cluster WHERE cluster = @DeploymentId'),

-- 3 is Active.
('CleanupDefunctSiloEntriesKey', '
DELETE FROM orleans_silo WHERE cluster = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3'),

('GatewaysQueryKey', '
SELECT address AS Address, gateway_port AS ProxyPort, generation AS Generation FROM orleans_silo
WHERE cluster = @DeploymentId AND status = @Status AND gateway_port > 0')

ON CONFLICT DO NOTHING;
