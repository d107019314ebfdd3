package grantledger.query.audit.context;

import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.Event;
import grantledger.events.Track;
import grantledger.format.Envelope;
import grantledger.format.EventType;
import grantledger.format.Recorded;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.audit.ranking.RankedThen;
import grantledger.query.call.questions.Contenders;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.view.CallView;
import grantledger.query.fixtures.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An application in a call, what happened to both, and the decision that is looked at. Without more, nothing departs. */
final class Tried {

    static final UUID CALL = new UUID(0, 1);
    static final UUID ID = new UUID(0, 2);
    static final UUID GRANT = new UUID(0, 3);
    static final Applicant WHO = Given.ALE;
    private static final Instant AFTER_CLOSING = Instant.parse("2020-06-01T10:00:00Z");

    private final List<CallEvent> ofCall = new ArrayList<>();
    private final List<ApplicationEvent> before = new ArrayList<>();
    private final List<Event> together = new ArrayList<>();
    private final List<Contender> rivals = new ArrayList<>();
    private Instant decidedAt = AFTER_CLOSING;
    private boolean inOrderOfTheLog = true;

    private Tried(CallTerms terms, ApplicationEvent... before) {
        ofCall.add(new CallAnnounced(CALL, terms, "officer"));
        this.before.addAll(List.of(before));
    }

    /** Submitted, found eligible, scored in full and recommended to get what it asks for: 400,000 of a million. */
    static Tried prepared() {
        return begun(
                Given.submitted(ID, CALL, WHO, 400_000),
                Given.eligible(ID),
                Given.scored(ID, "anna", 4, 4),
                Given.recommended(ID, 400_000, "olle"));
    }

    static Tried begun(ApplicationEvent... before) {
        return under(Given.terms(1_000_000), before);
    }

    static Tried under(CallTerms terms, ApplicationEvent... before) {
        return new Tried(terms, before);
    }

    Tried then(ApplicationEvent event) {
        before.add(event);
        return this;
    }

    Tried inCall(CallEvent event) {
        ofCall.add(event);
        return this;
    }

    /** Another application that comes before it, and waits for money. */
    Tried behind(long requestedSek) {
        UUID id = new UUID(1, rivals.size());
        var events = List.of(
                Given.submitted(id, CALL, WHO, requestedSek), Given.eligible(id), Given.scored(id, "anna", 5, 5));
        rivals.add(Contenders.of(ApplicationView.VIEW.from(recorded(events)).view()));
        return this;
    }

    Tried at(Instant time) {
        decidedAt = time;
        return this;
    }

    Tried byWhatHadHappened() {
        inOrderOfTheLog = false;
        return this;
    }

    /** @param more what the same command did beside it */
    List<Departure> decided(ApplicationEvent decision, Event... more) {
        together.addAll(List.of(more));
        return Departures.of(stood(decision));
    }

    Stood stood(ApplicationEvent decision) {
        ApplicationView application =
                ApplicationView.VIEW.from(recorded(before)).view();
        CallView call = CallView.VIEW.from(recorded(ofCall)).view();
        List<ApplicationEvent> all = new ArrayList<>(before);
        all.add(decision);
        var decisions = ApplicationView.VIEW.from(recorded(all)).view().decisions();
        return new Stood(
                DecisionEntry.of(decisions.getLast()),
                decidedAt,
                recorded(together),
                recorded(before),
                application,
                call,
                ranked(application, call),
                inOrderOfTheLog);
    }

    private RankedThen ranked(ApplicationView application, CallView call) {
        List<Contender> all = new ArrayList<>(rivals);
        all.add(Contenders.of(application));
        Ranking ranking = new Ranking(call, Map.of());
        List<Ranking.Place> places = ranking.places(
                call.terms().tracks().stream()
                        .filter(terms -> terms.track() == Track.PUBLIC)
                        .findFirst()
                        .orElseThrow(),
                ranking.order(Track.PUBLIC, all),
                Map.of());
        Optional<Ranking.Place> own = places.stream()
                .filter(place -> place.applicationId().equals(ID))
                .findFirst();
        return new RankedThen(List.of(), own, places.size());
    }

    private static List<Recorded<?>> recorded(List<? extends Event> events) {
        List<Recorded<?>> recorded = new ArrayList<>();
        for (Event event : events) {
            EventType<Event> type = Event.CODEC.typeOf(event);
            long version = recorded.size() + 1L;
            Instant at = Instant.parse("2020-04-01T08:00:00Z").plusSeconds(60 * version);
            recorded.add(new Recorded<>(
                    new Envelope(
                            10 * version,
                            event.stream(),
                            version,
                            new UUID(0, version),
                            type.name(),
                            type.revision(),
                            at,
                            at,
                            "anna",
                            "some-command",
                            new UUID(1, version)),
                    event));
        }
        return recorded;
    }
}
