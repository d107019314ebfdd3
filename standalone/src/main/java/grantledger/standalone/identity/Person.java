package grantledger.standalone.identity;

import grantledger.access.roles.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The people of the demo. All are invented. */
public enum Person {
    OLLE("olle.officer", Role.OFFICER),
    ASTA("asta.assessor", Role.ASSESSOR),
    AXEL("axel.assessor", Role.ASSESSOR),
    DISA("disa.decides", Role.DECISION_MAKER),
    KARIN("karin.controller", Role.CONTROLLER),
    KURT("kurt.controller", Role.CONTROLLER),
    ANNA("anna.auditor", Role.AUDITOR),
    RUT("rut.reporter", Role.REPORTER),
    IVAR("ivar.importer", Role.IMPORTER),
    ADA("ada.admin", Role.ADMIN),
    /** Speaks for the first recipient of 2020, whose number is synthetic. */
    ALE("999900-0012", Role.APPLICANT);

    private final String subject;
    private final Role role;

    Person(String subject, Role role) {
        this.subject = subject;
        this.role = role;
    }

    /** Who stands for a role when nobody is named. */
    public static Person of(Role role) {
        return Arrays.stream(values())
                .filter(person -> person.role == role)
                .findFirst()
                .orElseThrow();
    }

    public static Optional<Person> named(String subject) {
        return Arrays.stream(values())
                .filter(person -> person.subject.equals(subject))
                .findFirst();
    }

    public String subject() {
        return subject;
    }

    public Bearer bearer() {
        return Bearer.of(Set.of(role), subject);
    }
}
