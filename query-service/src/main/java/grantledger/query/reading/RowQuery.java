package grantledger.query.reading;

import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.storing.ViewJson;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Scope;
import grantledger.query.answering.Source;
import grantledger.query.answering.Table;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads values of one kind, such as views, by conditions on the rows they stand in. */
public final class RowQuery<V> {

    /** Of an export. */
    private static final int ROWS_AT_ONCE = 200;

    private final JdbcClient database;
    private final String columns;
    private final String from;
    private final String key;
    private final RowMapper<V> mapper;
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> parameters = new ArrayList<>();
    /** The texts that are as many as the rows, or null. */
    private Scope texts;

    public RowQuery(JdbcClient database, String columns, String from, String key, RowMapper<V> mapper) {
        this(database, columns, Source.table(from), key, mapper);
    }

    /**
     * @param columns what the mapper reads
     * @param key the expressions that together tell every row from all others
     */
    public RowQuery(JdbcClient database, String columns, Source source, String key, RowMapper<V> mapper) {
        this.database = database;
        this.columns = columns;
        this.from = source.from();
        this.parameters.addAll(source.parameters());
        this.key = key;
        this.mapper = mapper;
    }

    public static <V> RowQuery<Versioned<V>> views(JdbcClient database, View<V, ?> view) {
        return views(database, view, Source.table(view.table()));
    }

    /** @param source has every column of the view's table */
    public static <V> RowQuery<Versioned<V>> views(JdbcClient database, View<V, ?> view, Source source) {
        return new RowQuery<>(
                database,
                "state, version, position",
                source,
                "id",
                (row, _) ->
                        new Versioned<>(ViewJson.read(row.getString(1), view.state()), row.getLong(2), row.getLong(3)));
    }

    /** @param value the expression that is the JSON of a row */
    public static <V> RowQuery<V> json(JdbcClient database, String value, String from, String key, Class<V> type) {
        return json(database, value, Source.table(from), key, type);
    }

    public static <V> RowQuery<V> json(JdbcClient database, String value, Source source, String key, Class<V> type) {
        return new RowQuery<>(database, value, source, key, (row, _) -> ViewJson.read(row.getString(1), type));
    }

    public RowQuery<V> within(Scope scope) {
        return where(scope.condition(), scope.parameters().toArray());
    }

    /** A filter that was not asked for is null. */
    public RowQuery<V> equal(String column, Object value) {
        return value == null ? this : where(column + " = ?", value instanceof Enum<?> e ? e.name() : value);
    }

    /** Null is not asked for. */
    public RowQuery<V> contains(String q, Search search) {
        List<String> patterns = q == null ? List.of() : Search.patterns(q);
        if (patterns.isEmpty()) {
            return this;
        }
        boolean alone = conditions.stream().allMatch("true"::equals);
        where(search.condition(patterns), patterns.toArray());
        if (alone && search.countsRows()) {
            texts = new Scope(search.table() + " where " + search.matches(patterns), patterns);
        }
        return this;
    }

    public RowQuery<V> where(String condition, Object... values) {
        conditions.add(condition);
        texts = null;
        parameters.addAll(List.of(values));
        return this;
    }

    public Optional<V> one(UUID id) {
        return equal("id", id).select("").stream().findFirst();
    }

    public List<V> all() {
        return select("");
    }

    /** Every one in the order of its key, some at a time; for an export, within whose snapshot they are read. */
    public void each(Table.Taker<V> taker) throws IOException {
        export(" order by " + key, some -> some, taker);
    }

    /** One row for each {@code group}, in its order. */
    public <S> List<S> sums(String summed, String group, RowMapper<S> sum) {
        return database.sql(
                        "select " + summed + " from " + from + where() + " group by " + group + " order by " + group)
                .params(parameters)
                .query(sum)
                .list();
    }

    /**
     * @param fields the expression to sort by, per field
     * @param own the list's own order
     */
    public <R> Listing<R> list(
            Paging paging, Map<String, String> fields, String own, Class<R> row, Function<List<V>, List<R>> answer) {
        Place after = paging.after() == null ? null : Place.read(paging.after());
        Order order = Order.of(sort(paging, own, after), fields, key);
        return paging.everything()
                ? Listing.whole(row, taker -> export(order.clause(), answer, taker))
                : page(new Wanted(paging.page(), paging.size(), after), order, row, answer);
    }

    private static String sort(Paging paging, String own, Place after) {
        if (after != null && paging.sort() != null && !paging.sort().equals(after.sort())) {
            throw Place.unknown();
        }
        return after != null ? after.sort() : paging.sort() == null ? own : paging.sort();
    }

    private record Wanted(int page, int size, Place after) {}

    private record Placed<V>(V value, String place) {}

