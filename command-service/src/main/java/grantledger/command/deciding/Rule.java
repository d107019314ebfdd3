package grantledger.command.deciding;

import java.util.Locale;

/**
 * A rule of the domain. Enums implement it: the constant's name is the rule's name in problem details and documents
 * ({@code BUDGET_CEILING} is {@code budget-ceiling}).
 */
public interface Rule {

    /** What a broken rule means to the caller. */
    enum Breach {
        FORBIDDEN,
        UNKNOWN,
        ALREADY,
        STALE,
        BROKEN,
        /** Not the caller's: it may be sent again in a while. */
        AWAY
    }

    /** The constant's name. */
    String name();

    Breach breach();

    /** The rule as a sentence. */
    String sentence();

    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default void require(boolean holds, String detail, Object... arguments) {
        if (!holds) {
            throw new Refused(this, null, detail.formatted(arguments));
        }
    }

    /** As {@link #require}, naming the field of the command that breaks the rule, such as {@code scores[2].points}. */
    default void requireOf(String field, boolean holds, String detail, Object... arguments) {
        if (!holds) {
            throw new Refused(this, field, detail.formatted(arguments));
        }
    }
}
