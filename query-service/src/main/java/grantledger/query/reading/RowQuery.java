package grantledger.query.reading;

import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.storing.ViewJson;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Scope;
import grantledger.query.answering.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads values of one kind, such as views, by conditions on the rows they stand in. */
public final class RowQuery<V> {

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
        if (q == null || q.isBlank()) {
            return this;
        }
        List<String> patterns = Search.patterns(q);
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
        String order = Sorting.by(paging.sort() == null ? own : paging.sort(), fields, key);
        List<R> rows = answer.apply(select(order + paging.limit()));
        long total = paging.everything() ? rows.size() : total(rows.size(), paging);
        return new Listing<>(
                rows,
                paging.everything() ? 0 : paging.page(),
                paging.everything() ? rows.size() : paging.size(),
                total,
                row);
    }

    private List<V> select(String suffix) {
        return database.sql("select " + columns + " from " + from + where() + suffix)
                .params(parameters)
                .query(mapper)
                .list();
    }

    /** A page that is not full tells how many there are. */
    private long total(int shown, Paging paging) {
        if (shown > 0 && shown < paging.size()) {
            return (long) paging.page() * paging.size() + shown;
        }
        return texts == null ? count(from + where(), parameters) : count(texts.condition(), texts.parameters());
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
