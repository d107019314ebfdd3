package grantledger.command.grant.reporting;

import static grantledger.command.grant.standing.GrantRule.REPORT_EXAMINED_BY_ANOTHER;

import grantledger.command.deciding.Circumstances;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import java.util.UUID;

/** What is done with a received report on the way to its approval, and not by who sent it in. */
interface Examination extends GrantHandling {

    UUID reportId();

    @Override
    default void requireNoHandIn(Grant grant, Circumstances with) {
        String person = with.acting().person();
        REPORT_EXAMINED_BY_ANOTHER.require(
                grant.reports()
                        .find(reportId())
                        .map(report -> !person.equals(report.reportedBy()))
                        .orElse(true),
                "%s sent the report in.",
                person);
    }
}
