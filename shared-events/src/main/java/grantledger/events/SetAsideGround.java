package grantledger.events;

/** Why a recommendation fell by itself. */
public enum SetAsideGround {
    RECOMMENDER_BARRED,
    /** A grant needs a score, and no unbarred one is left. */
    NO_SCORE_LEFT
}
