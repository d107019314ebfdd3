package grantledger.query.exporting;

import grantledger.query.answering.SwedishDay;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a workbook says of itself in its last sheet.
 *
 * @param position everything up to here is in it
 */
record About(Asked asked, Instant madeAt, long position) {

    static final String NAME = "About";

    static final List<Heading> HEADINGS =
            List.of(new Heading("what", Column.Kind.TEXT), new Heading("value", Column.Kind.TEXT));

    List<Cell[]> lines(long rows) {
        List<Cell[]> lines = new ArrayList<>();
        lines.add(line("source", new Cell.Text(asked.path())));
        asked.parameters()
                .forEach(parameter ->
                        lines.add(line("asked for: " + parameter.name(), new Cell.Text(parameter.value()))));
        lines.add(line("rows", number(rows)));
        lines.add(line("position of the views", number(position)));
        lines.add(line("exported at", new Cell.Text(SwedishDay.clock(madeAt.truncatedTo(ChronoUnit.SECONDS)))));
        lines.add(line("times in the sheets", new Cell.Text("Swedish time, as clocks showed it")));
        lines.add(line(
                "lists of records",
                new Cell.Text("counted in the first sheet; each has a sheet of its own, with the ids of its row")));
        lines.add(line(
                "long texts",
                new Cell.Text("cut after %d characters, with a mark that says so".formatted(CellText.MOST))));
        return lines;
    }

    private static Cell number(long number) {
        return new Cell.Decimal(String.valueOf(number));
    }

    private static Cell[] line(String what, Cell value) {
        return new Cell[] {new Cell.Text(what), value};
    }
}
