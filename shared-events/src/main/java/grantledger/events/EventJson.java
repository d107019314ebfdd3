package grantledger.events;

import static java.util.Map.entry;

import grantledger.format.Codec;
import grantledger.format.EventType;
import grantledger.format.JsonCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events as JSON, by the names and revisions of the contract: calls first, then applications, grants and indicators. */
final class EventJson {

    /** The types whose shape has changed since they were first written; every other type is at revision 1. */
    private static final Map<Class<? extends Event>, Integer> LATER_REVISIONS = Map.ofEntries(
            entry(CallEvent.CallAnnounced.class, 2),
            entry(CallEvent.CallAmended.class, 2),
            entry(CallEvent.CallFundsReturned.class, 2),
            entry(ApplicationEvent.ApplicationSubmitted.class, 3),
            entry(ApplicationEvent.ApplicationResubmitted.class, 2),
            entry(ApplicationEvent.ApplicationCompleted.class, 3),
            entry(ApplicationEvent.ApplicationSupplemented.class, 2),
            entry(ApplicationEvent.FormalCheckRecorded.class, 2),
            entry(ApplicationEvent.ApplicationScored.class, 3),
            entry(ApplicationEvent.ApplicationDismissed.class, 2),
            entry(ApplicationEvent.AppealFiled.class, 2),
            entry(ApplicationEvent.AppealOutcomeRecorded.class, 2),
            entry(GrantEvent.GrantEstablished.class, 2),
            entry(GrantEvent.GrantAmountChanged.class, 2),
            entry(GrantEvent.ChangeRequested.class, 2),
            entry(GrantEvent.OutcomeReported.class, 2),
            entry(GrantEvent.ReportApproved.class, 2),
            entry(GrantEvent.RepaymentDemanded.class, 2),
            entry(GrantEvent.RepaymentRecorded.class, 2));

    private EventJson() {}

    static Codec<Event> codec() {
        return new JsonCodec<>(types(), Upcasters.ALL);
    }

    private static List<EventType<Event>> types() {
        return Stream.of(
                        CallEvent.class,
                        DiaryEvent.class,
                        ApplicationEvent.class,
                        GrantEvent.class,
                        IndicatorEvent.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .map(record -> type(record.asSubclass(Event.class)))
                .toList();
    }

    private static EventType<Event> type(Class<? extends Event> record) {
        return new EventType<>(record.getSimpleName(), LATER_REVISIONS.getOrDefault(record, 1), record);
    }
}
