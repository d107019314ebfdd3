package grantledger.command.application.standing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.SECOND_GRANT;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.proposal;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_ASSESSOR;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.RoundTrip;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.DecisionOutcome;
import grantledger.events.Event;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotOfApplicationTest {

    private static final List<Event[]> LIVES = List.of(
            new Event[] {
                submitted(),
                new ApplicationRegistered(APPLICATION, "2026-1.1-7/1"),
                completionRequested(TODAY),
                new ApplicationCompleted(APPLICATION, proposal("Ny titel", 550_000)),
                completionRequested(TODAY.plusDays(1)),
                new CompletionLapsed(APPLICATION, TODAY.plusDays(1)),
                checked(true),
                assigned(ASSESSOR),
                assigned(SECOND_ASSESSOR),
                new ApplicationScored(APPLICATION, ASSESSOR.person(), List.of()),
                recommended(OFFICER),
                conflictOf(OFFICER),
                recommended(DECISION_MAKER)
            },
            and(
                    granted(),
                    new DecisionCorrected(APPLICATION, "Stavfel", "Skrivfel", DECISION_MAKER.person()),
                    reconsidered(DecisionOutcome.DECLINE),
                    reconsidered(DecisionOutcome.GRANT)),
            and(
                    declined(),
                    new AppealFiled(APPLICATION, TODAY, "Fel bedömning"),
                    new AppealOutcomeRecorded(
                            APPLICATION, DecisionOutcome.GRANT, 300_000L, GRANT, "Förvaltningsrätten", "1-26")),
            dismissed(),
            new Event[] {submitted(), withdrawn()});

    private static DecisionReconsidered reconsidered(DecisionOutcome outcome) {
        boolean grants = outcome == DecisionOutcome.GRANT;
        return new DecisionReconsidered(
                APPLICATION,
                outcome,
                grants ? 400_000L : null,
                grants ? SECOND_GRANT : null,
                "37 § förvaltningslagen",
                "Nya uppgifter",
                DECISION_MAKER.person());
    }

    @Test
    void a_snapshot_gives_back_the_state_after_every_event() {
        LIVES.forEach(life -> RoundTrip.afterEach(Application.KIND, Arrays.asList(life)));
    }

    @Test
    void every_event_and_every_status_was_among_them() {
        Set<Class<?>> events = new HashSet<>();
        Set<Class<?>> statuses = new HashSet<>();
        for (Event[] life : LIVES) {
            Application application = null;
            for (Event event : life) {
                application = Application.KIND.after(application, event);
                events.add(event.getClass());
                statuses.add(application.status().getClass());
            }
        }
        assertThat(events).containsExactlyInAnyOrder(ApplicationEvent.class.getPermittedSubclasses());
        assertThat(statuses).containsExactlyInAnyOrder(Status.class.getPermittedSubclasses());
    }
}
