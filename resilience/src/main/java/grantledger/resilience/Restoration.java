package grantledger.resilience;

import grantledger.resilience.judging.Judge;
import grantledger.resilience.judging.Verdict;
import grantledger.resilience.loading.Erasures;
import grantledger.resilience.loading.Ledger;
import grantledger.resilience.loading.Load;
import grantledger.resilience.running.Backups;
import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Database;
import grantledger.resilience.running.Patience;
import grantledger.resilience.running.Service;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * A log that is brought back as it was at an earlier moment, from a base backup and the archived WAL, with what an operator
 * has to do then; docs/operations.md, Restore.
 */
final class Restoration {
    private static final int SOME = 60;
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 1_500;

    private final Cluster cluster;
    private final int clients;
    private final Random chance;
    private final Ledger ledger = new Ledger();
    private final List<Moment> moments = new ArrayList<>();
    private Backups backups;
    private Path savedKeys;
    private String erased;

    /**
     * @param option of the script that restores
     * @param told   what had been told by then
     */
    record Moment(String option, String value, Ledger told) {}

    Restoration(Cluster cluster, int clients, Random chance) {
        this.cluster = cluster;
        this.clients = clients;
        this.chance = chance;
    }

    /**
     * People work, are backed up meanwhile, and work on. After the last of so many moments a person is erased whose contact
     * had been recorded before the first. Returns when nobody works any more and the keys of that person are gone.
     */
    void work(int howManyMoments) throws Exception {
        backups = cluster.backUpLog();
        savedKeys = cluster.directory().resolve("saved-keys");
        var load = Load.begin(cluster, ledger, clients, chance);
        try {
            load.acknowledges(SOME, WITHIN);
            backups.take(cluster.log());
            require(anyCommandService().does("contact-keys", "backup", savedKeys.toString()), "contact-keys backup");
            erased = Erasures.someApplication(ledger);
            for (int number = 0; number < howManyMoments; number++) {
                load.acknowledges(SOME, WITHIN);
                Patience.rest(Duration.ofMillis(chance.nextInt(PAUSE_MILLIS)));
                moments.add(moment(number));
            }
            load.acknowledges(SOME, WITHIN);
            Erasures.at(cluster, ledger, chance).erase(erased);
            Patience.require("The keys' end", () -> !holdsKeys(), Duration.ofSeconds(30));
        } finally {
            load.stop();
        }
    }

    /** What was told is looked at first: all of it had been committed by then. */
    private Moment moment(int number) throws SQLException {
        var told = ledger.copy();
        return switch (number % 3) {
            case 0 -> new Moment("--time", said("select to_json(clock_timestamp()) #>> '{}'"), told);
            case 1 -> new Moment("--lsn", said("select pg_current_wal_flush_lsn()::text"), told);
            default -> {
                said("select pg_create_restore_point('moment-" + number + "')::text");
                yield new Moment("--point", "moment-" + number, told);
            }
        };
    }

    private String said(String query) throws SQLException {
        try (var session = cluster.log().to("postgres");
                var statement = session.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    List<Moment> moments() {
        return moments;
    }

    /** All that was told. */
    Ledger ledger() {
        return ledger;
    }

    /** Whether the log says that the person was erased. */
    boolean tellsOfErasure() throws SQLException {
        try (var connection = cluster.log().to(Cluster.LOG);
                var statement = connection.prepareStatement(
                        "select from event where type = 'PersonalDataErased' and stream_id = ?::uuid")) {
            statement.setString(1, erased);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** What the application's reader is shown of the person who was erased. */
    JsonNode contact() {
        return new ServiceClient(cluster.queries().getFirst().url())
                .get("/api/applications/" + erased, cluster.tokens().of(Person.OLLE), Map.of())
                .body()
                .path("contact");
    }

    /** What is DOWN, of this component on any instance. */
    boolean isStopped(String component) {
        return cluster.services()
                .map(service -> service.health().at("/components/" + component + "/status"))
                .anyMatch(status -> status.asString("").equals("DOWN"));
    }

    /** The log alone, on a server of its own; the one that is backed up must be dead. */
    Database tried(String... moment) throws IOException {
        return backups.restored(cluster.log(), cluster.directory(), moment);
    }

    /** The whole system with the log of that moment; nobody has been told yet that it went back. */
    void goBack(Moment moment) throws IOException {
        cluster.restoreLog(backups, moment.option(), moment.value());
    }

    /** What an operator does who means it, as far as it can be done before anybody works on. */
    void acceptThePast() {
        require(anyCommandService().does("topic", "anew"), "topic anew");
        require(anyCommandService().does("origin", "anew"), "origin anew");
        cluster.verifiers();
        require(
                anyCommandService()
                        .does("contact-keys", "restore", onlyFileIn(savedKeys).toString()),
                "contact-keys restore");
    }

    private static Path onlyFileIn(Path folder) {
        return Path.of(folder.toString(), folder.toFile().list()[0]);
    }

    /** People work on; readers see that it is another history, and are told to follow it; then all is looked at. */
    Verdict workedOn(Moment since, Duration patience) throws SQLException {
        var load = Load.begin(cluster, since.told(), clients, chance);
        try {
            load.acknowledges(SOME, WITHIN);
        } finally {
            load.stop();
        }
        Patience.require("Readers noticing", () -> isStopped("consumer"), patience);
        var judge = new Judge(cluster, Load.BUDGET_SEK, patience);
        judge.haveRebuilt();
        Patience.require("Readers going on", () -> !isStopped("consumer"), patience);
        return judge.on(since.told());
    }

    /** Ends with 0 where the log holds together. */
    int check(Database log) {
        return anyCommandService().does("fsck", "--grantledger.log.url=" + log.url(Cluster.LOG));
    }

    boolean holdsKeys() {
        try {
            return cluster.holdsKeysOf(erased);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Service anyCommandService() {
        return cluster.commands().getFirst();
    }

    private static void require(int ended, String what) {
        if (ended != 0) {
            throw new IllegalStateException(what + " ended with " + ended);
        }
    }
}
