package grantledger.benchmark.measuring;

import java.util.Optional;

/**
 * What the project promises of one figure: as a ratio to another one, or as a bound when {@code against} is null.
 *
 * @param bound at least this for a ratio, at most this for a figure on its own
 */
public record Promise(String title, String figure, String against, double bound) {

    /** A promise and what was measured of it. */
    public record Outcome(Promise promise, double value, boolean kept) {}

    /** Empty while the figures have not been measured. */
    public Optional<Outcome> outcome(Results results) {
        Optional<Figure> own = results.find(figure);
        if (against == null) {
            return own.map(it -> new Outcome(this, it.median(), it.median() <= bound));
        }
        Optional<Figure> other = results.find(against);
        return own.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(ratio(own.get().median() / other.get().median()));
    }

    private Outcome ratio(double value) {
        return new Outcome(this, value, value >= bound);
    }
}
