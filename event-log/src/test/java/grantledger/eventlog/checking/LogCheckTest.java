package grantledger.eventlog.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.notes.SignedNote;
import grantledger.format.notes.SigningKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a check of a log finds, in its words. */
@Tag("server")
class LogCheckTest {

    private final SealedLog log = new SealedLog(7);

    @AfterEach
    void close() {
        log.close();
    }

    /** As nobody may who is not the administrator of the database. */
    private void change(String... statements) throws SQLException {
        try (Connection connection = log.database().administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("set session_replication_role = origin");
        }
    }

    private void sealed(int events) throws SQLException {
        log.append(events);
        log.seal(position -> position % 100 == 0);
    }

    private List<String> lines() throws SQLException {
        return log.differences().stream().map(Difference::line).toList();
    }

    private Summary summary() throws SQLException {
        return log.check().run(log.database().service(), _ -> {});
    }

    @Test
    void finds_nothing_in_a_log_as_it_was_written() throws SQLException {
        sealed(600);
        log.append(9);
        assertThat(lines()).isEmpty();
        Summary summary = summary();
        assertThat(summary.isWhole()).isTrue();
        assertThat(summary.lines().getFirst())
                .startsWith("Read 609 events, 2 tiles, 6 checkpoints and 0 cosignatures in ");
        assertThat(summary.lines()).contains("9 events wait for the next checkpoint.", "No difference was found.");
    }

    @Test
    void finds_nothing_in_a_log_without_events_or_of_which_nothing_is_sealed() throws SQLException {
        assertThat(lines()).isEmpty();
        log.append(3);
        assertThat(lines()).isEmpty();
        assertThat(summary().unsealed()).isEqualTo(3);
    }

    @Test
    void reads_leaves_of_both_versions() throws SQLException {
        log.append(200);
        log.rewriteWithEarlierLeaves();
        sealed(200);
        assertThat(lines()).isEmpty();
    }

    @Test
    void says_that_an_event_is_not_the_one_that_was_sealed() throws SQLException {
        sealed(600);
        change("update event set payload = replace(payload::text, 'nr ', 'Nr ')::json where position = 77");
        assertThat(lines())
                .containsExactly(
                        "position 77: the event is not the one that its leaf hash was made of",
                        "tile 0/000 (position 77): it has another leaf hash than the event",
                        "checkpoint 100 (positions 1 to 100): the root is that of the stored hashes, and not that of"
                                + " these events");
    }

    @Test
    void says_that_only_a_leaf_hash_was_changed() throws SQLException {
        sealed(600);
        change("update event set leaf_hash = sha256('') where position = 77");
        assertThat(lines()).containsExactly("position 77: the event is not the one that its leaf hash was made of");
    }

    @Test
    void knows_by_the_checkpoints_where_an_event_that_fits_its_hash_is_not_the_one_that_was_sealed()
            throws SQLException {
        sealed(600);
        change("update event set payload = replace(payload::text, 'nr ', 'Nr ')::json where position = 577");
        try (Connection connection = log.database().administrator().getConnection()) {
            connection.createStatement().execute("set session_replication_role = replica");
            Column.hashAnew(connection, 577, "true");
            connection.createStatement().execute("set session_replication_role = origin");
        }
        assertThat(lines())
                .containsExactly("checkpoint 600 (positions 501 to 600): the root is not that of these events");
    }

    @Test
    void tells_a_change_that_many_checkpoints_show_once() throws SQLException {
        log.append(100);
        log.seal(position -> true);
        change(
                "update event set position = 1000 where position = 50",
                "update event set position = 50 where position = 51",
                "update event set position = 51 where position = 1000");
        assertThat(lines()).contains("51 checkpoints, 50 to 100 (position 50): the root is not that of these events");
    }

