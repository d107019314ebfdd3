package grantledger.embedded;

/** The whole of postgresql.conf, written anew at every start so that nothing in it can drift. */
final class PostgresSettings {
    /** The whole of pg_hba.conf where clients come by TLS. */
    static final String TLS_ALONE = "hostssl all all 127.0.0.1/32 scram-sha-256\n";

    private PostgresSettings() {}

    static String secured(PostgresDirectory directory) {
        return """

            ssl = on
            ssl_min_protocol_version = 'TLSv1.3'
            ssl_cert_file = '%s'
            ssl_key_file = '%s'
            """.formatted(directory.certificate(), directory.key());
    }

    static String onPort(int port) {
        return """
            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = '512MB'

            # A rebuild writes a gigabyte in seconds. With less between checkpoints, every page would go into the WAL
            # whole, over and over.
            max_wal_size = '4GB'

            # A committed event is never lost; ALTER SYSTEM must not be able to change that.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            allow_alter_system = off

            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'

            # A refused statement is the business of the client that sent it, which is told.
            log_min_messages = log
            log_checkpoints = off
            """.formatted(port);
    }
}
