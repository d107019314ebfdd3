package grantledger.query.work;

/** How a kind of work presses. */
enum Urgency {
    /** Its day has passed, or somebody else cannot go on. */
    LATE,
    WAITING,
    /** There to be looked at; it asks nothing of anybody. */
    NONE
}
