package grantledger.command.lives.counting;

import java.util.ArrayList;
import java.util.List;

/** The kronor of one demand that are alike: each lies somewhere, and so many of them count as forfeited. */
final class DemandedKronor {
    /** Where a demanded krona lies. */
    enum Krona {
        OUTSTANDING,
        REDUCED,
        REPAID,
        WAIVED,
        WITHDRAWN
    }

    private final List<Krona> kronor = new ArrayList<>();
    private long forfeited;

    DemandedKronor(long howMany, boolean forfeited) {
        for (long i = 0; i < howMany; i++) {
            kronor.add(Krona.OUTSTANDING);
        }
        this.forfeited = forfeited ? howMany : 0;
    }

    /** Whether there was such a krona, which lies elsewhere now. */
    boolean move(Krona from, Krona to) {
        int found = kronor.indexOf(from);
        if (found >= 0) {
            kronor.set(found, to);
        }
        return found >= 0;
    }

    /** What is outstanding goes first, and what was repaid last; with it goes a krona of what was forfeited. */
    boolean withdrawOne() {
        boolean withdrawn = move(Krona.OUTSTANDING, Krona.WITHDRAWN)
                || move(Krona.REDUCED, Krona.WITHDRAWN)
                || move(Krona.REPAID, Krona.WITHDRAWN);
        if (withdrawn) {
            forgiveOne();
        }
        return withdrawn;
    }

    boolean forgiveOne() {
        boolean any = forfeited > 0;
        forfeited -= any ? 1 : 0;
        return any;
    }

    long lying(Krona where) {
        return kronor.stream().filter(where::equals).count();
    }

    long forfeited() {
        return forfeited;
    }
}
