package grantledger.query.answering;

import java.util.Set;

/** What every list may be asked for beside its own filters. */
final class EveryList {

    /** The names of query parameters; whoever evaluates one refuses what it cannot be. */
    static final Set<String> PARAMETERS = Set.of("csv");

    private EveryList() {}

    /** Whether a read that answers with this type is a list. */
    static boolean is(Class<?> answer) {
        return Table.class.isAssignableFrom(answer);
    }
}
