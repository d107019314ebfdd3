package grantledger.command.application.assessing;

import static grantledger.command.application.standing.ApplicationRule.CONFLICT_BEFORE_END;

import grantledger.command.application.standing.Application;

/** When a conflict of interest matters: always, but where nobody handles the application any more. */
final class Conflicts {

    private Conflicts() {}

    static void requireNotEnded(Application application) {
        CONFLICT_BEFORE_END.require(
                application.status().isUndecided() || application.status().isDecided(),
                "The application is %s.",
                application.status().inWords());
    }
}
