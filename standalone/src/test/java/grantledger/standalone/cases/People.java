package grantledger.standalone.cases;

import grantledger.access.roles.Role;
import grantledger.standalone.identity.Bearer;
import java.util.Set;

/** Who acts in the cases. All are invented. */
final class People {
    static final String ORGANISATION = "999900-0012";
    static final String OTHER_ORGANISATION = "999900-0020";

    static final Bearer O = one("officer-1", Role.OFFICER);
    static final Bearer D = one("decider-1", Role.DECISION_MAKER);
    static final Bearer D2 = one("decider-2", Role.DECISION_MAKER);
    static final Bearer C = one("controller-1", Role.CONTROLLER);
    static final Bearer C2 = one("controller-2", Role.CONTROLLER);
    static final Bearer A1 = one("assessor-1", Role.ASSESSOR);
    static final Bearer A2 = one("assessor-2", Role.ASSESSOR);
    static final Bearer AP = one("applicant-1", Role.APPLICANT).speakingFor(ORGANISATION);
    static final Bearer OTHER_AP = one("applicant-2", Role.APPLICANT).speakingFor(OTHER_ORGANISATION);
    static final Bearer STRANGER = one("stranger-1", Role.APPLICANT);

    private People() {}

    /** They may also import. */
    static Bearer one(String subject, Role... roles) {
        return Bearer.of(Set.of(roles), subject).importing();
    }

    static Bearer withEveryDuty(String subject) {
        return one(
                subject,
                Role.OFFICER,
                Role.ASSESSOR,
                Role.DECISION_MAKER,
                Role.CONTROLLER,
                Role.APPLICANT,
                Role.AUDITOR,
                Role.ADMIN);
    }
}
