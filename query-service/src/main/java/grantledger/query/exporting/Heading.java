package grantledger.query.exporting;

/** What stands above a sheet's column, and how its cells are shown. */
record Heading(String name, Column.Kind kind) {

    /** A spreadsheet's times have no offset. */
    private static final String WHOSE_TIME = " (Swedish time)";

    /** Of a cell that is a day, and of one that is a time. */
    static final String DAY = "yyyy-mm-dd";

    static final String TIME = "yyyy-mm-dd hh:mm:ss";

    /** Room for the arrow of the filter. */
    private static final int BESIDE_NAME = 4;

    static Heading of(Column column) {
        String name = column.name();
        return new Heading(column.kind() == Column.Kind.TIME ? name + WHOSE_TIME : name, column.kind());
    }

    /** A spreadsheet's code for the format of numbers and times; null for what needs none. */
    String format() {
        return switch (kind) {
            case DAY -> DAY;
            case TIME -> TIME;
            case AMOUNT -> "#,##0";
            case WHOLE, COUNT -> "0";
            case DECIMAL, TRUTH, ID, TEXT, ANY -> null;
        };
    }

    /** In characters. */
    int width() {
        int cells = switch (kind) {
            case ID -> 38;
            case DAY -> 12;
            case TIME -> 20;
            case AMOUNT -> 18;
            case WHOLE, COUNT, DECIMAL, TRUTH -> 10;
            case TEXT, ANY -> 28;
        };
        return Math.max(cells, name.length() + BESIDE_NAME);
    }
}
