package grantledger.command.lives.matters;

import grantledger.command.application.appealing.FileAppeal;
import grantledger.command.application.appealing.RecordAppealOutcome;
import grantledger.command.application.assessing.AssignAssessor;
import grantledger.command.application.assessing.DeclareConflictOfInterest;
import grantledger.command.application.assessing.LiftConflictOfInterest;
import grantledger.command.application.assessing.UnassignAssessor;
import grantledger.command.application.deciding.CorrectDecision;
import grantledger.command.application.deciding.DeclineApplication;
import grantledger.command.application.deciding.DismissApplication;
import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.application.deciding.RecommendDecision;
import grantledger.command.application.deciding.ReconsiderDecision;
import grantledger.command.application.deciding.RecordService;
import grantledger.command.application.deciding.ReopenApplication;
import grantledger.command.application.deciding.WithdrawRecommendation;
import grantledger.command.application.examining.ExtendCompletion;
import grantledger.command.application.examining.RequestCompletion;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.Status;
import grantledger.command.application.submitting.RegisterApplication;
import grantledger.command.application.submitting.WithdrawApplication;
import grantledger.command.call.AmendCall;
import grantledger.command.call.CancelCall;
import grantledger.command.call.terms.TrackTermsInput;
import grantledger.command.deciding.Command;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.grant.standing.Grant;
import grantledger.command.lives.grants.RandomGrantCommand;
import grantledger.events.AppealOutcome;
import grantledger.events.DecisionOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A command that somebody might send about an application or its grant as they stand, sensible or not. */
record RandomMatterCommand(Random random, World world, String organisation, List<String> persons) {
    Command<?, ?> next() {
        UUID id = Scene.application(organisation);
        Optional<Application> application = world.application(id);
        if (random.nextInt(60) == 0) {
            return aboutCall();
        }
        if (application.isEmpty()) {
            return submitted();
        }
        Optional<Grant> grant = world.grant(application.get().grantId());
        return grant.isPresent() && random.nextInt(5) > 0
                ? new RandomGrantCommand(random, grant.get(), world.today()).sent()
                : about(application.get());
    }

