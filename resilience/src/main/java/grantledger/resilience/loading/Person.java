package grantledger.resilience.loading;

import grantledger.access.roles.Role;
import grantledger.standalone.identity.Bearer;
import java.util.Set;

/** Who sends commands. All are invented. */
final class Person {
    static final Bearer OFFICER = Bearer.of(Set.of(Role.OFFICER), "olle.officer");
    static final Bearer ASSESSOR = Bearer.of(Set.of(Role.ASSESSOR), "asta.assessor");

    private Person() {}

    static Bearer applicant(String organisationNumber) {
        return Bearer.of(Set.of(Role.APPLICANT), organisationNumber);
    }

    /** Many decide on one ceiling. */
    static Bearer decider(int number) {
        return Bearer.of(Set.of(Role.DECISION_MAKER), "decider-" + number);
    }
}
