package grantledger.query.grant.money;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a figure is called: the letter that formulas give it, if they do, and the name that answers give it. */
enum Word {
    AMOUNT("A", "amountSek"),
    ACCEPTED_COST("C", "acceptedCostSek"),
    FORFEITED("F", "forfeitedSek"),
    ENTITLED("E", "entitledSek"),
    RELEASED("L", "releasedSek"),
    PAID("P", "paidSek"),
    REPAID("R", "repaidSek"),
    WAIVED("W", "waivedSek"),
    OUTSTANDING("O", "outstandingSek"),
    TOO_MUCH_OUT("X", "tooMuchOutSek"),
    MAY_BE_RELEASED(null, "mayBeReleasedSek"),
    MAY_BE_DEMANDED(null, "mayBeDemandedSek"),
    UNDER_CEILING(null, "underCeilingSek");

    private final String letter;
    private final String text;

    Word(String letter, String text) {
        this.letter = letter;
        this.text = text;
    }

    String letter() {
        return letter;
    }

    String text() {
        return text;
    }

    /** Null where there is none yet. */
    Long in(Figures figures) {
        return switch (this) {
            case AMOUNT -> figures.amountSek();
            case ACCEPTED_COST -> figures.acceptedCostSek();
            case FORFEITED -> figures.forfeitedSek();
            case ENTITLED -> figures.entitledSek();
            case RELEASED -> figures.releasedSek();
            case PAID -> figures.paidSek();
            case REPAID -> figures.repaidSek();
            case WAIVED -> figures.waivedSek();
            case OUTSTANDING -> figures.outstandingSek();
            case TOO_MUCH_OUT -> figures.tooMuchOutSek();
            case MAY_BE_RELEASED -> figures.mayBeReleasedSek();
            case MAY_BE_DEMANDED -> figures.mayBeDemandedSek();
            case UNDER_CEILING -> figures.underCeilingSek();
        };
    }

    static Optional<Word> of(String letter) {
        return Arrays.stream(values())
                .filter(word -> letter.equals(word.letter))
                .findFirst();
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
