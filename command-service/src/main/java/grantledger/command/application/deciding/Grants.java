package grantledger.command.application.deciding;

import grantledger.command.application.standing.Application;
import grantledger.command.deciding.Circumstances;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.Stage;
import java.util.Optional;

/** The grants that an application has led to. */
final class Grants {

    private Grants() {}

    /** Held, because whatever is decided about it changes it. */
    static Optional<Grant> last(Application application, Circumstances with) {
        return Optional.ofNullable(application.grantId()).flatMap(id -> with.hold(Grant.KIND, id));
    }

    /** The one that money granted anew goes to, under its id. One that the recipient refused is followed by another. */
    static Optional<Grant> goingOn(Application application, Circumstances with) {
        return last(application, with).filter(grant -> !isRefused(grant));
    }

    static boolean isRefused(Grant grant) {
        return grant.stage() == Stage.REFUSED;
    }
}
