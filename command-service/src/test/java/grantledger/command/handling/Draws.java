package grantledger.command.handling;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Matter;
import grantledger.command.deciding.Rule;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.CallEvent.DiaryNumberIssued;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A small kind of stream for tests of the gate alone: numbers are drawn, each for somebody and once. No applicant sees it.
 *
 * @param times when each number was drawn
 */
public record Draws(UUID id, List<UUID> drawnFor, List<Instant> times) implements Matter {

    public static final StreamKind<Draws, DiaryNumberIssued> KIND =
            new StreamKind<>("draw", Draws.class, DiaryNumberIssued.class, Draws::after);

    static final Acting BARRED = People.person("barbro.barred", grantledger.access.roles.Role.OFFICER);

    enum DrawRule implements Rule {
        NOT_BARRED(Breach.FORBIDDEN),
        BEGUN_ONCE(Breach.ALREADY),
        DRAWN_ONCE(Breach.BROKEN);

        private final Breach breach;

        DrawRule(Breach breach) {
            this.breach = breach;
        }

        @Override
        public Breach breach() {
            return breach;
        }

        @Override
        public String sentence() {
            return name();
        }
    }

    private static Draws after(Draws draws, DiaryNumberIssued drawn, Instant occurredAt) {
        return draws == null
                ? new Draws(drawn.callId(), List.of(drawn.applicationId()), List.of(occurredAt))
                : new Draws(draws.id, and(draws.drawnFor, drawn.applicationId()), and(draws.times, occurredAt));
    }

    private static <T> List<T> and(List<T> before, T last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return false;
    }

    /** Draws the next number for somebody. */
    public record Draw(UUID stream, UUID drawnFor, boolean begins, boolean mayGoOn)
            implements Command<Draws, DiaryNumberIssued> {

        public static Draw beginning(UUID stream, UUID drawnFor) {
            return new Draw(stream, drawnFor, true, false);
        }

        public static Draw beginningOrGoingOn(UUID stream, UUID drawnFor) {
            return new Draw(stream, drawnFor, true, true);
        }

        public static Draw goingOn(UUID stream, UUID drawnFor) {
            return new Draw(stream, drawnFor, false, false);
        }

        @Override
        public StreamKind<Draws, DiaryNumberIssued> streamKind() {
            return KIND;
        }

        @Override
        public Rule alreadyBegun() {
            return DrawRule.BEGUN_ONCE;
        }

        @Override
        public void requirePerson(Draws draws, Circumstances with) {
            DrawRule.NOT_BARRED.require(
                    !with.acting().person().equals(BARRED.person()),
                    "%s draws nothing.",
                    with.acting().person());
        }

        @Override
        public Decision<DiaryNumberIssued> decide(Draws draws, Circumstances with) {
            int before = draws == null ? 0 : draws.drawnFor.size();
            DrawRule.DRAWN_ONCE.require(before == 0 || !draws.drawnFor.contains(drawnFor), "It was drawn before.");
            return Decision.of(new DiaryNumberIssued(stream, drawnFor, before + 1));
        }
    }
}
