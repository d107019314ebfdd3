package grantledger.standalone.oldlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a log as a commit wrote them, and what that commit answered about them.
 *
 * @param commit also the folder of the files, whose README says how they were made
 */
record OldLog(String commit) {
    private static final String EVENTS = """
        insert into event (position, stream_id, version, type, revision, event_id, occurred_at, recorded_at,
                           payload, metadata, leaf_hash)
        select position, stream_id, version, type, revision, event_id, occurred_at, recorded_at,
               payload::json, metadata::json, decode(leaf_hash, 'hex')
        from json_to_recordset(?::json) as row (
            position bigint, stream_id uuid, version bigint, type text, revision smallint, event_id uuid,
            occurred_at timestamptz, recorded_at timestamptz, payload text, metadata text, leaf_hash text)
        order by position\
        """;
    private static final String KEYS = """
        insert into idempotency_key (person, key, request_hash, first_position, last_position)
        select person, key, decode(request_hash, 'hex'), first_position, last_position
        from json_to_recordset(?::json) as row (
            person text, key text, request_hash text, first_position bigint, last_position bigint)\
        """;

    /** Into a log without events, all at once, so that nobody sees a part of it. */
    void putInto(Connection log) throws SQLException {
        log.setAutoCommit(false);
        insert(EVENTS, "events", log);
        insert(KEYS, "idempotency-keys", log);
        log.commit();
        log.setAutoCommit(true);
    }

    private void insert(String statement, String file, Connection log) throws SQLException {
        try (var insert = log.prepareStatement(statement)) {
            insert.setString(1, "[" + String.join(",", lines(file)) + "]");
            insert.executeUpdate();
        }
    }

    /** The position of the last event; the first has 1, and none is missing. */
    long size() {
        return lines("events").size();
    }

    List<Reading> readings() {
        return lines("answers").stream().map(Reading::of).toList();
    }

    /** Commands that the log already holds the answers of. */
    List<Sending> sentAgain() {
        return lines("sent-again").stream().map(Sending::of).toList();
    }

    /** The last submission that the commit decided after its last event, without the lines of nothing it had. */
    Sending nextSubmission() {
        Sending last = lines("sent-next").stream()
                .map(Sending::of)
                .filter(it -> it.command().equals("submit-application") && it.status() == 201)
                .toList()
                .getLast();
        ObjectNode body = last.body().deepCopy().asObject();
        ArrayNode lines = body.putArray("budgetLines");
        long sumSek = 0;
        for (JsonNode line : last.body().path("budgetLines")) {
            if (line.path("amountSek").asLong() > 0) {
                lines.add(line);
                sumSek += line.path("amountSek").asLong();
            }
        }
        body.put("requestedAmountSek", sumSek);
        return new Sending(last.sender(), last.command(), last.headers(), body, last.status(), last.answer());
    }

    private List<String> lines(String file) {
        var name = commit + "/" + file + ".ndjson.gz";
        try (var in = OldLog.class.getResourceAsStream(name);
                var text = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