    private <R> Listing<R> page(Wanted wanted, Order order, Class<R> row, Function<List<V>, List<R>> answer) {
        List<Placed<V>> found = wanted.after == null ? numbered(wanted, order) : after(wanted, order);
        List<Placed<V>> shown = found.subList(0, Math.min(found.size(), wanted.size));
        int page = wanted.after == null ? wanted.page : wanted.after.page();
        String next = found.size() > wanted.size ? Place.after(page, order.sort(), shown.getLast().place) : null;
        List<R> rows = answer.apply(shown.stream().map(Placed::value).toList());
        return Listing.page(rows, page, wanted.size, total(wanted, found.size()), next, row);
    }

    private List<Placed<V>> numbered(Wanted wanted, Order order) {
        return placed(order, "", List.of(), (long) wanted.page * wanted.size, wanted.size + 1);
    }

    private List<Placed<V>> after(Wanted wanted, Order order) {
        try {
            List<Placed<V>> found = new ArrayList<>();
            for (Order.Part part : order.after(wanted.after)) {
                int left = wanted.size + 1 - found.size();
                found.addAll(placed(order, " and " + part.condition(), part.values(), 0, left));
            }
            return found;
        } catch (BadSqlGrammarException failure) {
            throw Place.isOfAnotherList(failure) ? Place.unknown() : failure;
        }
    }

    private List<Placed<V>> placed(Order order, String condition, List<Object> more, long offset, int limit) {
        return database.sql("select " + columns + ", " + order.place() + " from " + from + where() + condition
                        + order.clause() + " limit " + limit + " offset " + offset)
                .params(parameters)
                .params(more)
                .query((row, number) -> new Placed<>(
                        mapper.mapRow(row, number),
                        row.getString(row.getMetaData().getColumnCount())))
                .list();
    }

    /**
     * From a cursor, within the one snapshot that is bound to this thread; see {@link ExportSnapshot}. Each query has a
     * name of its own for it: the driver keeps the statement that fetches, and with it the columns.
     */
    private <R> void export(String order, Function<List<V>, List<R>> answer, Table.Taker<R> taker) throws IOException {
        String query = query(order);
        String cursor = "export_" + Integer.toHexString(query.hashCode());
        database.sql("declare " + cursor + " no scroll cursor for " + query)
                .params(parameters)
                .update();
        List<V> some = fetch(cursor);
        while (!some.isEmpty()) {
            ExportSnapshot.findItsViews(database);
            List<R> rows = answer.apply(some);
            ExportSnapshot.requireItsViews(database);
            taker.take(rows);
            some = fetch(cursor);
        }
        database.sql("close " + cursor).update();
    }

    private List<V> fetch(String cursor) {
        return database.sql("fetch " + ROWS_AT_ONCE + " from " + cursor)
                .query(mapper)
                .list();
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    private List<V> select(String suffix) {
        return database.sql(query(suffix)).params(parameters).query(mapper).list();
    }

    private String query(String suffix) {
        return "select " + columns + " from " + from + where() + suffix;
    }

    /** A page by number that is not full tells how many there are. */
    private long total(Wanted wanted, int found) {
        if (wanted.after == null && found > 0 && found <= wanted.size) {
            return (long) wanted.page * wanted.size + found;
        }
        return texts == null ? count() : count(texts.condition(), texts.parameters());
    }

    /** How many there are. */
    public long count() {
        return count(from + where(), parameters);
    }

    /**
     * How many there are with each of some filters: in one pass over the rows that pass any of them.
     *
     * @param filters values by parameter; one without any lets all rows pass
     * @param condition of a parameter with a value
     */
    public List<Long> counts(List<Map<String, String>> filters, BiFunction<String, String, Scope> condition) {
        List<Scope> parts = filters.stream()
                .map(filter -> filter.entrySet().stream()
                        .map(one -> condition.apply(one.getKey(), one.getValue()))
                        .reduce(Scope::and)
                        .orElse(Scope.EVERYTHING))
                .toList();
        List<Scope> narrow =
                parts.stream().filter(part -> !part.equals(Scope.EVERYTHING)).toList();
        Iterator<Long> counted = narrow.isEmpty() ? Collections.emptyIterator() : countsWithin(narrow);
        return parts.stream()
                .map(part -> part.equals(Scope.EVERYTHING) ? Long.valueOf(count()) : counted.next())
                .toList();
    }

    private Iterator<Long> countsWithin(List<Scope> parts) {
        Scope any = Scope.anyOf(parts);
        String counts = parts.stream()
                .map(part -> "count(*) filter (where " + part.condition() + ")")
                .collect(Collectors.joining(", "));
        return database.sql("select " + counts + " from " + from + where() + " and " + any.condition())
                .params(any.parameters())
                .params(parameters)
                .params(any.parameters())
                .query((row, _) -> numbers(row, parts.size()))
                .single()
                .iterator();
    }

    private static List<Long> numbers(ResultSet row, int many) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (int column = 1; column <= many; column++) {
            numbers.add(row.getLong(column));
        }
        return numbers;
    }

    private long count(String rows, List<?> values) {
        return database.sql("select count(*) from " + rows)
                .params(values)
                .query(Long.class)
                .single();
    }

    private String where() {
        return " where " + String.join(" and ", conditions);
    }
}
