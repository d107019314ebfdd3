package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.GRANT_HAS_ROOM;

import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.OutcomeReported;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the recipient has sent in for a grant, in characters: whoever reads the grant reads all of it, so there is an end to
 * it.
 */
public record Room(long taken) {

    public static final long MOST = 2_000_000;

    static final Room EMPTY = new Room(0);

    /** What a line takes beside its texts: figures and their names. */
    private static final long OF_LINE = 100;

    /** The same fact, if there is room for it. */
    public OutcomeReported admit(OutcomeReported it) {
        require(of(it));
        return it;
    }

    /** The same fact, if there is room for it. */
    public ChangeRequested admit(ChangeRequested it) {
        require(of(it));
        return it;
    }

    Room taking(OutcomeReported it) {
        return new Room(taken + of(it));
    }

    Room taking(ChangeRequested it) {
        return new Room(taken + of(it));
    }

    private void require(long length) {
        GRANT_HAS_ROOM.require(
                taken + length <= MOST,
                "This takes %d characters, and there is room for %d more.",
                length,
                Math.max(MOST - taken, 0));
    }

    private static long of(OutcomeReported it) {
        return it.summary().length()
                + lines(it.spent(), line -> line.item().length())
                + lines(
                        it.indicators(),
                        line -> line.indicator().length() + line.unit().length());
    }

    private static long of(ChangeRequested it) {
        return it.description().length()
                + lines(it.budgetLines(), line -> line.item().length())
                + lines(it.reports(), _ -> 0);
    }

    /** @param lines null where the fact says nothing of them */
    private static <L> long lines(List<L> lines, ToIntFunction<L> length) {
        return lines == null
                ? 0
                : lines.stream()
                        .mapToLong(line -> length.applyAsInt(line) + OF_LINE)
                        .sum();
    }
}
