package grantledger.query.exporting;

import grantledger.query.answering.SwedishDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** How CSV is written: for programs, or for people whose spreadsheet has Swedish settings. */
enum CsvSpelling {
    /** RFC 4180; numbers as JSON has them, and times with the offset that applied in Sweden (RFC 3339). */
    FOR_PROGRAMS(CSVFormat.RFC4180, "") {
        @Override
        String text(Cell cell) {
            return switch (cell) {
                case Cell.Nothing _ -> "";
                case Cell.Text it -> Formulas.harmless(it.text());
                case Cell.Decimal it -> it.digits();
                case Cell.Truth it -> String.valueOf(it.value());
                case Cell.Day it -> it.day().toString();
                case Cell.Time it -> SwedishDay.clock(it.at());
            };
        }
    },

    /** With a byte order mark, by which it is known as UTF-8, semicolons and decimal commas; times as clocks showed them. */
    EXCEL_SV(CSVFormat.RFC4180.builder().setDelimiter(';').get(), "\uFEFF") {
        @Override
        String text(Cell cell) {
            return switch (cell) {
                case Cell.Nothing _ -> "";
                case Cell.Text it -> CellText.cut(Formulas.harmless(CellText.withItsLineBreaks(it.text())));
                case Cell.Decimal it -> it.value().toPlainString().replace('.', ',');
                case Cell.Truth it -> String.valueOf(it.value());
                case Cell.Day it -> it.day().toString();
                case Cell.Time it -> SwedishDay.time(it.at()).format(CLOCK);
            };
        }
    };

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @SuppressWarnings("ImmutableEnumChecker") // it never changes
    private final CSVFormat format;

    private final String mark;

    CsvSpelling(CSVFormat format, String mark) {
        this.format = format;
        this.mark = mark;
    }

    CSVFormat format() {
        return format;
    }

    /** What the text begins with. */
    String mark() {
        return mark;
    }

    abstract String text(Cell cell);
}
