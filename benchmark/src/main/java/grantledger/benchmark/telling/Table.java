package grantledger.benchmark.telling;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows under headings, the first column to the left and the others to the right. */
record Table(List<String> headings, List<List<String>> rows) {

    String aligned() {
        return Stream.concat(Stream.of(headings), rows.stream())
                .map(this::aligned)
                .collect(Collectors.joining("\n"));
    }

    private String aligned(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), column))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private String padded(String cell, int column) {
        int width = Stream.concat(Stream.of(headings), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        String padding = " ".repeat(width - cell.length());
        return column == 0 ? cell + padding : padding + cell;
    }

    String markdown() {
        String ruler = "|---|" + "---:|".repeat(headings.size() - 1);
        return Stream.concat(Stream.of(line(headings), ruler), rows.stream().map(Table::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row) {
        return "| " + String.join(" | ", row) + " |";
    }
}
