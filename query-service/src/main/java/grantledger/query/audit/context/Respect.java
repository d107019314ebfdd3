package grantledger.query.audit.context;

/** In what a decision is compared with what stood; each sentence says what would hold where it follows. */
enum Respect {
    RECOMMENDED("A decision is made on a recommendation that stands."),
    OUTCOME("The outcome is the one that was recommended."),
    AMOUNT("The amount is the one that was recommended."),
    LINE("An application above the funding line is granted, and one below it is declined."),
    SCORES_COMPLETE("Everybody who assesses has given points for every criterion of the call."),
    SCORE("The score is what the points make by the criteria, scales and weights of the call."),
    SCORED("Money is granted on a score."),
    COMMITTED("The call's committed sum grows by what the decision binds."),
    CEILING("The committed sum stays within the track's ceiling."),
    REQUEST("A grant is at most what is asked for."),
    LIMITS("A grant is within the smallest and largest of its track."),
    CLOSED("The call has closed, unless it is rolling."),
    CALL_IN_FORCE("The call is not cancelled."),
    EXAMINED("Every formal requirement of the track was found met before the application is tried."),
    DISMISSED("A dismissal has its ground: a failed check, or a late arrival."),
    BARRED("Whoever decides has no conflict of interest."),
    RECOMMENDER("Whoever decides has not recommended."),
    ASSESSOR("Whoever decides has not been assigned to assess, nor scored."),
    SUBMITTER("Whoever submitted neither assesses, recommends nor decides."),
    CHECKER("Whoever dismisses for a failed check has not recorded it.");

    private final String sentence;

    Respect(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** @param rule of the write side that the departure breaks, by its id; null where it breaks none */
    Departure departure(String rule, Object expected, Object recorded, String words, Object... figures) {
        return new Departure(this, rule, String.valueOf(expected), String.valueOf(recorded), words.formatted(figures));
    }
}
