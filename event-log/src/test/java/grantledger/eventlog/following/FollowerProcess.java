package grantledger.eventlog.following;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.LogAccess;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A follower in a process of its own, which can be stopped without dying. It writes how far it is and does nothing else. */
record FollowerProcess(Process process) implements AutoCloseable {

    static FollowerProcess start(LogAccess access, long lock) throws IOException {
        return new FollowerProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FollowerProcess.class.getName(),
                        access.url(),
                        access.user(),
                        access.password(),
                        Long.toString(lock))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start());
    }

    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Arguments: URL, user and password of the database, the lock. */
    public static void main(String[] arguments) throws IOException {
        LogAccess access = new LogAccess(arguments[0], arguments[1], arguments[2]);
        try (HikariDataSource pool = access.pool()) {
            Follower follower = new Follower(
                    "stopped",
                    Long.parseLong(arguments[3]),
                    pool,
                    new StandingThreads(),
                    new EventReader(pool),
                    new NewEvents(),
                    new Follower.Pace(100, 1_000_000, 1),
                    Noting::new);
            follower.start();
            System.in.transferTo(OutputStream.nullOutputStream()); // until the test dies
            follower.stop();
        }
    }

    private static final class Noting implements Follower.Work {

        private final Turn turn;
        private Place place = Place.START;

        Noting(Turn turn) {
            this.turn = turn;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public void take(List<StoredEvent> events) throws SQLException, TurnLost {
            place = Place.of(events.getLast().envelope());
            ReactionPlace.keep(place, turn);
        }
    }
}
