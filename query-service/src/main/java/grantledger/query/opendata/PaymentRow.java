package grantledger.query.opendata;

import grantledger.query.grant.view.GrantView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Money that has left the agency; a release that was cancelled or sent back is none. */
record PaymentRow(
        @Says("The grant that is paid") UUID grantId,
        @Says("The instalment's number in the plan, from 1") int instalment,
        @Says("What was paid, in whole SEK") long amountSek,
        @Says("The day on which it was paid") LocalDate paidOn) {

    static List<PaymentRow> all(GrantView view) {
        return view.payments().instalments().stream()
                .filter(instalment -> instalment.paidOn() != null)
                .map(paid -> new PaymentRow(view.grantId(), paid.instalment(), paid.amountSek(), paid.paidOn()))
                .toList();
    }
}
