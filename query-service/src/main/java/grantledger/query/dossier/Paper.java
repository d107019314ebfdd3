package grantledger.query.dossier;

import grantledger.query.answering.SwedishDay;
import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.svg.Tag;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How things are put on a page that is read on paper too. What others have written is shown as text, whatever it is. */
final class Paper {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Paper() {}

    /** What clocks in Sweden showed. */
    static String time(Instant at) {
        return SwedishDay.time(at).format(CLOCK);
    }

    /** Text of others in its own lines. */
    static Tag[] lines(String text) {
        return text.lines()
                .map(line -> Tag.of("span").with("class", "line").text(Letters.within(line)))
                .toArray(Tag[]::new);
    }

    static Tag cell(String text) {
        return Tag.of("td").add(lines(text));
    }

    static Tag row(Tag... cells) {
        return Tag.of("tr").add(cells);
    }

    static Tag table(String... headings) {
        Tag row = Tag.of("tr");
        for (String heading : headings) {
            row.add(Tag.of("th").with("scope", "col").text(heading));
        }
        return Tag.of("table").add(Tag.of("thead").add(row));
    }
}
