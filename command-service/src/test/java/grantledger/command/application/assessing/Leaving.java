package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;

import grantledger.access.roles.Role;
import grantledger.command.deciding.Acting;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import grantledger.events.ApplicationEvent.RecommendationSetAside;
import grantledger.events.ApplicationEvent.SetAsideGround;
import java.util.Set;
import java.util.UUID;

/** People who leave a matter and come back, and one who speaks for the applicant in every role. */
final class Leaving {

    static final Acting APPLICANTS_OFFICER =
            new Acting("agda.ale", Set.of(Role.values()), false, false, ORGANISATION, NOW, "test", new UUID(0, 1), 50);

    private Leaving() {}

    static AssessorUnassigned unassigned() {
        return new AssessorUnassigned(APPLICATION, ASSESSOR.person(), "Föräldraledig");
    }

    static ConflictOfInterestLifted lifted(Acting person) {
        return new ConflictOfInterestLifted(APPLICATION, person.person(), "Fel person", DECISION_MAKER.person());
    }

    static RecommendationSetAside setAside(SetAsideGround ground) {
        return new RecommendationSetAside(APPLICATION, ground);
    }
}
