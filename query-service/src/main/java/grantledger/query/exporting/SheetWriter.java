package grantledger.query.exporting;

import grantledger.query.answering.SwedishDay;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet of a workbook, some rows at a time; what does not fit goes on in a further sheet. */
final class SheetWriter {

    private static final int AT_ONCE = 200;

    /** A spreadsheet keeps so many digits of a number, and makes the others 0. */
    private static final int MOST_DIGITS = 15;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Workbook book;
    private final SheetNames names;
    private final String name;
    private final List<Heading> headings;
    private Worksheet sheet;
    private int row;
    private int flushed;
    private long rows;

    SheetWriter(Workbook book, SheetNames names, String name, List<Heading> headings) {
        this.book = book;
        this.names = names;
        this.name = name;
        this.headings = headings;
        begin();
    }

    long rows() {
        return rows;
    }

    void add(Cell... cells) throws IOException {
        if (row == Worksheet.MAX_ROWS) {
            finish();
            begin();
        }
        for (int column = cells.length - 1; column >= 0; column--) { // so that the library makes room for all at once
            put(column, cells[column]);
        }
        row++;
        rows++;
        if (row - flushed >= AT_ONCE) {
            flush();
        }
    }

    void flush() throws IOException {
        for (int column = 0; column < headings.size() && row > flushed; column++) {
            String format = headings.get(column).format();
            if (format != null) {
                sheet.range(flushed, column, row - 1, column)
                        .style()
                        .format(format)
                        .set();
            }
        }
        sheet.flush();
        flushed = row;
    }

    void finish() throws IOException {
        flush();
        sheet.setAutoFilter(0, 0, row - 1, headings.size() - 1);
        sheet.finish();
    }

    private void begin() {
        sheet = book.newWorksheet(names.name(name));
        for (int column = headings.size() - 1; column >= 0; column--) {
            sheet.width(column, headings.get(column).width());
            sheet.inlineString(0, column, headings.get(column).name());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row = 1;
        flushed = 1;
    }

    private void put(int column, Cell cell) {
        switch (cell) {
            case Cell.Nothing _ -> {}
            case Cell.Text it -> text(column, it.text());
            case Cell.Decimal it -> number(column, it.value());
            case Cell.Truth it -> sheet.value(row, column, it.value());
            case Cell.Day it -> day(column, it.day());
            case Cell.Time it -> {
                sheet.value(row, column, SwedishDay.time(it.at()));
                formatted(column, Heading.TIME);
            }
        }
    }

    private void text(int column, String text) {
        sheet.inlineString(row, column, CellText.inXml(CellText.cut(CellText.withItsLineBreaks(text))));
    }

    private void number(int column, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
            text(column, number.toPlainString());
        } else {
            sheet.value(row, column, number);
        }
    }

    private void day(int column, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            text(column, day.toString());
        } else {
            sheet.value(row, column, day);
            formatted(column, Heading.DAY);
        }
    }

    /** In a column of anything each cell has its own. */
    private void formatted(int column, String format) {
        if (headings.get(column).format() == null) {
            sheet.style(row, column).format(format).set();
        }
    }
}
