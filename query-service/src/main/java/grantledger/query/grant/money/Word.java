package grantledger.query.grant.money;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a figure is called: the letter that formulas give it, if they do, and the name that answers give it. */
enum Word {
    AMOUNT("A", "amountSek", Figures::amountSek),
    ACCEPTED_COST("C", "acceptedCostSek", Figures::acceptedCostSek),
    FORFEITED("F", "forfeitedSek", Figures::forfeitedSek),
    ENTITLED("E", "entitledSek", Figures::entitledSek),
    RELEASED("L", "releasedSek", Figures::releasedSek),
    PAID("P", "paidSek", Figures::paidSek),
    REPAID("R", "repaidSek", Figures::repaidSek),
    WAIVED("W", "waivedSek", Figures::waivedSek),
    OUTSTANDING("O", "outstandingSek", Figures::outstandingSek),
    TOO_MUCH_OUT("X", "tooMuchOutSek", Figures::tooMuchOutSek),
    MAY_BE_RELEASED(null, "mayBeReleasedSek", Figures::mayBeReleasedSek),
    MAY_BE_DEMANDED(null, "mayBeDemandedSek", Figures::mayBeDemandedSek),
    UNDER_CEILING(null, "underCeilingSek", Figures::underCeilingSek);

    private final String letter;
    private final String text;
    private final Function<Figures, Long> value;

    Word(String letter, String text, Function<Figures, Long> value) {
        this.letter = letter;
        this.text = text;
        this.value = value;
    }

    String letter() {
        return letter;
    }

    String text() {
        return text;
    }

    Long in(Figures figures) {
        return value.apply(figures);
    }

    static Optional<Word> of(String letter) {
        return Arrays.stream(values()).filter(word -> letter.equals(word.letter)).findFirst();
    }

    /** Those that are sums of facts; the others follow from them by {@link #formula}. */
    static Stream<Word> sums() {
        return List.of(AMOUNT, ACCEPTED_COST, FORFEITED, RELEASED, PAID, REPAID, WAIVED, OUTSTANDING).stream();
    }

    /** In letters; null for a sum of facts. */
    String formula(Money money) {
        boolean settled = money.accepted() != null;
        return switch (this) {
            case AMOUNT, ACCEPTED_COST, FORFEITED, RELEASED, PAID, REPAID, WAIVED, OUTSTANDING -> null;
            case ENTITLED -> settled ? "min(A, C) − F" : "A − F";
            case TOO_MUCH_OUT -> "max(0, P − R − W − E)";
            case MAY_BE_RELEASED -> "max(0, min(A, E + W) − (L − R))";
            case MAY_BE_DEMANDED -> "max(0, P − R − W − O)";
            case UNDER_CEILING -> underCeiling(money.closed(), settled);
        };
    }

    private static String underCeiling(boolean closed, boolean settled) {
        if (closed) {
            return "L − R";
        }
        return settled ? "max(L − R, min(A, E + W))" : "max(L − R, A)";
    }
}
