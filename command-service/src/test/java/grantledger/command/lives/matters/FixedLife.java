package grantledger.command.lives.matters;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.application.assessing.AssignAssessor;
import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.application.deciding.RecommendDecision;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.grant.reporting.RecordReportReview;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.standing.Grant;
import grantledger.command.lives.Persona;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.DecisionOutcome;
import grantledger.events.GoalFulfilment;
import grantledger.events.ReportKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The shortest life of a grant, in which one person prepares and pays and another decides and confirms. */
final class FixedLife {
    private static final UUID APPLICATION = Scene.application(Scene.ORGANISATIONS.getFirst());
    private final World world = new World(Scene.OPENS);
    private final Persona one;
    private final Persona other;

    FixedLife(Persona one, Persona other) {
        this.one = one;
        this.other = other;
    }

    void announced() {
        does(one, Scene.announcing(false, true));
    }

    void does(Persona persona, Command<?, ?> command) {
        Refused refused = world.does(persona, command, 99);
        assertThat(refused).as(world::inLines).isNull();
    }

    /** After the one has prepared it, only the decision is missing. */
    void prepared() {
        does(one, Scene.checking(APPLICATION, true));
        does(other, new AssignAssessor(APPLICATION, one.name()));
        does(one, Scene.scoring(APPLICATION, 4));
        does(one, new RecommendDecision(APPLICATION, DecisionOutcome.GRANT, Scene.REQUESTED_SEK, "Stark"));
        world.pass(Duration.between(world.now(), Scene.CLOSES));
    }

    Refused refusalOfDecision() {
        return world.does(other, granting(), 99);
    }

    void decidedAndPaid() {
        does(other, granting());
        UUID grant = grant().grantId();
        does(one, new AcceptGrant(grant));
        does(one, new ReleasePayment(grant, 1));
        does(other, new ConfirmPayment(grant, 1, world.today(), "BG"));
    }

    private static GrantFunds granting() {
        return new GrantFunds(APPLICATION, Scene.REQUESTED_SEK, "Stark", null, null, null);
    }

    void reportedBy(Persona recipient) {
        world.pass(Duration.ofDays(400));
        does(recipient, reporting(ReportKind.PROGRESS));
        does(one, new RecordReportReview(grant().grantId(), report(0), "Allt stämmer"));
        does(one, new ApproveReport(grant().grantId(), report(0), Scene.REQUESTED_SEK, null));
        does(recipient, reporting(ReportKind.FINAL));
    }

    void approvedAndClosed() {
        does(one, new RecordReportReview(grant().grantId(), report(1), "Allt stämmer"));
        does(one, new ApproveReport(grant().grantId(), report(1), Scene.REQUESTED_SEK, null));
        does(one, new CloseGrant(grant().grantId()));
    }

    private ReportOutcome reporting(ReportKind kind) {
        return new ReportOutcome(
                grant().grantId(),
                kind,
                null,
                Scene.START,
                Scene.END,
                List.of(new BudgetLineInput("Personal", Scene.REQUESTED_SEK)),
                "Klart",
                GoalFulfilment.FULLY,
                null);
    }

    private UUID report(int index) {
        return grant().reports().received().get(index).reportId();
    }

    Grant grant() {
        return world.grant(world.application(APPLICATION).orElseThrow().grantId())
                .orElseThrow();
    }

    Instant now() {
        return world.now();
    }
}
