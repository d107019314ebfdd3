package grantledger.console.page;

import grantledger.console.asking.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a person can go from everywhere. */
public enum Navigation {
    WORK("/"),
    CALLS("/calls", Whom.ALL_BUT_IMPORTERS),
    APPLICATIONS("/applications", Whom.ALL_BUT_IMPORTERS),
    DECISIONS("/decisions", "OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "REPORTER", "ADMIN", "APPLICANT"),
    GRANTS("/grants", Whom.ALL_BUT_IMPORTERS),
    REPORTS("/reports", Whom.ALL_BUT_IMPORTERS),
    PAYMENTS("/payments", "OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "ADMIN"),
    DEMANDS("/demands", "OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "ADMIN"),
    OUTCOMES("/outcomes", "OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "REPORTER", "ADMIN"),
    INDICATORS("/indicators", Whom.ALL_BUT_IMPORTERS, "IMPORTER"),
    AUDIT("/audit", "AUDITOR", "ADMIN"),
    OPERATIONS("/operations", "OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "REPORTER", "ADMIN");

    private static final class Whom {
        /** An importer publishes values, and is answered nothing of calls and matters. */
        static final String ALL_BUT_IMPORTERS =
                "APPLICANT OFFICER ASSESSOR DECISION_MAKER CONTROLLER AUDITOR REPORTER ADMIN";
    }

    private final String path;
    /** With blanks between them. */
    private final String roles;

    /** @param roles whom it is shown; everybody where none is named */
    Navigation(String path, String... roles) {
        this.path = path;
        this.roles = String.join(" ", roles);
    }

    public String path() {
        return path;
    }

    /** Of its name in the words. */
    public String key() {
        return "page.navigation." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a page lies there or below. */
    public boolean leadsTo(String address) {
        return path.equals("/") ? address.equals("/") || address.startsWith("/?") : address.startsWith(path);
    }

    private boolean isFor(Person person) {
        return roles.isEmpty() || person.is(roles.split(" "));
    }

    public static List<Navigation> of(Person person) {
        return Arrays.stream(values()).filter(goal -> goal.isFor(person)).toList();
    }
}
