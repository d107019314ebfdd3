package grantledger.command.application.standing;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.KEY;
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
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.proposal;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.resubmitted;
import static grantledger.command.application.Applications.scored;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_ASSESSOR;
import static grantledger.command.handling.People.SECOND_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.RoundTrip;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import grantledger.events.ApplicationEvent.CompletionExtended;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.DecisionServed;
import grantledger.events.ApplicationEvent.ErasureProposalWithdrawn;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import grantledger.events.ApplicationEvent.RecommendationSetAside;
import grantledger.events.ApplicationEvent.RecommendationWithdrawn;
import grantledger.events.ApplicationEvent.SetAsideGround;
import grantledger.events.DecisionOutcome;
import grantledger.events.Event;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnapshotOfApplicationTest {

    private static final String COURT = "Förvaltningsrätten";
    private static final AppealFiled APPEAL = new AppealFiled(APPLICATION, TODAY, "Fel bedömning", APPLICANT.person());

    private static final List<Event[]> LIVES = List.of(
            new Event[] {
                submitted(),
                new ApplicationRegistered(APPLICATION, "2026-1.1-7/1"),
                new ApplicationSupplemented(APPLICATION, proposal("Bättre titel", 560_000), new UUID(0, 9)),
                completionRequested(TODAY),
                new ApplicationCompleted(APPLICATION, proposal("Ny titel", 550_000), null),
                completionRequested(TODAY.plusDays(1)),
                new CompletionExtended(APPLICATION, TODAY.plusDays(2), "Semester"),
                new CompletionLapsed(APPLICATION, TODAY.plusDays(2)),
                checked(true),
                assigned(ASSESSOR),
                assigned(SECOND_ASSESSOR),
                scored(ASSESSOR),
                scored(SECOND_ASSESSOR),
                new AssessorUnassigned(APPLICATION, ASSESSOR.person(), "Föräldraledig"),
                recommended(OFFICER),
                conflictOf(OFFICER),
                new RecommendationSetAside(APPLICATION, SetAsideGround.RECOMMENDER_BARRED),
                new ConflictOfInterestLifted(APPLICATION, OFFICER.person(), "Fel", DECISION_MAKER.person()),
                recommended(DECISION_MAKER),
                new RecommendationWithdrawn(APPLICATION, "Nya uppgifter", OFFICER.person())
            },
            and(
                    granted(),
                    new DecisionServed(APPLICATION, TODAY),
                    new DecisionCorrected(APPLICATION, "Stavfel", "Skrivfel", DECISION_MAKER.person()),
                    recommended(SECOND_OFFICER),
                    reconsidered(DecisionOutcome.DECLINE),
                    recommended(SECOND_OFFICER),
                    reconsidered(DecisionOutcome.GRANT),
                    APPEAL,
                    judged(AppealOutcome.REMITTED, null, null)),
            and(declined(), APPEAL, judged(AppealOutcome.GRANT, 300_000L, GRANT)),
            new Event[] {late(), conflictOf(DECISION_MAKER)},
            and(dismissed(), new ApplicationReopened(APPLICATION, false, "37 §", "Underskriften fanns", "dan.decides")),
            new Event[] {submitted(), withdrawn(), resubmitted(), new ApplicationDiscontinued(APPLICATION, "Inställd")},
            and(
                    dismissed(),
                    proposedErasure(),
                    new ErasureProposalWithdrawn(APPLICATION, "Fel", OFFICER.person()),
                    proposedErasure(),
                    new PersonalDataErased(
                            APPLICATION, "2031:7", List.of(KEY), OFFICER.person(), DECISION_MAKER.person())));

    private static PersonalDataErasureProposed proposedErasure() {
        return new PersonalDataErasureProposed(APPLICATION, "2031:7", "Fristen har löpt ut", OFFICER.person());
    }

    private static AppealOutcomeRecorded judged(AppealOutcome outcome, Long amountSek, UUID grantId) {
        return new AppealOutcomeRecorded(
                APPLICATION, outcome, amountSek, grantId, true, COURT, "1-26", DECISION_MAKER.person());
    }

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
                application = Application.KIND.after(application, event, NOW);
                events.add(event.getClass());
                statuses.add(application.status().getClass());
            }
        }
        assertThat(events).containsExactlyInAnyOrder(ApplicationEvent.class.getPermittedSubclasses());
        assertThat(statuses).containsExactlyInAnyOrder(Status.class.getPermittedSubclasses());
    }
}
