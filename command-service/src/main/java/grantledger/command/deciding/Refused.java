package grantledger.command.deciding;

import java.util.List;

/** A command met a rule, or several in as many fields. Nothing was recorded. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TOLD = 100;

    /** A field that breaks a rule, and how. */
    public record Fault(String field, String message) {}

    private final transient Rule rule;
    private final transient List<Fault> faults;

    /** @param field the command's field at fault, or null when it is the situation */
    public Refused(Rule rule, String field, String detail) {
        this(rule, detail, field == null ? List.of() : List.of(new Fault(field, detail)));
    }

    private Refused(Rule rule, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.rule = rule;
        this.faults = faults;
    }

    /** The first, with the fields of all; of very many, only of the first hundred. */
    static Refused together(List<Refused> refused) {
        Refused first = refused.getFirst();
        String detail = refused.size() == 1
                ? first.getMessage()
                : "%s And %d more, which errors names.".formatted(first.getMessage(), refused.size() - 1);
        return new Refused(
                first.rule,
                detail,
                refused.stream()
                        .flatMap(it -> it.faults.stream())
                        .limit(MOST_TOLD)
                        .toList());
    }

    public Rule rule() {
        return rule;
    }

    /** The first field at fault, or null when it is the situation. */
    public String field() {
        return faults.isEmpty() ? null : faults.getFirst().field();
    }

    /** Every field at fault, up to a hundred; none when it is the situation. */
    public List<Fault> faults() {
        return faults;
    }
}
