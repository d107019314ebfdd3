package grantledger.command.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.command.deciding.Command;
import grantledger.eventlog.axon.Appended;
import grantledger.events.Event;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.OutcomeReported;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a command brought about. {@code version} is the stream's, {@code position} the last one in the log; a read with
 * {@code Read-After: position} shows all of it. Ids of what was born along the way stand beside {@code id}. What a
 * command would bring about has no positions, and says that it was a dry run.
 *
 * @param dryRun true, or null when all of it was recorded
 * @param location where query-service shows what was born, or null when nothing was
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
        List<Happened> events,
        @JsonIgnore String location) {

    /** One event of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happened(String type, UUID stream, long version, Long position) {}

    static Answer of(Command<?, ?> command, List<Appended<Event>> appended) {
        long version = appended.stream()
                .filter(event -> event.stream().equals(command.stream()))
                .mapToLong(Appended::version)
                .max()
                .orElse(0);
        Long position = position(appended.getLast());
        UUID grantId = born(appended, GrantEstablished.class, GrantEstablished::grantId);
        return new Answer(
                command.stream(),
                version,
                position,
                position == null ? Boolean.TRUE : null,
                grantId,
                born(appended, OutcomeReported.class, OutcomeReported::reportId),
                born(appended, ChangeRequested.class, ChangeRequested::changeId),
                appended.stream().map(Answer::happened).toList(),
                position == null ? null : grantId == null ? command.bornAt(version) : "/api/grants/" + grantId);
    }

    private static <E> UUID born(List<Appended<Event>> appended, Class<E> type, Function<E, UUID> id) {
        return appended.stream()
                .map(Appended::event)
                .filter(type::isInstance)
                .map(event -> id.apply(type.cast(event)))
                .reduce(null, (_, last) -> last);
    }

    private static Happened happened(Appended<Event> event) {
        Event fact = event.event();
        return new Happened(Event.CODEC.typeOf(fact).name(), event.stream(), event.version(), position(event));
    }

    /** Null when it was not recorded. */
    private static Long position(Appended<Event> event) {
        return event.position() == 0 ? null : event.position();
    }
}
