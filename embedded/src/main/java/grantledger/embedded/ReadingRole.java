package grantledger.embedded;

import java.util.List;

/**
 * A role that reads what it is granted, and is told to do no more than that. Its limits are defaults that a session may
 * change, but for the number of its connections and the size of its temporary files; what it may do is settled by
 * what it has been granted. {@code deploy/postgres/databases.sh} makes the same role.
 */
final class ReadingRole {

    /** Each is a format whose first argument is the role and whose second is the database. */
    static final List<String> LIMITS = List.of(
            "ALTER ROLE %1$I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 10",
            "ALTER ROLE %1$I SET default_transaction_read_only = 'on'",
            "ALTER ROLE %1$I SET statement_timeout = '30s'",
            "ALTER ROLE %1$I SET lock_timeout = '5s'",
            "ALTER ROLE %1$I SET idle_in_transaction_session_timeout = '30s'",
            "ALTER ROLE %1$I SET transaction_timeout = '10min'",
            "ALTER ROLE %1$I SET idle_session_timeout = '1h'",
            "ALTER ROLE %1$I SET temp_file_limit = '2GB'",
            "ALTER ROLE %1$I SET search_path = 'report'",
            "REVOKE CONNECT, TEMPORARY ON DATABASE %2$I FROM PUBLIC",
            "GRANT CONNECT ON DATABASE %2$I TO %1$I");

    /**
     * Locks, large objects and the log of the server are open to everybody who connects; here, only to the owner of the
     * database. To be run in it.
     */
    static final String OWNER_ALONE = """
        DO $$
        DECLARE
            one regprocedure;
            owner text := (SELECT datdba::regrole::text FROM pg_database WHERE datname = current_database());
        BEGIN
            FOR one IN
                SELECT oid FROM pg_proc
                WHERE pronamespace = 'pg_catalog'::regnamespace
                  AND proname ~ '^(pg_(try_)?advisory_|pg_logical_emit_message|lo_|loread|lowrite)'
            LOOP
                EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
                EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', one, owner);
            END LOOP;
        END $$
        """;

    private ReadingRole() {}
}
