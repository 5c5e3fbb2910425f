-- Where silos find each other: one row a cluster with the version of its list, one row a silo.
-- Orleans takes its queries from the table OrleansQuery; their names, parameters and columns are its own.
CREATE TABLE IF NOT EXISTS audit_clusters (
    cluster text PRIMARY KEY,
    version integer NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS audit_silos (
    cluster text NOT NULL REFERENCES audit_clusters,
    address text NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    siloname text NOT NULL,
    hostname text NOT NULL,
    status integer NOT NULL,
    proxyport integer NOT NULL,
    suspecttimes text,
    starttime timestamptz NOT NULL,
    iamalivetime timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

CREATE TABLE IF NOT EXISTS orleansquery (
    querykey text PRIMARY KEY,
    querytext text NOT NULL
);

INSERT INTO orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey', $q$
    WITH made AS (INSERT INTO audit_clusters (cluster) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING cluster)
    SELECT EXISTS (SELECT FROM made)$q$),
('InsertMembershipKey', $q$
    WITH turned AS (
        UPDATE audit_clusters SET version = version + 1 WHERE cluster = @DeploymentId AND version = @Version
            AND NOT EXISTS (SELECT FROM audit_silos s WHERE s.cluster = @DeploymentId AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
        RETURNING cluster),
    made AS (
        INSERT INTO audit_silos (cluster, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
        SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turned
        RETURNING cluster)
    SELECT EXISTS (SELECT FROM made)$q$),
('UpdateMembershipKey', $q$
    WITH turned AS (
        UPDATE audit_clusters SET version = version + 1 WHERE cluster = @DeploymentId AND version = @Version
        RETURNING cluster),
    changed AS (
        UPDATE audit_silos s SET status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime FROM turned t
        WHERE s.cluster = t.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
        RETURNING s.cluster)
    SELECT EXISTS (SELECT FROM changed)$q$),
('UpdateIAmAlivetimeKey', $q$
    UPDATE audit_silos SET iamalivetime = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation$q$),
('MembershipReadRowKey', $q$
    SELECT c.version, s.address, s.port, s.generation, s.siloname, s.hostname, s.status, s.proxyport, s.suspecttimes, s.starttime, s.iamalivetime
    FROM audit_clusters c LEFT JOIN audit_silos s ON s.cluster = c.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    WHERE c.cluster = @DeploymentId$q$),
('MembershipReadAllKey', $q$
    SELECT c.version, s.address, s.port, s.generation, s.siloname, s.hostname, s.status, s.proxyport, s.suspecttimes, s.starttime, s.iamalivetime
    FROM audit_clusters c LEFT JOIN audit_silos s USING (cluster)
    WHERE c.cluster = @DeploymentId$q$),
('DeleteMembershipTableEntriesKey', $q$
    WITH gone AS (DELETE FROM audit_silos WHERE cluster = @DeploymentId)
    UPDATE audit_clusters SET version = 0 WHERE cluster = @DeploymentId$q$),
('CleanupDefunctSiloEntriesKey', $q$
    DELETE FROM audit_silos WHERE cluster = @DeploymentId AND iamalivetime < @IAmAliveTime AND status = 6$q$),
('GatewaysQueryKey', $q$
    SELECT address, proxyport, generation FROM audit_silos
    WHERE cluster = @DeploymentId AND status = @Status AND proxyport > 0$q$)
ON CONFLICT (querykey) DO NOTHING;
