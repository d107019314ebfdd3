package grantledger.query.grant.view;

import grantledger.format.Envelope;
import grantledger.query.answering.SwedishDay;
import grantledger.query.grant.reporting.Reports;
import java.time.LocalDate;

/** How a grant ends, and lives again. */
final class Endings {

    private Endings() {}

    static GrantView ended(GrantView grant, Ending.Kind kind, String reason, Envelope at) {
        return grant.reporting(Reports.lapsed(grant.reports()))
                .ending(new Ending(kind, reason, at.occurredAt()), grant.ending());
    }

    /** It is as it was before it was closed: a revoked one is revoked still. */
    static GrantView reopened(GrantView grant, Envelope at) {
        return grant.endedBefore() == null ? revived(grant, at) : grant.ending(grant.endedBefore(), null);
    }

    /** The revocation fell, and with it a closing that followed. */
    static GrantView revived(GrantView grant, Envelope at) {
        LocalDate today = SwedishDay.of(at.occurredAt());
        return grant.reporting(Reports.revived(grant.reports(), today)).ending(null, null);
    }
}
