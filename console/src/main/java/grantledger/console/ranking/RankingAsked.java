package grantledger.console.ranking;

/**
 * Which ranking is asked for.
 *
 * @param weights as in the URL; empty for the call's
 */
record RankingAsked(String callId, String track, String weights) {
    RankingAsked byTheCall() {
        return new RankingAsked(callId, track, "");
    }
}
