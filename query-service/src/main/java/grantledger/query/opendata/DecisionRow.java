package grantledger.query.opendata;

import grantledger.events.AppealOutcome;
import grantledger.events.DecisionOutcome;
import grantledger.query.answering.SwedishDay;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Decision;
import grantledger.query.application.view.DecisionEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

record DecisionRow(
        @Says("The application that is decided on") UUID applicationId,

        @Says("The entry's number among those of the application, from 1")
        int number,

        @Says("What kind of entry it is") DecisionEntry.Kind kind,

        @Says(
                value = "What was decided; nothing for a dismissal, and where an earlier decision stands or is"
                        + " annulled",
                optional = true)
        DecisionOutcome outcome,

        @Says(value = "What became of an appeal, where the entry is of one", optional = true)
        AppealOutcome appealOutcome,

        @Says(value = "What is granted by it, in whole SEK", optional = true)
        Long amountSek,

        @Says("The Swedish day of the entry") LocalDate decidedOn,
        @Says("Whether it is the decision in force") boolean inForce) {

    static List<DecisionRow> all(ApplicationView view) {
        List<Decision> entries = view.decisions();
        return IntStream.range(0, entries.size())
                .mapToObj(nth -> of(view, nth + 1, entries.get(nth)))
                .toList();
    }

    private static DecisionRow of(ApplicationView view, int number, Decision decision) {
        DecisionEntry entry = DecisionEntry.of(decision);
        return new DecisionRow(
                view.applicationId(),
                number,
                entry.kind(),
                entry.outcome(),
                entry.appealOutcome(),
                entry.amountSek(),
                SwedishDay.of(entry.decidedAt()),
                decision.equals(view.decision()));
    }
}
