package grantledger.eventlog.following;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The advisory lock of a turn, on the session that holds it. PostgreSQL ends a session that has been silent for some
 * seconds, and the lock with it; so a holder that is dead, cut off or stopped loses its turn, whatever TCP thinks.
 */
record TurnLock(long id, Connection session) {

    /** How long a holder may be silent. A holder that lives speaks several times as often. */
    static final int SILENCE_SECONDS = 9;

    boolean tryToTake() throws SQLException {
        say("set idle_session_timeout = '" + SILENCE_SECONDS + "s'");
        boolean taken = ask("select pg_try_advisory_lock(?)");
        if (!taken) {
            say("reset idle_session_timeout");
        }
        return taken;
    }

    /** Begins a turn under the lock. */
    Turn begin() throws SQLException {
        say("set synchronous_commit = off");
        try (Statement query = session.createStatement();
                ResultSet next = query.executeQuery("select nextval('turn_epoch')")) {
            next.next();
            return new Turn(session, next.getLong(1));
        }
    }

    void release() throws SQLException {
        say("reset synchronous_commit");
        say("reset idle_session_timeout");
        ask("select pg_advisory_unlock(?)");
    }

    /** Ends the sessions of others that hold the lock, and returns whether there were any. */
    boolean endOthers() throws SQLException {
        return ask("""
            select count(pg_terminate_backend(pid)) > 0 from (
                select pid from pg_locks
                where locktype = 'advisory' and granted and pid <> pg_backend_pid() and objsubid = 1
                  and database = (select oid from pg_database where datname = current_database())
                  and (classid::bigint << 32) | objid::bigint = ?
            ) as holder
            """);
    }

    void say(String statement) throws SQLException {
        try (Statement said = session.createStatement()) {
            said.execute(statement);
        }
    }

    private boolean ask(String question) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(question)) {
            query.setLong(1, id);
            try (ResultSet answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
