package grantledger.console.history;

import grantledger.console.asking.Moment;
import grantledger.console.words.Wording;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One event in words.
 *
 * @param name of what happened, in a word or two
 * @param sentence what happened
 * @param quotes what people wrote, in their own words
 * @param event as the service answered it, with its payload
 */
public record Happening(
        String stream, long position, String name, String sentence, List<String> quotes, JsonNode event) {

    private static final Set<String> DECISIVE = Set.of(
            "ApplicationSubmitted",
            "FundsGranted",
            "ApplicationDeclined",
            "ApplicationDismissed",
            "ApplicationReopened",
            "DecisionReconsidered",
            "AppealOutcomeRecorded",
            "GrantRevoked",
            "GrantSettled",
            "GrantClosed");

    public Happening {
        quotes = List.copyOf(quotes);
    }

    static Happening of(Wording wording, String stream, JsonNode event) {
        return new Happening(
                stream,
                event.path("position").asLong(),
                wording.value("event", event.path("type").asString()),
                Sentences.sentence(wording, event),
                Sentences.quotes(event),
                event);
    }

    public String type() {
        return event.path("type").asString();
    }

    public String actor() {
        return event.path("actor").asString("");
    }

    public String command() {
        return event.path("command").asString("");
    }

    public JsonNode payload() {
        return event.path("payload");
    }

    /** When it happened in the agency's business, as the service wrote it. */
    public String occurredAt() {
        return event.path("occurredAt").asString();
    }

    /** When the log made it durable. */
    public String recordedAt() {
        return event.path("recordedAt").asString();
    }

    /** As of it, by what was known. */
    public Moment moment() {
        return Moment.position(position);
    }

    /** Whether the matter's outcome or its money turned on it. */
    public boolean isDecisive() {
        return DECISIVE.contains(type());
    }

    public Instant occurred() {
        return OffsetDateTime.parse(occurredAt()).toInstant();
    }

    /** Whether it was registered in another minute than it happened in. */
    public boolean isRecordedLater() {
        var recorded = OffsetDateTime.parse(recordedAt()).toInstant();
        return !recorded.truncatedTo(ChronoUnit.MINUTES).equals(occurred().truncatedTo(ChronoUnit.MINUTES));
    }
}