    @Test
    void says_where_nothing_is_and_where_the_log_ends_too_early() throws SQLException {
        sealed(300);
        change("delete from event where position in (10, 11, 300)", "delete from idempotency_key");
        assertThat(lines())
                .hasSize(4) // two of versions
                .contains(
                        "positions 10 to 11: nothing is there; the next event stands at position 12",
                        "checkpoint 300 (positions 201 to 300): the log ends before it, at position 299");
    }

    @Test
    void says_which_version_does_not_follow_and_which_event_was_recorded_too_early() throws SQLException {
        sealed(300);
        change(
                "update event set version = version + 1000 where position = 20",
                "update event set recorded_at = recorded_at - interval '1 hour' where position = 21");
        assertThat(lines())
                .anyMatch(it -> it.matches("position 20: version 10\\d\\d of stream .*, where \\d+ would follow"))
                .anyMatch(it -> it.startsWith("position 21: it was recorded at "));
    }

    @Test
    void says_that_two_events_share_an_id() throws SQLException {
        sealed(20);
        change("update event set event_id = (select event_id from event where position = 3) where position = 9");
        assertThat(lines()).anyMatch(it -> it.matches("position 9: its id .* is that of position 3 too"));
    }

    @Test
    void says_that_an_event_cannot_be_read() throws SQLException {
        sealed(20);
        change(
                "update event set type = 'Sung' where position = 4",
                "update event set metadata = '[]' where position = 5");
        assertThat(lines())
                .contains("position 4: it cannot be read: No event type is named Sung")
                .anyMatch(it -> it.startsWith("position 5: the row cannot be read: "));
    }

    @Test
    void says_that_a_command_is_none_although_an_earlier_leaf_does_not_cover_it() throws SQLException {
        log.append(20);
        log.rewriteWithEarlierLeaves();
        change("update event set metadata = replace(metadata::text, 'take-note', 'make-note')::json where position"
                + " = 4");
        assertThat(lines()).containsExactly("position 4: its metadata are not as any command writes them");
    }

    @Test
    void says_which_tile_is_missing_and_which_is_one_too_many() throws SQLException {
        sealed(600);
        change("update tile set number = 7 where number = 1");
        assertThat(lines())
                .containsExactly(
                        "tile 0/001 (positions 257 to 512): it is missing",
                        "tile 7 of level 0 (positions 1793 to 2048): only 600 leaves are sealed");
    }

    @Test
    void says_which_hash_of_a_tile_is_another() throws SQLException {
        sealed(600);
        change("update tile set hashes = set_byte(hashes, 32 * 9, 255 - get_byte(hashes, 32 * 9)) where number = 1");
        assertThat(lines()).containsExactly("tile 0/001 (position 266): it has another leaf hash than the event");
    }

    @Test
    void says_that_a_checkpoint_is_signed_by_another_key_or_not_by_its_own() throws SQLException {
        sealed(100);
        SigningKey other = SealedLog.key("localhost/other");
        String signed = log.database()
                .sql()
                .sql("select note from checkpoint")
                .query(String.class)
                .single();
        SignedNote note = SignedNote.of(signed);
        change("update checkpoint set note = '"
                + note.with(List.of(other.sign(note.text()))).written() + "'");
        assertThat(lines())
                .containsExactly("checkpoint 100 (positions 1 to 100): it is signed by a key that is not known");
        change("update checkpoint set note = replace(note, E'\\n100\\n', E'\\n101\\n')");
        assertThat(lines())
                .contains(
                        "checkpoint 100 (positions 1 to 100): the note is of size 101",
                        "checkpoint 100 (positions 1 to 100): The signature of localhost/notebooks is not by its key");
    }

    @Test
    void says_that_signatures_were_not_verified_where_there_is_no_key() throws SQLException {
        sealed(10);
        LogCheck.Keys none = new LogCheck.Keys(List.of(), List.of());
        assertThat(log.differences(none)).isEmpty();
        assertThat(log.check(none).run(log.database().service(), _ -> {}).lines())
                .contains(
                        "No verifier key of the log was given: nobody's signature was verified, only what is signed.");
    }

