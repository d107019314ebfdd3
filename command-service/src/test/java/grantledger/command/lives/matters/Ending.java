package grantledger.command.lives.matters;

import grantledger.command.application.appealing.RecordAppealOutcome;
import grantledger.command.application.assessing.AssignAssessor;
import grantledger.command.application.deciding.DeclineApplication;
import grantledger.command.application.deciding.DismissApplication;
import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.application.deciding.RecommendDecision;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.standing.Grant;
import grantledger.command.lives.Persona;
import grantledger.events.AppealOutcome;
import grantledger.events.DecisionOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A known plan to the end of one application and its grant, computed from how they stand. Persons who have had nothing to do
 * with it before carry it out, each their part.
 */
final class Ending {
    private static final int STEPS = 60;
    private static final Persona PREPARES = Persona.ofEveryRole("prepares", null);
    private static final Persona ASSESSES = Persona.ofEveryRole("assesses", null);
    private static final Persona DECIDES = Persona.ofEveryRole("decides", null);

    private final MatterLife life;
    private final World world;
    private final UUID application;

    Ending(MatterLife life, UUID application) {
        this.life = life;
        this.world = life.world();
        this.application = application;
    }

    /** What it came to. */
    String reached() {
        for (int step = 0; step < STEPS; step++) {
            Optional<String> end = end();
            if (end.isPresent()) {
                return end.get();
            }
            proceed();
        }
        throw stuck("no end in sight");
    }

    private Optional<String> end() {
        Application it = standing();
        if (it.appeals().pending()
                || grant().filter(grant -> !GrantEnding.isOver(grant)).isPresent()) {
            return Optional.empty();
        }
        return switch (it.status()) {
            case Status.Granted granted -> grant().map(grant -> grant.stage().name());
            case Status.Declined declined -> Optional.of("DECLINED");
            case Status.Dismissed dismissed -> Optional.of("DISMISSED");
            case Status.Withdrawn withdrawn -> Optional.of("WITHDRAWN");
            case Status.Discontinued discontinued -> Optional.of("DISCONTINUED");
            default -> Optional.empty();
        };
    }

    private void proceed() {
        Application it = standing();
        if (it.appeals().pending()) {
            does(DECIDES, new RecordAppealOutcome(application, outcome(), null, "Kammarrätten", "2-26"));
            return;
        }
        switch (it.status()) {
            case Status.Late late -> does(DECIDES, new DismissApplication(application, null, "För sent"));
            case Status.Submitted submitted -> does(PREPARES, Scene.checking(application, coin()));
            case Status.CompletionAwaited awaited -> completed();
            case Status.Ineligible ineligible ->
                does(DECIDES, new DismissApplication(application, null, "Uppfyller inte kraven"));
            case Status.Eligible eligible -> recommended(it);
            case Status.Recommended recommended -> decided(it);
            default -> grantEnding().proceed();
        }
    }

    private AppealOutcome outcome() {
        List<AppealOutcome> outcomes = List.of(AppealOutcome.UPHELD, AppealOutcome.INADMISSIBLE, AppealOutcome.DECLINE);
        return outcomes.get(life.random().nextInt(outcomes.size()));
    }

    /** Or the day passes, and it is examined as it stands. */
    private void completed() {
        if (coin()) {
            does(PREPARES, Scene.completing(application));
        } else {
            world.pass(Duration.ofDays(370));
        }
    }

    private void recommended(Application it) {
        if (coin()) {
            does(PREPARES, new RecommendDecision(application, DecisionOutcome.DECLINE, null, "Svag"));
            return;
        }
        if (!it.assessment().assigned().contains(ASSESSES.name())) {
            does(PREPARES, new AssignAssessor(application, ASSESSES.name()));
        }
        does(ASSESSES, Scene.scoring(application, 3));
        does(PREPARES, new RecommendDecision(application, DecisionOutcome.GRANT, 1L, "Stark"));
    }

    /** Where the call's money is used up, what was recommended to be granted is declined. */
    private void decided(Application it) {
        if (world.now().isBefore(Scene.CLOSES)) {
            world.pass(Duration.between(world.now(), Scene.CLOSES));
        }
        long amountSek = it.annulled() ? grant().orElseThrow().money().amountSek() : 1;
        GrantFunds granting = new GrantFunds(application, amountSek, "Stark", null, null, null);
        boolean grants = it.recommendation().outcome() == DecisionOutcome.GRANT;
        if (!grants || world.does(DECIDES, granting, 0) != null) {
            does(DECIDES, new DeclineApplication(application, "Räcker inte"));
        }
    }

    private boolean coin() {
        return life.random().nextBoolean();
    }

    private GrantEnding grantEnding() {
        return new GrantEnding(life, grant().orElseThrow());
    }

    private Application standing() {
        return world.application(application).orElseThrow();
    }

    private Optional<Grant> grant() {
        return world.grant(standing().grantId());
    }

    private void does(Persona persona, Command<?, ?> command) {
        Refused refused = world.does(persona, command, 99);
        if (refused != null) {
            throw stuck(command + " is refused: " + refused.getMessage());
        }
    }

    private AssertionError stuck(String why) {
        life.require(false, "%s, %s: stuck, %s".formatted(standing(), grant(), why));
        return new AssertionError(why);
    }
}
