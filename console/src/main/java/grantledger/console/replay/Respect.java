package grantledger.console.replay;

/**
 * In what a decision is compared with what stood, as the service has it. What would hold is {@code replay.respect.<RESPECT>}, and that
 * it did not {@code replay.departs.<RESPECT>}.
 */
enum Respect {
    RECOMMENDED,
    OUTCOME,
    AMOUNT(true),
    LINE,
    SCORES_COMPLETE,
    SCORE,
    SCORED,
    COMMITTED(true),
    CEILING(true),
    REQUEST(true),
    LIMITS(true),
    CLOSED,
    CALL_IN_FORCE,
    EXAMINED,
    DISMISSED,
    BARRED,
    RECOMMENDER,
    ASSESSOR,
    SUBMITTER,
    CHECKER;

    private final boolean money;

    Respect() {
        this(false);
    }

    Respect(boolean money) {
        this.money = money;
    }

    /** Its numbers are kronor. */
    boolean isOfMoney() {
        return money;
    }
}