    private Command<?, ?> aboutCall() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(4) == 0 ? new CancelCall(Scene.CALL, "Inga medel") : amended("Stöd");
            case 1 -> amended("Stöd mot segregation");
            default -> amended(null);
        };
    }

    private AmendCall amended(String title) {
        List<TrackTermsInput> tracks = title == null ? List.of(Scene.track(20L + random.nextInt(20))) : null;
        return new AmendCall(
                Scene.CALL,
                title,
                null,
                null,
                null,
                tracks,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Rättelse");
    }

    private Command<?, ?> submitted() {
        Instant receivedAt = random.nextInt(3) == 0 ? world.now().minus(Duration.ofDays(random.nextInt(20))) : null;
        return Scene.submitting(organisation, receivedAt);
    }

    private Command<?, ?> about(Application application) {
        return random.nextInt(7) == 0 ? anything(application) : likely(application);
    }

    private Command<?, ?> likely(Application application) {
        UUID id = application.applicationId();
        return switch (application.status()) {
            case Status.Late it -> random.nextBoolean() ? reopened(id) : new DismissApplication(id, null, "För sent");
            case Status.Submitted it -> Scene.checking(id, random.nextInt(6) > 0);
            case Status.CompletionAwaited it -> Scene.completing(id);
            case Status.Ineligible it ->
                random.nextBoolean() ? Scene.checking(id, true) : new DismissApplication(id, null, "Brister");
            case Status.Eligible it -> assessed(application);
            case Status.Recommended it ->
                random.nextInt(5) == 0 ? new DeclineApplication(id, "Svag") : granted(application);
            case Status.Granted it -> appealed(application);
            case Status.Declined it -> appealed(application);
            case Status.Dismissed it -> random.nextBoolean() ? reopened(id) : appealed(application);
            case Status.Withdrawn it -> random.nextBoolean() ? reopened(id) : submitted();
            case Status.Discontinued it -> anything(application);
        };
    }

    private Command<?, ?> assessed(Application application) {
        UUID id = application.applicationId();
        return switch (random.nextInt(3)) {
            case 0 -> new AssignAssessor(id, assessor());
            case 1 -> Scene.scoring(id, random.nextInt(7));
            default -> recommended(application);
        };
    }

    private Command<?, ?> appealed(Application application) {
        UUID id = application.applicationId();
        if (application.appeals().pending()) {
            return judged(id);
        }
        return switch (random.nextInt(5)) {
            case 0 -> new FileAppeal(id, world.today(), "Fel bedömt");
            case 1 -> recommended(application);
            case 2 -> new RecordService(id, world.today());
            case 3 -> new CorrectDecision(id, "Skrivfel", "Rättelse");
            default -> reconsidered(application);
        };
    }

    private Command<?, ?> anything(Application application) {
        UUID id = application.applicationId();
        return switch (random.nextInt(18)) {
            case 0 -> submitted();
            case 1 -> new RegisterApplication(id);
            case 2 -> new RequestCompletion(id, List.of("Budget"), world.today().plusDays(random.nextInt(20)));
            case 3 -> Scene.completing(id);
            case 4 -> new ExtendCompletion(id, world.today().plusDays(20 + random.nextInt(20)), "Semester");
            case 5 -> Scene.checking(id, random.nextBoolean());
            case 6 -> new AssignAssessor(id, random.nextBoolean() ? person() : assessor());
            case 7 -> new UnassignAssessor(id, person(), "Sjuk");
            case 8 ->
                random.nextInt(3) == 0
                        ? new DeclareConflictOfInterest(id, person(), "Släkt")
                        : new LiftConflictOfInterest(id, person(), "Ogrundat");
            case 9 -> new LiftConflictOfInterest(id, person(), "Ogrundat");
            case 10, 11 -> new WithdrawRecommendation(id, "Förhastat");
            case 12 -> random.nextInt(3) == 0 ? new WithdrawApplication(id, "Ändrade planer") : reopened(id);
            case 13 -> reopened(id);
            case 14 -> appealed(application);
            case 15 -> recommended(application);
            case 16 -> granted(application);
            default -> assessed(application);
        };
    }

    private static ReopenApplication reopened(UUID id) {
        return new ReopenApplication(id, "Nya omständigheter", "Rättas");
    }

    private RecommendDecision recommended(Application application) {
        boolean grants = random.nextInt(5) > 0;
        return new RecommendDecision(
                application.applicationId(),
                grants ? DecisionOutcome.GRANT : DecisionOutcome.DECLINE,
                grants ? amount() : null,
                "Bedömning");
    }

    private ReconsiderDecision reconsidered(Application application) {
        boolean grants = random.nextInt(4) > 0;
        return new ReconsiderDecision(
                application.applicationId(),
                grants ? DecisionOutcome.GRANT : DecisionOutcome.DECLINE,
                grants ? amount() : null,
                "Nya omständigheter",
                "Omprövning");
    }

    private GrantFunds granted(Application application) {
        long amountSek = amount();
        long firstSek = 1 + random.nextLong(amountSek);
        InstalmentInput first = new InstalmentInput(firstSek, Scene.START, null);
        List<InstalmentInput> instalments = random.nextBoolean()
                ? null
                : firstSek == amountSek
                        ? List.of(first)
                        : List.of(first, new InstalmentInput(amountSek - firstSek, Scene.START, null));
        return new GrantFunds(application.applicationId(), amountSek, "Stark", null, instalments, null);
    }

    private RecordAppealOutcome judged(UUID id) {
        AppealOutcome[] outcomes = AppealOutcome.values();
        AppealOutcome outcome = outcomes[random.nextInt(outcomes.length)];
        Long amountSek = outcome == AppealOutcome.GRANT ? amount() : null;
        return new RecordAppealOutcome(id, outcome, amountSek, "Kammarrätten", "1-26");
    }

    private long amount() {
        return 1 + random.nextLong(Scene.REQUESTED_SEK);
    }

    /** Mostly one of those who also prepare. */
    private String assessor() {
        return persons.get(random.nextInt(Math.min(2, persons.size())));
    }

    private String person() {
        return persons.get(random.nextInt(persons.size()));
    }
}
