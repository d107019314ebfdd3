package grantledger.standalone.identity;

import grantledger.access.roles.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of the demo. All are invented, and an applicant's subject is the number of whom they speak for. */
public enum Person {
    OLLE("olle.officer", "Olle Ek", Role.OFFICER),
    ODA("oda.officer", "Oda Berg", Role.OFFICER),
    ASTA("asta.assessor", "Asta Lind", Role.ASSESSOR),
    AXEL("axel.assessor", "Axel Sjö", Role.ASSESSOR),
    DISA("disa.decides", "Disa Holm", Role.DECISION_MAKER),
    DAG("dag.decides", "Dag Strand", Role.DECISION_MAKER),
    KARIN("karin.controller", "Karin Dal", Role.CONTROLLER),
    KURT("kurt.controller", "Kurt Ås", Role.CONTROLLER),
    ANNA("anna.auditor", "Anna Ström", Role.AUDITOR),
    RUT("rut.reporter", "Rut Äng", Role.REPORTER),
    IVAR("ivar.importer", "Ivar Öberg", Role.IMPORTER),
    ADA("ada.admin", "Ada Björk", Role.ADMIN),
    /** Speaks for the first recipient of 2020. */
    ALE("999900-0012", "Alva Kvist, Ale kommun", Role.APPLICANT),
    /** Speaks for the second. */
    BODEN("999900-0020", "Bo Norrman, Bodens kommun", Role.APPLICANT),
    /** Speaks for the first association of 2020. */
    AKLEJA("999903-0019", "Aina Rask, Exempelföreningen Akleja", Role.APPLICANT),
    /** Works at the agency, and nobody has given her a role yet. */
    NINA("nina.newcomer", "Nina Gran");

    private final String subject;
    private final String fullName;

    @SuppressWarnings("ImmutableEnumChecker") // it never changes
    private final Set<Role> roles;

    Person(String subject, String fullName, Role... roles) {
        this.subject = subject;
        this.fullName = fullName;
        this.roles = Set.of(roles);
    }

    /** Who stands for a role when nobody is named. */
    public static Person of(Role role) {
        return all(role).getFirst();
    }

    static List<Person> all(Role role) {
        return Arrays.stream(values())
                .filter(person -> person.roles.contains(role))
                .toList();
    }

    static List<Person> withoutRole() {
        return Arrays.stream(values()).filter(person -> person.roles.isEmpty()).toList();
    }

    public static Optional<Person> named(String subject) {
        return Arrays.stream(values())
                .filter(person -> person.subject.equals(subject))
                .findFirst();
    }

    public String subject() {
        return subject;
    }

    public String fullName() {
        return fullName;
    }

    public Bearer bearer() {
        return Bearer.of(roles, subject);
    }
}
