package grantledger.verifier.bundle;

import grantledger.verifier.text.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What was checked, each in a sentence, in the order in which it was checked. */
public final class Findings {

    /** {@code NOTED} is what neither holds nor fails, and should be known. */
    public enum Outcome {
        HOLDS,
        FAILS,
        NOTED
    }

    public record Finding(Outcome outcome, String sentence) {}

    private final List<Finding> found = new ArrayList<>();

    public List<Finding> found() {
        return List.copyOf(found);
    }

    public long count(Outcome outcome) {
        return found.stream().filter(finding -> finding.outcome() == outcome).count();
    }

    public boolean allHold() {
        return count(Outcome.FAILS) == 0;
    }

    public void note(String sentence) {
        found.add(new Finding(Outcome.NOTED, sentence));
    }

    public void fail(String sentence) {
        found.add(new Finding(Outcome.FAILS, sentence));
    }

    /** The check gives the sentence that holds, or throws why it does not. */
    public void check(String what, Supplier<String> check) {
        reading(what, check).ifPresent(sentence -> found.add(new Finding(Outcome.HOLDS, sentence)));
    }

    /** What is read, or nothing where it cannot be, which is a failure. */
    public <T> Optional<T> reading(String what, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Malformed failed) {
            fail(what + ": " + failed.getMessage() + ".");
            return Optional.empty();
        }
    }
}
