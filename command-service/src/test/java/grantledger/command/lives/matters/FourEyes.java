package grantledger.command.lives.matters;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import grantledger.events.ApplicationEvent.RecommendationSetAside;
import grantledger.events.DismissalGround;
import grantledger.events.Event;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.InstalmentsChanged;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What no one person does alone, read from the log of who did what: the contract's list, written down a second time. */
record FourEyes(List<Deed> before, Map<String, String> organisations, MatterLife life) {
    private static final Set<AppealOutcome> CHANGING =
            Set.of(AppealOutcome.GRANT, AppealOutcome.DECLINE, AppealOutcome.REMITTED);

    /** Each new event is held against everything before it. */
    void check(List<Deed> happened) {
        for (int i = before.size(); i < happened.size(); i++) {
            new FourEyes(happened.subList(0, i), organisations, life).check(happened.get(i));
        }
    }

    private void check(Deed now) {
        String person = now.person();
        switch (now.event()) {
            case FundsGranted it -> requireDecided(person, it);
            case ApplicationDeclined it -> requireDecided(person, it);
            case DecisionReconsidered it -> requireDecided(person, it);
            case ApplicationDismissed it -> requireDismissed(person, it);
            case AppealOutcomeRecorded it -> requireMayDecide(person, it.applicationId());
            case PaymentReleased it -> requireReleased(person, it);
            case PaymentConfirmed it ->
                require(person, now, !person.equals(lastReleaser(it.grantId(), it.instalment())));
            case ReportApproved it -> require(person, now, !person.equals(lastReporter(it.reportId())));
            case ReportReopened it -> require(person, now, !person.equals(lastApprover(it.reportId())));
            case DemandWithdrawn it -> require(person, now, !did(person, it.grantId(), RepaymentDemanded.class));
            case RepaymentWaived it -> require(person, now, !did(person, it.grantId(), RepaymentDemanded.class));
            case PersonalDataErased it ->
                require(
                        person,
                        now,
                        !submitted(person, it.applicationId())
                                && !person.equals(
                                        lastPerson(it.applicationId(), PersonalDataErasureProposed.class::isInstance)));
            case GrantClosed it -> require(person, now, !did(person, it.grantId(), ReportWaived.class));
            default -> {}
        }
        requireNotOwn(now);
    }

    private void requireDecided(String person, ApplicationEvent decision) {
        UUID application = decision.applicationId();
        requireMayDecide(person, application);
        Optional<Deed> recommendation = last(application, DecisionRecommended.class);
        require(person, decision, recommendation.isPresent());
        boolean decidedSince = of(application)
                .skip(of(application).toList().lastIndexOf(recommendation.orElseThrow()))
                .anyMatch(it -> isDecision(it.event()));
        require(
                person,
                decision,
                !decidedSince && !recommendation.get().person().equals(person));
    }

    private void requireDismissed(String person, ApplicationDismissed it) {
        requireMayDecide(person, it.applicationId());
        require(
                person,
                it,
                it.ground() == DismissalGround.LATE || !did(person, it.applicationId(), FormalCheckRecorded.class));
    }

    private void requireMayDecide(String person, UUID application) {
        boolean assesses = of(application)
                .anyMatch(it -> it.event() instanceof AssessorAssigned assigned
                        && assigned.assessorId().equals(person));
        life.require(
                !assesses
                        && !submitted(person, application)
                        && !did(person, application, DecisionRecommended.class)
                        && !did(person, application, ApplicationScored.class),
                person + " decided on " + application);
    }

    private boolean submitted(String person, UUID application) {
        return did(person, application, ApplicationSubmitted.class)
                || did(person, application, ApplicationResubmitted.class);
    }

    /** Whoever recorded what a court said counts as one who decided. */
    private boolean hasDecided(Deed deed, String person) {
        return deed.person().equals(person)
                && (isDecision(deed.event()) || deed.event() instanceof AppealOutcomeRecorded);
    }

