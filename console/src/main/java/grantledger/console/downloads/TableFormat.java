package grantledger.console.downloads;

import grantledger.console.contract.Query;
import java.util.Arrays;
import java.util.Optional;

/** The forms that a list can be taken away in. */
enum TableFormat {
    CSV("csv", "text/csv", ""),
    /** For a spreadsheet with Swedish settings. */
    EXCEL_CSV("excel.csv", "text/csv", "excel-sv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "");

    private final String ending;
    private final String mediaType;
    /** What the service calls its way of writing CSV, or empty. */
    private final String spelling;

    TableFormat(String ending, String mediaType, String spelling) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.spelling = spelling;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** The last ending of a file's name, which programs go by. */
    String lastEnding() {
        return ending.substring(ending.lastIndexOf('.') + 1);
    }

    Query spelt(Query query) {
        return query.with("csv", spelling);
    }

    static Optional<TableFormat> ending(String text) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(text))
                .findFirst();
    }
}
