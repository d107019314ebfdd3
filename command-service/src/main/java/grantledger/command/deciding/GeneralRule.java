package grantledger.command.deciding;

/** Rules that hold for every command. */
public enum GeneralRule implements Rule {
    ROLE_ALLOWS_COMMAND(Breach.FORBIDDEN, "A command is issued by a person with one of its roles."),
    OCCURRED_AT_BY_IMPORTER(Breach.FORBIDDEN, "Only an importer sets a business time."),
    OCCURRED_AT_NOT_IN_FUTURE(Breach.BROKEN, "Nothing has happened in the future."),
    SUBJECT_IS_A_PERSON(Breach.FORBIDDEN, "A token names the person who acts; nobody acts as the service itself."),
    TOKEN_NAMES_ORGANISATION(
            Breach.FORBIDDEN,
            "Whoever applies has a token that names their organisation, unless the service is set to do without."),
    OWN_MATTER_IS_HANDLED_BY_OTHERS(
            Breach.FORBIDDEN, "Whoever speaks for the applicant's organisation does not handle its matters."),
    CONFLICT_BARS_FROM_HANDLING(
            Breach.FORBIDDEN, "A person with a conflict of interest handles neither the application nor its grant."),
    SUBMITTER_LEAVES_IT_TO_OTHERS(
            Breach.FORBIDDEN,
            "Whoever submitted an application does not assess, recommend, decide, approve or release."),
    STREAM_EXISTS(Breach.UNKNOWN, "A command is about a call, application or grant that exists, within one's scope."),
    VERSION_MATCHES(Breach.STALE, "A command with If-Match is decided on the version that its sender saw."),
    STREAM_HAS_ROOM(Breach.BROKEN, "An application or a grant takes 1,000 events from people, and no more."),
    NO_CONCURRENT_CHANGE(Breach.ALREADY, "A command is decided on the latest state; send it again."),
    IDEMPOTENCY_KEY_IN_FLIGHT(Breach.ALREADY, "A command with the same key is being decided."),
    IDEMPOTENCY_KEY_SAME_BODY(Breach.BROKEN, "An idempotency key belongs to one command with one body."),
    VALID_VALUES(Breach.BROKEN, "Every field holds a value within its range."),
    KEYS_REACHABLE(Breach.AWAY, "Who brings a contact person is served while the keys that seal them can be reached.");

    private final Breach breach;
    private final String sentence;

    GeneralRule(Breach breach, String sentence) {
        this.breach = breach;
        this.sentence = sentence;
    }

    @Override
    public Breach breach() {
        return breach;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
