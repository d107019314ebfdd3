package grantledger.resilience.loading;

/** One call with money for some of its applications and half of one more: nobody gets a part of a grant. */
record Ceiling(String call) {
    static final long GRANT_SEK = 50_000;
    static final int APPLICATIONS = 24;
    static final int FITTING = 16;
    static final long BUDGET_SEK = FITTING * GRANT_SEK + GRANT_SEK / 2;
}
