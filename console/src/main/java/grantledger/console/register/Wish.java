package grantledger.console.register;

import grantledger.console.asking.Address;
import grantledger.console.contract.Query;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an address asks of a register.
 *
 * @param values of its filters, by their parameters; none is blank
 * @param sort as the service takes it; empty for the list's own order
 * @param page from 0, as the contract counts
 * @param columns keys of those that are shown
 * @param name what somebody called this view; empty for most
 */
public record Wish(
        Register register, Map<String, String> values, String sort, int page, List<String> columns, String name) {
    static final int SIZE = 50;
    private static final int LONGEST_NAME = 100;

    /** Without anything that people could have chosen. */
    public static Wish of(Register register, Map<String, String> values) {
        return new Wish(register, Map.copyOf(values), "", 0, register.shownColumns(), "");
    }

    /** What the register does not know is passed over. */
    public static Wish read(Register register, Map<String, List<String>> parameters) {
        var values = new LinkedHashMap<String, String>();
        for (var filter : register.filters()) {
            var value = first(parameters, filter.parameter());
            if (!value.isEmpty()) {
                values.put(filter.parameter(), value);
            }
        }
        return new Wish(
                register,
                values,
                first(parameters, "sort"),
                page(first(parameters, "page")),
                columns(register, parameters.getOrDefault("columns", List.of())),
                cut(first(parameters, "name")));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    private static int page(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** In the register's own order; its own choice where nothing it knows is named. */
    private static List<String> columns(Register register, List<String> named) {
        var wanted = named.stream()
                .flatMap(some -> Arrays.stream(some.split(",", -1)))
                .toList();
        var chosen = register.columns().stream()
                .map(Column::key)
                .filter(wanted::contains)
                .toList();
        return chosen.isEmpty() ? register.shownColumns() : chosen;
    }

    /** For one page of the list. */
    Query query() {
        return all().with("size", SIZE).with("page", page);
    }

    /** For its first rows. */
    public Query first(int rows) {
        return all().with("size", rows);
    }

    /**
     * For one row.
     *
     * @param number from 1
     */
    Query row(int number) {
        return all().with("size", 1).with("page", number - 1);
    }

    /** For the whole list, which an export takes. */
    public Query all() {
        return narrowed().with("sort", sort);
    }

    private Query narrowed() {
        var query = register.query();
        values.forEach(query::with);
        return query;
    }

    /** The page of the register that asks for this, from its first page on. */
    public String address() {
        var address = new Address(register.path());
        for (var filter : register.filters()) {
            address = set(address, filter.parameter(), values.getOrDefault(filter.parameter(), ""));
        }
        address = set(address, "sort", sort);
        address = set(address, "columns", isOwnChoice() ? "" : String.join(",", columns));
        return set(address, "name", name).text();
    }

    private boolean isOwnChoice() {
        return columns.equals(register.shownColumns());
    }

    private static Address set(Address address, String parameter, String value) {
        return value.isEmpty() ? address : address.set(parameter, value);
    }

    /**
     * The same list as a file.
     *
     * @param form {@code csv}, {@code excel.csv}, {@code xlsx}
     */
    String export(String form) {
        return new Address(address())
                .without("columns", "name")
                .text()
                .replaceFirst("^" + register.path(), "/export" + register.path() + "." + form);
    }
}