    private void requireReleased(String person, PaymentReleased it) {
        UUID application = applicationOf(it.grantId());
        boolean decided = of(application).anyMatch(each -> hasDecided(each, person))
                || did(person, it.grantId(), GrantAmountChanged.class)
                || did(person, it.grantId(), InstalmentsChanged.class);
        boolean returned = of(it.grantId())
                .filter(each -> each.event() instanceof PaymentReturned back && back.instalment() == it.instalment())
                .reduce((first, second) -> second)
                .filter(back -> back.person().equals(person))
                .isPresent();
        require(person, it, !decided && !returned && !submitted(person, application));
    }

    private static boolean isDecision(Event event) {
        return switch (event) {
            case FundsGranted it -> true;
            case ApplicationDeclined it -> true;
            case ApplicationDismissed it -> true;
            case DecisionReconsidered it -> true;
            case AppealOutcomeRecorded it -> CHANGING.contains(it.outcome());
            default -> false;
        };
    }

    /** Those whose matter it is do in it what applicants do, whatever roles they have. */
    private void requireNotOwn(Deed now) {
        UUID application =
                now.event() instanceof GrantEvent grant ? applicationOf(grant.grantId()) : now.event().stream();
        String theirs = organisations.get(now.person());
        boolean own = theirs != null && theirs.equals(applicant(application, now.event()));
        require(now.person(), now, !own || isApplicants(now.event()));
    }

    private static boolean isApplicants(Event event) {
        return switch (event) {
            case ApplicationSubmitted it -> true;
            case ApplicationResubmitted it -> true;
            case ApplicationCompleted it -> true;
            case ApplicationSupplemented it -> true;
            case ApplicationWithdrawn it -> true;
            case AppealFiled it -> true;
            case ConflictOfInterestDeclared it -> true;
            case RecommendationSetAside it -> true;
            case GrantAccepted it -> true;
            case GrantRefused it -> true;
            case ChangeRequested it -> true;
            case OutcomeReported it -> true;
            case ReportSelectedForReview it -> true;
            default -> false;
        };
    }

    private String applicant(UUID application, Event event) {
        return Stream.concat(of(application).map(Deed::event), Stream.of(event))
                .filter(ApplicationSubmitted.class::isInstance)
                .map(it -> ((ApplicationSubmitted) it).applicant().organisationNumber())
                .findFirst()
                .orElse(null);
    }

    private UUID applicationOf(UUID grant) {
        return of(grant)
                .filter(it -> it.event() instanceof GrantEstablished)
                .map(it -> ((GrantEstablished) it.event()).applicationId())
                .findFirst()
                .orElse(grant);
    }

    private String lastReleaser(UUID grant, int instalment) {
        return lastPerson(grant, it -> it instanceof PaymentReleased released && released.instalment() == instalment);
    }

    private String lastReporter(UUID report) {
        return lastPerson(
                null,
                it -> it instanceof OutcomeReported came && came.reportId().equals(report));
    }

    private String lastApprover(UUID report) {
        return lastPerson(
                null,
                it -> it instanceof ReportApproved approved
                        && approved.reportId().equals(report));
    }

    private String lastPerson(UUID stream, Predicate<Event> which) {
        return before.reversed().stream()
                .filter(it -> (stream == null || it.event().stream().equals(stream)) && which.test(it.event()))
                .map(Deed::person)
                .findFirst()
                .orElse(null);
    }

    private Optional<Deed> last(UUID stream, Class<?> type) {
        return of(stream).filter(it -> type.isInstance(it.event())).reduce((first, second) -> second);
    }

    private boolean did(String person, UUID stream, Class<?> type) {
        return of(stream)
                .anyMatch(it -> type.isInstance(it.event()) && it.person().equals(person));
    }

    private Stream<Deed> of(UUID stream) {
        return before.stream().filter(it -> it.event().stream().equals(stream));
    }

    private void require(String person, Object what, boolean holds) {
        life.require(holds, person + " alone: " + what);
    }
}
