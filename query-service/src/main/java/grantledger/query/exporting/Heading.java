package grantledger.query.exporting;

/** What stands above a sheet's column, and how its cells are shown. */
record Heading(String name, Column.Kind kind) {

    /** A spreadsheet's times have no offset. */
    private static final String WHOSE_TIME = " (Swedish time)";

    /** Room for the arrow of the filter. */
    private static final int BESIDE_NAME = 4;

    static Heading of(Column column) {
        String name = column.name();
        return new Heading(column.kind() == Column.Kind.TIME ? name + WHOSE_TIME : name, column.kind());
    }

    /** A spreadsheet's code for the format of numbers and times; null for what needs none. */
    String format() {
        return switch (kind) {
            case DAY -> "yyyy-mm-dd";
            case TIME -> "yyyy-mm-dd hh:mm:ss";
            case AMOUNT -> "#,##0";
            case WHOLE, COUNT -> "0";
            case DECIMAL, TRUTH, ID, TEXT -> null;
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
            case TEXT -> 28;
        };
        return Math.max(cells, name.length() + BESIDE_NAME);
    }
}
