package grantledger.command.deciding;

/** A command met a rule. Nothing was recorded. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final String field;

    /** @param field the command's field at fault, or null when it is the situation */
    public Refused(Rule rule, String field, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
        this.field = field;
    }

    public Rule rule() {
        return rule;
    }

    public String field() {
        return field;
    }
}
