package grantledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.Envelope;
import grantledger.format.Place;
import grantledger.format.RecordFormat;
import grantledger.format.UnreadableEvent;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFormatTest {

    private static final byte[] PAYLOAD = Example.pinned("events/DecisionRecommended.r1.json");
    private static final byte[] RECORD = Example.pinned("records/record.json");
    private static final byte[] WATERMARK = bytes("{\"position\":1240,\"after\":1234,\"type\":\"Watermark\"}");
    private static final UUID LOG = UUID.fromString("5b0f2c1e-8a4d-4e9b-9c3a-1d2e3f405162");
    private static final Place BEFORE = new Place(1233, UUID.fromString("0197a3c4-5d6e-7f80-9a1b-2c3d4e5f6001"));

    @Test
    void a_record_is_written_in_the_pinned_bytes() {
        assertThat(Example.text(record(envelope("DecisionRecommended", 1), PAYLOAD)))
                .isEqualTo(Example.text(RECORD));
    }

    @Test
    void a_record_names_the_log_the_record_before_it_and_how_far_each_partition_was_sent() {
        RecordFormat.Event read = RecordFormat.read(RECORD);
        assertThat(read.log()).isEqualTo(LOG);
        assertThat(read.after()).isEqualTo(BEFORE);
        assertThat(read.sent()).containsExactly(1230L, 1234L, 0L);
    }

    @Test
    void the_first_record_of_a_partition_has_none_before_it() {
        byte[] first =
                RecordFormat.event(LOG, envelope("DecisionRecommended", 1), PAYLOAD, Place.START, new long[] {1234});
        assertThat(Example.text(first)).contains("\"after\":0,\"sent\":[1234],");
        assertThat(RecordFormat.read(first).after()).isEqualTo(Place.START);
    }

    @Test
    void records_of_the_form_before_this_one_are_told_apart() {
        String before = Example.text(RECORD)
                .replaceFirst("\"log\":\"[^\"]*\",", "")
                .replaceFirst("\"afterId\":\"[^\"]*\",", "")
                .replaceFirst("\"sent\":\\[[^\\]]*],", "");
        for (String old : new String[] {before, Example.text(WATERMARK)}) {
            assertUnreadable(old)
                    .hasMessageEndingWith("it is of a form before this one; the topic has to be made anew");
        }
    }

    @Test
    void an_event_of_any_type_and_revision_comes_back_with_its_envelope_and_its_payload_as_it_was_sent() {
        assertThat(Example.all()).allSatisfy(example -> {
            Envelope envelope = envelope(example.type().name(), example.revision());
            RecordFormat.Event read = RecordFormat.read(record(envelope, example.pinned()));
            assertThat(read.position()).isEqualTo(1234);
            assertThat(read.stored().envelope()).isEqualTo(envelope);
            assertThat(read.stored().payload()).isEqualTo(example.pinned());
            assertThat(Event.CODEC.read(read.stored())).isEqualTo(example.event());
        });
    }

    @Test
    void the_payload_passes_byte_for_byte() {
        String before = "{ \"grantId\" : \"9d41b6aa-52f8-4c1d-b0e7-77f3c5a80e03\",\n\"reason\":\"\\u00e5 å🌲";
        String after = "🌲".repeat(6_000) + "\" }";
        for (int length = 8_000; length < 8_008; length++) {
            byte[] payload = bytes(before + "x".repeat(length) + after);
            String record = Example.text(record(envelope("GrantRefused", 1), payload));
            assertThat(record.substring(record.indexOf("\"payload\":") + "\"payload\":".length(), record.length() - 1))
                    .isEqualTo(Example.text(payload));
        }
    }

    @Test
    void unknown_fields_of_the_envelope_are_ignored() {
        String later = ",\"trace\":{\"position\":7,\"type\":[\"Watermark\"]},\"shard\":null,\"type\":";
        assertSame(RecordFormat.read(bytes(Example.text(RECORD).replaceFirst(",\"type\":", later))));
    }

    @Test
    void the_order_of_the_fields_does_not_matter() {
        String reordered = "{\"payload\": " + Example.text(PAYLOAD) + " ,"
                + Example.text(RECORD).replaceFirst(",\"payload\":.*", "}").substring(1);
        assertSame(RecordFormat.read(bytes(reordered)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log",
                "position",
                "after",
                "afterId",
                "sent",
                "stream",
                "version",
                "eventId",
                "type",
                "revision",
                "occurredAt",
                "recordedAt",
                "actor",
                "command",
                "commandId",
                "payload"
            })
    void refuses_an_event_whose_envelope_lacks_a_field(String field) {
        assertUnreadable(Example.text(RECORD).replaceFirst("\"" + field + "\":", "\"un" + field + "\":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "true", "[]", "{\"position\":99}"})
    void refuses_anything_but_text_as_an_actor(String actor) {
        assertUnreadable(Example.text(RECORD).replace("\"märta.lööf\",\"command\"", actor + ",\"command\""))
                .hasMessageContaining("actor must be text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "{}", "[]", "[null]", "[1.5]", "[\"1\"]", "[[1]]"})
    void refuses_anything_but_whole_numbers_of_what_was_sent(String sent) {
        assertUnreadable(Example.text(RECORD).replaceFirst("\"sent\":\\[[^\\]]*]", "\"sent\":" + sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"\"", "\"5b0f\"", "{}"})
    void refuses_anything_but_an_id_of_a_log(String log) {
        assertUnreadable(Example.text(RECORD).replace("\"" + LOG + "\"", log));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"1234\"", "1234.5", "1e3", "0", "-1", "9223372036854775808", "{\"position\":1}"})
    void refuses_anything_but_a_whole_number_from_one_as_a_position(String position) {
        assertUnreadable(Example.text(RECORD).replaceFirst("\"position\":1234", "\"position\":" + position));
    }

    @Test
    void the_payload_of_a_record_is_read_by_the_codec_and_not_before() {
        String later = Example.text(RECORD).replace("\"revision\":1", "\"revision\":2");
        RecordFormat.Event read = RecordFormat.read(bytes(later));
        assertThatThrownBy(() -> Event.CODEC.read(read.stored()))
                .isExactlyInstanceOf(UnreadableEvent.class)
                .hasMessage("DecisionRecommended has revisions 1 to 1, not 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"{}\"", "[]", "true"})
    void refuses_anything_but_an_object_as_a_payload(String payload) {
        assertUnreadable(Example.text(RECORD).replaceFirst("\"payload\":.*", "\"payload\":" + payload + "}"))
                .hasMessageContaining("payload must be an object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "5", "[]", "{}", "{", "Watermark", "\u0000\u0001", "{\"type\":\"Watermark\"}"})
    void refuses_garbage(String garbage) {
        assertUnreadable(garbage);
    }

    @Test
    void refuses_what_follows_the_record() {
        assertUnreadable(Example.text(RECORD) + Example.text(RECORD));
        assertUnreadable(Example.text(RECORD) + "}");
    }

    @Test
    void whatever_is_spoiled_in_a_record_it_is_a_message_or_unreadable() {
        Spoiled spoiled = new Spoiled(2020);
        int messages = 0;
        for (int i = 0; i < 4_000; i++) {
            messages += read(spoiled.copyOf(RECORD));
        }
        assertThat(messages).as("spoiled records that were still messages").isBetween(50, 2_000);
    }

    private static int read(byte[] record) {
        try {
            assertThat(RecordFormat.read(record).position()).isPositive();
            return 1;
        } catch (UnreadableEvent expected) {
            return 0;
        } catch (RuntimeException | StackOverflowError escaped) {
            throw new AssertionError("Spoiled: " + Example.text(record), escaped);
        }
    }

    private static byte[] record(Envelope envelope, byte[] payload) {
        return RecordFormat.event(LOG, envelope, payload, BEFORE, new long[] {1230, 1234, 0});
    }

    private static Envelope envelope(String type, int revision) {
        return new Envelope(
                1234,
                ApplicationExamples.APPLICATION,
                5,
                UUID.fromString("0197a3c4-5d6e-7f80-9a1b-2c3d4e5f6007"),
                type,
                revision,
                Instant.parse("2018-12-03T09:15:00Z"),
                Instant.parse("2018-12-03T09:15:00.123456Z"),
                "märta.lööf",
                "recommend-decision",
                UUID.fromString("0197a3c4-5d6e-7f80-9a1b-2c3d4e5f6008"));
    }

    /** The pinned record, whatever was done to its form. */
    private static void assertSame(RecordFormat.Event event) {
        RecordFormat.Event pinned = RecordFormat.read(RECORD);
        assertThat(event.log()).isEqualTo(pinned.log());
        assertThat(event.sent()).isEqualTo(pinned.sent());
        assertThat(event.after()).isEqualTo(pinned.after());
        assertThat(event.stored().envelope()).isEqualTo(pinned.stored().envelope());
        assertThat(event.stored().payload()).isEqualTo(pinned.stored().payload());
    }

    private static byte[] bytes(String record) {
        return record.getBytes(UTF_8);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnreadable(String record) {
        return assertThatThrownBy(() -> RecordFormat.read(bytes(record))).isExactlyInstanceOf(UnreadableEvent.class);
    }
}
