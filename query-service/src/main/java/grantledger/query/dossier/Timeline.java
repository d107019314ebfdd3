package grantledger.query.dossier;

import grantledger.format.Envelope;
import grantledger.query.picturing.svg.Tag;
import java.time.temporal.ChronoUnit;

/** Every event in the order of the log: when, what and by whom. */
final class Timeline {

    private final Words words;
    private final CaseFile file;
    private final Details details;

    Timeline(Words words, CaseFile file) {
        this.words = words;
        this.file = file;
        this.details = new Details(words);
    }

    Tag table() {
        return Paper.table(
                        words.text("column.position"),
                        words.text("column.when"),
                        words.text("column.what"),
                        words.text("column.who"))
                .add(Tag.of("tbody")
                        .add(file.happenings().stream().map(this::row).toArray(Tag[]::new)));
    }

    private Tag row(Happening happening) {
        Envelope at = happening.envelope();
        return Paper.row(
                Paper.cell(words.number(at.position())).with("class", "number"),
                Paper.cell(when(at)).with("class", "time"),
                Tag.of("td").add(heading(happening), details.of(happening.event())),
                Paper.cell(at.actor() + "\n" + at.command()));
    }

    private Tag heading(Happening happening) {
        return Tag.of("span")
                .with("class", "line what")
                .text(words.value(happening.matter()) + ": "
                        + words.event(happening.envelope().type()));
    }

    /** In business, and in the log where that was another second. */
    private String when(Envelope at) {
        String happened = Paper.time(at.occurredAt());
        boolean atOnce = at.occurredAt()
                .truncatedTo(ChronoUnit.SECONDS)
                .equals(at.recordedAt().truncatedTo(ChronoUnit.SECONDS));
        return atOnce ? happened : happened + "\n" + words.text("recorded", Paper.time(at.recordedAt()));
    }
}
