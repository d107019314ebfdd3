package grantledger.console.calls;

import grantledger.console.asking.Person;

/** Who is answered what concerns all applications of a call: rankings, distributions, open data, and lists of everybody's. */
public final class WholePicture {
    private WholePicture() {}

    public static boolean isFor(Person person) {
        return person.is("OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "REPORTER", "ADMIN");
    }
}
