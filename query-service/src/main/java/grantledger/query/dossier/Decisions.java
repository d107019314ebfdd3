package grantledger.query.dossier;

import static grantledger.query.picturing.wording.Unit.KRONOR;

import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Decision;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.picturing.svg.Tag;
import java.math.BigDecimal;
import java.util.List;

/** Every entry of the decision register, with who stands behind it. */
final class Decisions {

    private final Words words;
    private final ApplicationView application;

    Decisions(Words words, ApplicationView application) {
        this.words = words;
        this.application = application;
    }

    /** Or a sentence, where nothing has been decided. */
    Tag table() {
        List<Decision> decisions = application.decisions();
        return decisions.isEmpty()
                ? Tag.of("p").text(words.text("no-decision"))
                : Paper.table(
                                words.text("column.position"),
                                words.text("column.when"),
                                words.text("column.decision"),
                                words.text("column.decided-by"),
                                words.text("column.prepared-by"),
                                words.text("column.reasons"))
                        .add(Tag.of("tbody")
                                .add(decisions.stream().map(this::row).toArray(Tag[]::new)));
    }

    private Tag row(Decision decision) {
        DecisionEntry entry = DecisionEntry.of(decision);
        return Paper.row(
                Paper.cell(words.number(entry.position())).with("class", "number"),
                Paper.cell(Paper.time(entry.decidedAt())).with("class", "time"),
                Paper.cell(what(decision, entry)),
                Paper.cell(entry.decidedBy()),
                Paper.cell(prepared(entry)),
                Paper.cell(entry.reasons() == null ? "" : entry.reasons()));
    }

    private String what(Decision decision, DecisionEntry entry) {
        String kind = words.value(entry.kind()) + outcome(entry);
        String amount = entry.amountSek() == null
                ? ""
                : ", " + words.language().number(BigDecimal.valueOf(entry.amountSek()), KRONOR);
        String stands = decision.equals(application.decision()) ? "\n" + words.text("in-force") : "";
        return kind + amount + stands;
    }

    /** Where the kind does not say it. */
    private String outcome(DecisionEntry entry) {
        return switch (entry.kind()) {
            case GRANTED, DECLINED, DISMISSED, REOPENED -> "";
            case APPEAL_OUTCOME -> ": " + words.value(entry.appealOutcome());
            case RECONSIDERED, CORRECTED -> entry.outcome() == null ? "" : ": " + words.value(entry.outcome());
        };
    }

    private String prepared(DecisionEntry entry) {
        StringBuilder lines = new StringBuilder();
        if (entry.recommendedBy() != null) {
            lines.append(words.text("recommended-by", entry.recommendedBy())).append('\n');
        }
        if (entry.assessedBy() != null && !entry.assessedBy().isEmpty()) {
            lines.append(words.text("assessed-by", String.join(", ", entry.assessedBy())));
        }
        return lines.toString();
    }
}
