package grantledger.eventlog.checking;

import java.util.function.Consumer;

/** Tells each difference when it is found; of many, only the first ones, and counts them all. */
final class Findings implements Consumer<Difference> {

    static final int MOST_TOLD = 1_000;

    private final Consumer<Difference> told;
    private long number;

    Findings(Consumer<Difference> told) {
        this.told = told;
    }

    @Override
    public void accept(Difference difference) {
        number++;
        if (number <= MOST_TOLD) {
            told.accept(difference);
        }
    }

    long number() {
        return number;
    }
}
