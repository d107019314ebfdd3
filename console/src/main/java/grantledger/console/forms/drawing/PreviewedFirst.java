package grantledger.console.forms.drawing;

import java.util.Set;

/** Decisions, payments and what cannot be undone: what they would record is shown before they can be sent. */
final class PreviewedFirst {
    private static final Set<String> COMMANDS = Set.of(
            "grant-funds",
            "decline-application",
            "dismiss-application",
            "reconsider-decision",
            "correct-decision",
            "record-appeal-outcome",
            "reopen-application",
            "release-payment",
            "confirm-payment",
            "cancel-payment",
            "return-payment",
            "correct-payment",
            "change-instalments",
            "demand-repayment",
            "withdraw-demand",
            "waive-repayment",
            "record-repayment",
            "correct-repayment",
            "approve-report",
            "close-grant",
            "cancel-call",
            "erase-personal-data");

    private PreviewedFirst() {}

    static boolean is(String command) {
        return COMMANDS.contains(command);
    }
}
