package grantledger.console.register;

import grantledger.console.asking.Person;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a register can be narrowed by; the parameter is the service's and the address's alike.
 *
 * @param values the choices, where there are some
 * @param kind of the values in the words
 * @param roles whom it is for, with blanks between them; everybody where none is named
 */
record Filter(String parameter, Kind kind, List<String> values, String words, String roles) {
    static final String STAFF = "OFFICER ASSESSOR DECISION_MAKER CONTROLLER AUDITOR REPORTER ADMIN";
    private static final List<String> HIDDEN_FROM_APPLICANTS = List.of("ELIGIBLE", "INELIGIBLE", "RECOMMENDED");

    /** What people fill in. */
    enum Kind {
        SEARCH,
        TEXT,
        DAY,
        CHOICE,
        /** One of the calls there are. */
        CALL
    }

    static Filter search() {
        return new Filter("q", Kind.SEARCH, List.of(), "", "");
    }

    static Filter typed(String parameter) {
        return new Filter(parameter, Kind.TEXT, List.of(), "", "");
    }

    static Filter day(String parameter) {
        return new Filter(parameter, Kind.DAY, List.of(), "", "");
    }

    static Filter call() {
        return new Filter("callId", Kind.CALL, List.of(), "", "");
    }

    static Filter county() {
        return choice("countyCode", "county", Counties.CODES);
    }

    static Filter choice(String parameter, String words, List<String> values) {
        return new Filter(parameter, Kind.CHOICE, values, words, "");
    }

    Filter forRoles(String someRoles) {
        return new Filter(parameter, kind, values, words, someRoles);
    }

    boolean isFor(Person person) {
        return roles.isEmpty() || person.is(roles.split(" "));
    }

    /** Applicants are shown one status for those that they must not tell apart. */
    List<String> valuesFor(Person person) {
        if (!words.equals("status")) {
            return values;
        }
        return person.is(STAFF.split(" "))
                ? values
                : Stream.concat(
                                values.stream().filter(value -> !HIDDEN_FROM_APPLICANTS.contains(value)),
                                Stream.of("UNDER_ASSESSMENT"))
                        .toList();
    }
}
