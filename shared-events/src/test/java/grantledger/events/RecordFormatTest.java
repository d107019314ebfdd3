package grantledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.Envelope;
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
    private static final byte[] WATERMARK = Example.pinned("records/watermark.json");

    @Test
    void a_record_is_written_in_the_pinned_bytes() {
        assertThat(Example.text(RecordFormat.event(envelope("DecisionRecommended", 1), PAYLOAD, 1233)))
                .isEqualTo(Example.text(RECORD));
    }

    @Test
    void a_watermark_is_written_in_the_pinned_bytes() {
        assertThat(Example.text(RecordFormat.watermark(1240, 1234))).isEqualTo(Example.text(WATERMARK));
    }

    @Test
    void the_pinned_watermark_has_no_event() {
        assertThat(RecordFormat.read(WATERMARK)).isEqualTo(new RecordFormat.Watermark(1240, 1234));
    }

    @Test
    void an_event_of_any_type_and_revision_comes_back_with_its_envelope_and_its_payload_as_it_was_sent() {
        assertThat(Example.all()).allSatisfy(example -> {
            Envelope envelope = envelope(example.type().name(), example.revision());
            byte[] record = RecordFormat.event(envelope, example.pinned(), 0);
            RecordFormat.Event read = (RecordFormat.Event) RecordFormat.read(record);
            assertThat(read.position()).isEqualTo(1234);
            assertThat(read.after()).isZero();
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
            String record = Example.text(RecordFormat.event(envelope("GrantRefused", 1), payload, 0));
            assertThat(record.substring(record.indexOf("\"payload\":") + "\"payload\":".length(), record.length() - 1))
                    .isEqualTo(Example.text(payload));
        }
    }

    @Test
    void unknown_fields_of_the_envelope_are_ignored() {
        String later = ",\"trace\":{\"position\":7,\"type\":[\"Watermark\"]},\"shard\":null,\"type\":";
        assertSame(RecordFormat.read(bytes(Example.text(RECORD).replaceFirst(",\"type\":", later))));
        assertThat(RecordFormat.read(bytes(Example.text(WATERMARK).replaceFirst(",\"type\":", later))))
                .isEqualTo(RecordFormat.read(WATERMARK));
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
                "position",
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
    @ValueSource(strings = {"null", "\"1240\"", "1240.5", "1e3", "0", "-1", "9223372036854775808", "{\"position\":1}"})
    void refuses_anything_but_a_whole_number_from_one_as_a_position(String position) {
        assertUnreadable(Example.text(WATERMARK).replace("1240", position));
    }

    @Test
    void the_payload_of_a_record_is_read_by_the_codec_and_not_before() {
        String later = Example.text(RECORD).replace("\"revision\":1", "\"revision\":2");
        RecordFormat.Event read = (RecordFormat.Event) RecordFormat.read(bytes(later));
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
        assertUnreadable(Example.text(WATERMARK) + Example.text(WATERMARK));
        assertUnreadable(Example.text(RECORD) + "}");
    }

    @Test
    void whatever_is_spoiled_in_a_record_it_is_a_message_or_unreadable() {
        Spoiled spoiled = new Spoiled(2020);
        int messages = 0;
        for (int i = 0; i < 4_000; i++) {
            messages += read(spoiled.copyOf(i % 3 == 0 ? WATERMARK : RECORD));
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
    private static void assertSame(RecordFormat.Message read) {
        RecordFormat.Event pinned = (RecordFormat.Event) RecordFormat.read(RECORD);
        RecordFormat.Event event = (RecordFormat.Event) read;
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
