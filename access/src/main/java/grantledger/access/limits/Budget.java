package grantledger.access.limits;

/** Who has a budget of requests of their own. */
enum Budget {
    PERSON("person"),
    MACHINE("machine"),
    ADDRESS("address"),
    /** Whoever looks after a service from an address; a flood from there must not make it look unready. */
    PROBE("probe");

    private final String policy;

    Budget(String policy) {
        this.policy = policy;
    }

    /** Its name in {@code RateLimit} headers. */
    String policy() {
        return policy;
    }

    int perSecond(Limits limits) {
        return switch (this) {
            case PERSON -> limits.person();
            case MACHINE -> limits.machine();
            case ADDRESS, PROBE -> limits.address();
        };
    }
}
