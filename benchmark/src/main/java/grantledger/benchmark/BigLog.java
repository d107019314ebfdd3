package grantledger.benchmark;

import grantledger.benchmark.appending.OurLog;
import grantledger.benchmark.material.Occurrence;
import grantledger.benchmark.running.Database;
import grantledger.eventlog.NewEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Part h: appends to a log that holds a great many events already, against an empty one, alternating. */
final class BigLog implements Contest {

    private static final int[] CLIENTS = {1, 16};
    private static final int CHUNK = 1_000_000;

    /** Streams of as many events as there are samples, with the samples' payloads. */
    private static final String GENERATE = """
        insert into event
        select n, md5('big' || (n - 1) / k)::uuid, (n - 1) % k + 1, s.type, s.revision, gen_random_uuid(), now(), now(),
               s.payload,
               json_build_object('actor', 'olle.officer', 'command', 'score-application', 'commandId', gen_random_uuid()),
               sha256(n::text::bytea)
        from generate_series(?::bigint, ?::bigint) n
        cross join (select count(*) as k from sample) counted
        join sample s on s.number = (n - 1) % k + 1
        """;

    @Override
    public void hold(Run run) throws Exception {
        if (!run.has(Part.H_BIG)) {
            return;
        }
        List<Occurrence> material = Appending.material();
        Database empty = run.site().database("empty").asLog();
        Database big = run.site().database("big").asLog();
        generate(run, big, material);
        try (OurLog onEmpty = new OurLog(empty, material);
                OurLog onBig = new OurLog(big, material)) {
            for (int round = 1; round <= run.scale().rounds(); round++) {
                for (int clients : CLIENTS) {
                    run.results()
                            .add(Named.onEmpty(clients), run.scale().window().rate(onEmpty, clients), "/s");
                    run.results().add(Named.onBig(clients), run.scale().window().rate(onBig, clients), "/s");
                }
            }
        }
    }

    private static void generate(Run run, Database big, List<Occurrence> material) throws SQLException {
        int events = run.scale().bigLog();
        samples(big, material);
        big.asOwner(
                "alter table event drop constraint event_stream_version",
                "alter table event drop constraint event_pkey");
        try (Connection connection = big.connect(Database.OWNER);
                PreparedStatement generate = connection.prepareStatement(GENERATE)) {
            for (int first = 1; first <= events; first += CHUNK) {
                int last = Math.min(events, first + CHUNK - 1);
                run.say("Generating events %,d to %,d …".formatted(first, last));
                generate.setLong(1, first);
                generate.setLong(2, last);
                generate.executeUpdate();
            }
        }
        run.say("Indexing them …");
        big.asOwner(
                "alter table event add constraint event_pkey primary key (position)",
                "alter table event add constraint event_stream_version unique (stream_id, version)",
                "drop table sample",
                "vacuum analyze event");
        run.site().checkpoint();
    }

    private static void samples(Database big, List<Occurrence> material) throws SQLException {
        big.asOwner("create table sample (number int, type text, revision smallint, payload json)");
        try (Connection connection = big.connect(Database.OWNER);
                PreparedStatement insert =
                        connection.prepareStatement("insert into sample values (?, ?, ?, ?::json)")) {
            for (int i = 0; i < material.size(); i++) {
                NewEvent sample = material.get(i).encoded();
                insert.setInt(1, i + 1);
                insert.setString(2, sample.type());
                insert.setInt(3, sample.revision());
                insert.setString(4, new String(sample.payload(), StandardCharsets.UTF_8));
                insert.executeUpdate();
            }
        }
    }
}