    @Test
    void goes_on_under_another_name_whose_first_leaf_holds_the_last_checkpoint() throws SQLException {
        sealed(300);
        log.beginAnew();
        sealed(300);
        assertThat(lines()).isEmpty();
        change("update log_origin set began = convert_to(replace(convert_from(began, 'UTF8'), '300', '301'), 'UTF8')"
                + " where number = 2");
        assertThat(lines())
                .contains("origin 2: The signature of localhost/notebooks is not by its key")
                .anyMatch(it -> it.startsWith("tile 0/000 of origin 2 (position 0): "));
    }

    @Test
    void says_that_a_cosignature_is_not_by_its_witness() throws SQLException {
        sealed(10);
        Witness witness = new Witness("witness.example/w1");
        String note = log.database()
                .sql()
                .sql("select note from checkpoint")
                .query(String.class)
                .single();
        log.insert("insert into cosignature (origin, size, line) values (1, 10, ?)", witness.line(note));
        LogCheck.Keys keys = new LogCheck.Keys(log.keys().log(), List.of(witness.key()));
        assertThat(log.differences(keys)).isEmpty();
        change("update cosignature set line = translate(line, 'abc', 'bca')");
        assertThat(log.differences(keys))
                .extracting(Difference::line)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("cosignature of checkpoint 10 of origin 1 (positions 1 to 10): ");
    }

    @Test
    void says_that_relay_reactions_and_keys_name_events_that_are_not_there() throws SQLException {
        sealed(10);
        change(
                "insert into relay_place (topic_id, position, event_id, sent, sent_ids, epoch)"
                        + " values ('t', 3, gen_random_uuid(), '{0, 4}', array[null, gen_random_uuid()], 1)",
                "insert into reaction_place (position, event_id, epoch) values (5, gen_random_uuid(), 1)",
                "insert into idempotency_key (person, key, request_hash, first_position, last_position)"
                        + " values ('p', 'k', '', 9, 11)");
        assertThat(lines())
                .anyMatch(it -> it.matches("position 3: the relay has sent an event .*, which is not there"))
                .anyMatch(it -> it.matches("position 4: the relay has sent an event .*, which is not there"))
                .anyMatch(it -> it.matches("position 5: the reactions have seen an event .*, which is not there"))
                .contains("positions 9 to 11: an idempotency key protects events that the log does not have");
    }

    @Test
    void counts_what_stands_in_plain_text() throws SQLException {
        sealed(10);
        change("update event set payload = replace(payload::text, 'nr ', 'contact ')::json where position in (2, 3)");
        assertThat(summary().plainContacts()).isEqualTo(2);
        assertThat(summary().lines())
                .contains("2 events hold a contact in plain text, from before contacts were sealed.");
    }

    @Test
    void tells_a_thousand_differences_and_counts_the_rest() throws SQLException {
        log.append(1_100);
        change("update event set leaf_hash = sha256('')");
        List<String> told = new ArrayList<>();
        Summary summary = log.check().run(log.database().service(), told::add);
        assertThat(told).hasSize(1_000);
        assertThat(summary.lines()).contains("1,100 differences were found; the first 1,000 are named above.");
    }

    @Test
    void reads_one_moment_while_the_log_goes_on() throws SQLException {
        sealed(300);
        List<Difference> found = new ArrayList<>();
        Summary summary = Snapshot.read(log.database().service(), snapshot -> {
            long before = snapshot.number("select max(position) from event");
            sealed(300);
            assertThat(before).isEqualTo(300);
            return log.check().check(snapshot, found::add);
        });
        assertThat(found).isEmpty();
        assertThat(summary.events()).isEqualTo(300);
    }

    @Test
    void says_nothing_of_a_log_that_it_cannot_read() throws SQLException {
        change("drop table cosignature");
        assertThatThrownBy(() -> log.check().run(log.database().service(), _ -> {}))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("cosignature");
    }
}
