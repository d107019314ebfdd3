package grantledger.command.checking;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Behaviours;
import grantledger.command.application.Applications;
import grantledger.command.call.Calls;
import grantledger.eventlog.checking.KnownEvents;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.Event;
import grantledger.events.Track;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownFactsTest {

    private static final Contact PLAIN = new Contact("Kim Kontakt", "kim@example.org", null, null);

    private final KnownEvents<Event> known = KnownFacts.of(Behaviours.ALL);

    private static Proposal with(Contact contact) {
        Proposal of = Applications.proposal();
        return new Proposal(
                of.focusArea(),
                of.projectTitle(),
                of.purpose(),
                of.requestedAmountSek(),
                of.projectStart(),
                of.projectEnd(),
                of.budgetLines(),
                of.otherFinancing(),
                of.leadershipAnchored(),
                of.municipalSupport(),
                contact);
    }

    @Test
    void a_contact_is_plain_until_it_is_sealed_with_a_key() {
        assertThat(holdsPlainContact(PLAIN)).isTrue();
        assertThat(holdsPlainContact(Applications.sealedWith("a key"))).isFalse();
        assertThat(holdsPlainContact(null)).isFalse();
    }

    private boolean holdsPlainContact(Contact contact) {
        return known.plainContact().test(new ApplicationCompleted(Applications.APPLICATION, with(contact), null));
    }

    @Test
    void every_event_that_holds_a_proposal_is_asked() {
        Proposal plain = with(PLAIN);
        UUID application = Applications.APPLICATION;
        assertThat(List.of(
                        Applications.submitted(Track.PUBLIC, Applications.ALE, plain),
                        new ApplicationResubmitted(
                                application, Track.PUBLIC, Applications.ALE, plain, null, "anna", null, false),
                        new ApplicationCompleted(application, plain, null),
                        new ApplicationSupplemented(application, plain, null)))
                .allMatch(known.plainContact());
        assertThat(known.plainContact().test(Calls.announced())).isFalse();
        assertThat(known.codec().types())
                .filteredOn(type -> Arrays.stream(type.record().getRecordComponents())
                        .anyMatch(component -> component.getType() == Proposal.class))
                .hasSize(4);
    }

    @Test
    void commands_are_known_by_their_names_also_those_that_nobody_may_issue() {
        assertThat(known.command().test("grant-funds")).isTrue();
        assertThat(known.command().test("mark-report-overdue")).isTrue();
        assertThat(known.command().test("grant-gunds")).isFalse();
    }
}
