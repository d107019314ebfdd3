package grantledger.command.deciding;

/** The state of a stream, which is somebody's own matter or nobody's. */
public interface Matter {

    /** Whether it is the acting person's own matter: their organisation's, or submitted by them. */
    boolean isOwnMatterOf(Acting acting);

    /** Whether it exists as far as the acting person is concerned: applicants see their own matters only. */
    default boolean isInScopeOf(Acting acting) {
        return !acting.asApplicantOnly() || isOwnMatterOf(acting);
    }
}
