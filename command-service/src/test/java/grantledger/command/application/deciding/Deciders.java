package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.application.Applications;
import grantledger.command.deciding.Acting;
import java.util.Set;
import java.util.UUID;

/** People who decide, or would if they might. */
public final class Deciders {

    public static final Acting SECOND_DECISION_MAKER = person("dan.decides", Role.DECISION_MAKER);

    /** Every role, and a token that speaks for the applicant. */
    public static final Acting APPLICANTS_DECIDER =
            new Acting("agda.ale", Set.of(Role.values()), false, false, ORGANISATION, NOW, "test", new UUID(0, 1), 50);

    /** Whoever submitted, in another role. */
    public static final Acting SUBMITTING_DECIDER =
            person(Applications.APPLICANT.person(), Role.OFFICER, Role.DECISION_MAKER);

    private Deciders() {}
}
