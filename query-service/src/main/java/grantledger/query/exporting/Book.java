package grantledger.query.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook that is sent while it is made: first the sheet of the rows, then one for each list of records in them, and last
 * what it all is. A sheet is written whole before the next begins, so the records are laid aside meanwhile.
 */
final class Book implements AutoCloseable {

    private static final String MADE_BY = "Grantledger";

    /** A record that was met in a row, before all of the row was known. */
    private record Met(Columns list, List<Integer> numbers, List<Cell> cells) {}

    private final OutputStream out;
    private final Workbook workbook;
    private final SheetNames names = new SheetNames();
    private final Columns columns;
    private final int ids;
    private final SheetWriter rows;
    private final Map<Columns, Spool> records = new LinkedHashMap<>();

    Book(OutputStream out, String noun, Columns columns) {
        this.out = out;
        this.workbook = new Workbook(out, MADE_BY, null);
        this.columns = columns;
        this.ids = ids(columns.all());
        this.rows = new SheetWriter(workbook, names, noun, headings(columns).toList());
        columns.lists().forEach(list -> records.put(list, new Spool()));
    }

    /** A row is known by the ids that it begins with, or else by its first field. */
    private static int ids(List<Column> columns) {
        int ids = (int) columns.stream()
                .takeWhile(column -> column.kind() == Column.Kind.ID)
                .count();
        return Math.max(ids, 1);
    }

    private static Stream<Heading> headings(Columns columns) {
        return columns.all().stream().map(Heading::of);
    }

    long rows() {
        return rows.rows();
    }

    /** @param row its JSON */
    void add(byte[] row) throws IOException {
        List<Met> met = new ArrayList<>();
        Cell[] cells = RowWalk.cells(
                row, columns, (list, numbers, record) -> met.add(new Met(list, numbers, List.of(record))));
        rows.add(cells);
        met.forEach(one -> records.get(one.list).add(under(cells, one)));
    }

    /** What a record stands in, then which it is, then what it has. */
    private Cell[] under(Cell[] row, Met record) {
        return Stream.of(
                        Stream.of(row).limit(ids),
                        record.numbers.stream().map(number -> new Cell.Decimal(String.valueOf(number))),
                        record.cells.stream())
                .flatMap(cells -> cells)
                .toArray(Cell[]::new);
    }

    /** Sends what there is, so that the reader has something. */
    void flush() throws IOException {
        rows.flush();
        out.flush();
    }

    /** Without this nobody takes what was sent for a workbook: its list of contents is missing. */
    void finish(About about) throws IOException {
        rows.finish();
        for (Map.Entry<Columns, Spool> list : records.entrySet()) {
            SheetWriter sheet = new SheetWriter(workbook, names, name(list.getKey()), headingsOf(list.getKey()));
            list.getValue().each(sheet::add);
            sheet.finish();
        }
        SheetWriter last = new SheetWriter(workbook, names, About.NAME, About.HEADINGS);
        for (Cell[] line : about.lines(rows.rows())) {
            last.add(line);
        }
        last.finish();
        workbook.finish();
        out.flush();
    }

    private static String name(Columns list) {
        return String.join(".", list.list());
    }

    private List<Heading> headingsOf(Columns list) {
        Stream<Heading> numbers = list.list().stream().map(name -> new Heading(name + ".number", Column.Kind.WHOLE));
        return Stream.of(headings(columns).limit(ids), numbers, headings(list))
                .flatMap(headings -> headings)
                .toList();
    }

    @Override
    public void close() {
        records.values().forEach(Spool::close);
    }
}
