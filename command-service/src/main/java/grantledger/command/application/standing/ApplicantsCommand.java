package grantledger.command.application.standing;

import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;

/** What the applicant does, or an officer for them; an officer who is barred does not. */
public interface ApplicantsCommand extends ApplicationCommand {

    @Override
    default void requirePerson(Application application, Circumstances with) {
        Acting acting = with.acting();
        CONFLICT_BARS_FROM_HANDLING.require(
                application.isOwnMatterOf(acting) || !application.bars(acting.person()),
                "%s has a conflict of interest.",
                acting.person());
    }
}
