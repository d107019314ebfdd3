package grantledger.console.register;

import grantledger.console.page.Page;
import grantledger.console.parts.Download;
import grantledger.console.parts.Paging;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One page of a register as it is shown.
 *
 * @param answer of the service
 */
public record Shown(Wish wish, Page page, JsonNode answer, List<Field> fields) {

    /** @param order {@code ascending}, {@code descending} or {@code none}; null where it cannot be put in order by this */
    public record Heading(String text, String link, String order, boolean number) {
        public boolean isLink() {
            return !link.isEmpty();
        }
    }

    /** A value of the filter that stands above the list. */
    public record Tab(String text, String link, boolean current) {}

    private List<Column> columns() {
        return wish.columns().stream()
                .flatMap(key -> wish.register().column(key).stream())
                .toList();
    }

    public List<Heading> headings() {
        return columns().stream().map(this::heading).toList();
    }

    private Heading heading(Column column) {
        var text = page.text("register.column." + column.key());
        var up = column.sort().equals(wish.sort());
        var down = ("-" + column.sort()).equals(wish.sort());
        if (column.sort().isEmpty()) {
            return new Heading(text, "", null, column.form().isNumber());
        }
        var next = up ? "-" + column.sort() : column.sort();
        return new Heading(
                text,
                page.here("sort", next),
                up ? "ascending" : down ? "descending" : "none",
                column.form().isNumber());
    }

    public List<List<Cell>> lines() {
        var rows = answer.path("rows");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> line(rows.get(i), paging().first() + i))
                .toList();
    }

    /** The cell that leads to the matter says from which row of the list. */
    private List<Cell> line(JsonNode row, long number) {
        var door = wish.register().door();
        return columns().stream()
                .map(column -> {
                    var cell = column.cell(row, page);
                    return column.equals(door) && cell.isLink() ? cell.leadingTo(place(row, number)) : cell;
                })
                .toList();
    }

    private String place(JsonNode row, long number) {
        return page.link(ListPlace.marked(
                wish, Math.toIntExact(number), wish.register().door().leadsTo(row)));
    }

    public Paging paging() {
        return new Paging(wish.page(), Wish.SIZE, answer.path("total").asLong());
    }

    /** The numbers of the first row that is shown and of the last, and how many there are. */
    public String counted() {
        var wording = page.wording();
        return page.text(
                "parts.pages.range",
                wording.number(paging().first()),
                wording.number(paging().last()),
                wording.number(paging().total()));
    }

    public boolean isEmpty() {
        return answer.path("rows").isEmpty();
    }

    /** Whether anything was asked for, so that there may be more without it. */
    public boolean isNarrowed() {
        return !wish.values().isEmpty() || wish.page() > 0;
    }

    public List<Tab> tabs() {
        var register = wish.register();
        return register.filters().stream()
                .filter(filter -> filter.parameter().equals(register.tabs()))
                .flatMap(filter -> Stream.concat(
                        Stream.of(tab(filter, "")), filter.values().stream().map(value -> tab(filter, value))))
                .toList();
    }

    private Tab tab(Filter filter, String value) {
        var current = wish.values().getOrDefault(filter.parameter(), "").equals(value);
        return value.isEmpty()
                ? new Tab(
                        page.text("register.everything"),
                        page.address().without(filter.parameter(), "page").text(),
                        current)
                : new Tab(page.value(filter.words(), value), page.here(filter.parameter(), value), current);
    }

    public List<Field.Choice> columnChoices() {
        return wish.register().columns().stream()
                .map(column -> new Field.Choice(
                        column.key(),
                        page.text("register.column." + column.key()),
                        wish.columns().contains(column.key())))
                .toList();
    }

    /** The whole list as a file, in each form. */
    public List<Download> downloads() {
        return List.of(download("xlsx", "xlsx"), download("excelCsv", "excel.csv"), download("csv", "csv"));
    }

    private Download download(String key, String ending) {
        return new Download(page.text("register.export." + key), wish.export(ending));
    }

    /** The register as it is without anything asked of it. */
    public String whole() {
        return page.link(wish.register().path());
    }
}
