package grantledger.command.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.command.deciding.Command;
import grantledger.eventlog.axon.Appended;
import grantledger.events.ApplicationEvent;
import grantledger.events.CallEvent;
import grantledger.events.DiaryEvent;
import grantledger.events.Event;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.OutcomeReported;
import java.util.List;
import java.util.UUID;

/**
 * What a command brought about. {@code version} is the stream's, {@code position} the last one in the log; a read with
 * {@code Read-After: position} shows all of it. Ids of what was born along the way stand beside {@code id}. What a
 * command would bring about has no positions, and says that it was a dry run.
 *
 * @param dryRun true, or null when all of it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        UUID id,
        long version,
        Long position,
        Boolean dryRun,
        UUID grantId,
        UUID reportId,
        UUID changeId,
        List<Happened> events) {

    /** One event of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happened(String type, UUID stream, long version, Long position) {}

    static Answer of(Command<?, ?> command, List<Appended<Event>> appended) {
        UUID grantId = null;
        UUID reportId = null;
        UUID changeId = null;
        long version = 0;
        for (Appended<Event> event : appended) {
            switch (event.event()) {
                case GrantEstablished it -> grantId = it.grantId();
                case OutcomeReported it -> reportId = it.reportId();
                case ChangeRequested it -> changeId = it.changeId();
                case CallEvent other -> {}
                case DiaryEvent other -> {}
                case ApplicationEvent other -> {}
                case GrantEvent other -> {}
            }
            version = event.stream().equals(command.stream()) ? event.version() : version;
        }
        Long position = position(appended.getLast());
        return new Answer(
                command.stream(),
                version,
                position,
                position == null ? Boolean.TRUE : null,
                grantId,
                reportId,
                changeId,
                appended.stream().map(Answer::happened).toList());
    }

    private static Happened happened(Appended<Event> event) {
        Event fact = event.event();
        return new Happened(Event.CODEC.typeOf(fact).name(), event.stream(), event.version(), position(event));
    }

    /** Null when it was not recorded. */
    private static Long position(Appended<Event> event) {
        return event.position() == 0 ? null : event.position();
    }

    /** Where query-service shows what was born, or null when nothing was. */
    @JsonIgnore
    public String location() {
        if (position == null) {
            return null;
        }
        if (grantId != null) {
            return "/api/grants/" + grantId;
        }
        return switch (events.getFirst().type()) {
            case "CallAnnounced" -> "/api/calls/" + id;
            case "ApplicationSubmitted", "ApplicationResubmitted" -> "/api/applications/" + id;
            default -> null;
        };
    }
}
