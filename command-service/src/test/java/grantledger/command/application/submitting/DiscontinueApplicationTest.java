package grantledger.command.application.submitting;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.DISCONTINUED_WITH_ITS_CALL;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.SYSTEM;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscontinueApplicationTest {

    private static final DiscontinueApplication DISCONTINUE =
            new DiscontinueApplication(APPLICATION, "Anslaget drogs in");
    private final Rulebook rules =
            Rulebook.ofApplications().whereCall(CALL, announced(), new CallCancelled(CALL, "Anslaget drogs in"));

    @Test
    void an_application_ends_with_its_call_however_far_it_has_come() {
        for (Event[] past : List.of(
                new Event[] {submitted()},
                new Event[] {submitted(), completionRequested(TODAY)},
                eligible(),
                recommended(),
                new Event[] {late()})) {
            Rulebook.ofApplications()
                    .whereCall(CALL, announced(), new CallCancelled(CALL, "Anslaget drogs in"))
                    .given(past)
                    .when(SYSTEM, DISCONTINUE)
                    .then(new ApplicationDiscontinued(APPLICATION, "Anslaget drogs in"));
        }
    }

    @Test
    void nothing_more_happens_to_it() {
        rules.given(submitted(), new ApplicationDiscontinued(APPLICATION, "Anslaget drogs in"))
                .when(SYSTEM, DISCONTINUE)
                .refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_while_the_call_stands() {
        Rulebook.ofApplications()
                .whereCall(CALL, announced())
                .given(submitted())
                .when(SYSTEM, DISCONTINUE)
                .refusedBy(DISCONTINUED_WITH_ITS_CALL);
    }

    @Test
    void refuses_what_has_been_withdrawn_or_dismissed() {
        rules.given(submitted(), withdrawn()).when(SYSTEM, DISCONTINUE).refusedBy(APPLICATION_UNDECIDED);
        Rulebook.ofApplications().given(dismissed()).when(SYSTEM, DISCONTINUE).refusedBy(APPLICATION_UNDECIDED);
    }
}
