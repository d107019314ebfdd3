package grantledger.command.intake.reading;

/** A request that cannot be read: not the JSON, the header or the type that was asked for. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field the field or header at fault, or null when it is the whole body */
    public Malformed(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    public static void unless(boolean holds, String field, String message) {
        if (!holds) {
            throw new Malformed(field, message);
        }
    }

    public String field() {
        return field;
    }
}
