package grantledger.command.deciding;

/** The state of a stream, which is somebody's own matter or nobody's. */
public interface Matter {

    /** Whether it is the acting person's own matter: their organisation's, or submitted by them. */
    boolean isOwnMatterOf(Acting acting);

    /** Whether the person has a conflict of interest in it, and handles it no longer. */
    default boolean bars(String person) {
        return false;
    }

    /** Whether the person has decided in it, or recorded what a court decided. */
    default boolean isDecidedBy(String person) {
        return false;
    }

    /** Whether the person submitted it, or an earlier version of it. */
    default boolean isSubmittedBy(String person) {
        return false;
    }

    /** Whether a court has annulled the decision in it, and nobody has decided anew. */
    default boolean awaitsNewDecision() {
        return false;
    }

    /** Whether a decision in it has been appealed and nobody has judged yet. */
    default boolean awaitsJudgment() {
        return false;
    }

    /**
     * How many events its stream takes from people: all that is ever said in a matter is read as one, and must stay of a size
     * that can be. Far more than a life has.
     */
    default long mostEvents() {
        return 2_000;
    }

    /** Whether it exists as far as the acting person is concerned: applicants see their own matters only. */
    default boolean isInScopeOf(Acting acting) {
        return !acting.asApplicantOnly() || isOwnMatterOf(acting);
    }
}
