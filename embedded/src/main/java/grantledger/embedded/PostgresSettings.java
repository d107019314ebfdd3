package grantledger.embedded;

/** The whole of postgresql.conf, written anew at every start so that nothing in it can drift. */
final class PostgresSettings {
    private PostgresSettings() {}

    static String onPort(int port) {
        return """
            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = '128MB'

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
