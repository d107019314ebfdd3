package grantledger.projections.folding;

import grantledger.format.Envelope;
import grantledger.format.Recorded;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of view: what it is folded from, how, and the table that keeps one row of it for each stream.
 *
 * @param table its name; columns {@code id}, {@code version}, {@code position} and {@code state} are the engine's to
 *     write, all others must be generated from {@code state}
 * @param definition the statements that make the table, and what else it needs from the beginning: also tables that keep
 *     parts of its rows, written by its triggers; the first column of such a table's primary key is the stream's id
 * @param indexes the statements that make its indexes; a rebuild makes them when the table is full
 * @param state the record that is kept, as JSON
 * @param events what every event of the streams is an instance of
 * @param revision of the fold, from 1: raise it when the same events give another view than before
 */
public record View<V, E>(
        String table,
        List<String> definition,
        List<String> indexes,
        Class<V> state,
        Class<E> events,
        int revision,
        Fold<V, E> fold) {

    private static final Pattern TABLE = Pattern.compile("^create table (\\w+)");

    /** Pure: the same for live views, rebuilt ones and those of an earlier moment. */
    @FunctionalInterface
    public interface Fold<V, E> {

        /** @param view null before the stream's first event */
        V after(V view, E event, Envelope at);
    }

    /** A view whose tables and indexes are defined by a resource beside its class, {@code <table>.sql}. */
    public static <V, E> View<V, E> of(String table, Class<V> state, Class<E> events, int revision, Fold<V, E> fold) {
        List<String> statements = Statements.of(state, table + ".sql");
        return new View<>(
                table,
                statements.stream().filter(sql -> !isIndex(sql)).toList(),
                statements.stream().filter(View::isIndex).toList(),
                state,
                events,
                revision,
                fold);
    }

    /** The tables that the definition makes, by name: that of the view, and those of parts. */
    public List<String> tables() {
        Stream<MatchResult> made =
                definition.stream().flatMap(sql -> TABLE.matcher(sql).results());
        return made.map(table -> table.group(1)).toList();
    }

    /**
     * The view after one more event of its stream.
     *
     * @param before null before the first
     * @throws IllegalStateException when the event is not the stream's next one
     */
    public Versioned<V> after(Versioned<V> before, Recorded<?> recorded) {
        long expected = before == null ? 1 : before.version() + 1;
        if (recorded.version() != expected) {
            throw new IllegalStateException("Stream %s has version %d where %d was expected"
                    .formatted(recorded.stream(), recorded.version(), expected));
        }
        V view = fold.after(before == null ? null : before.view(), events.cast(recorded.event()), recorded.envelope());
        return new Versioned<>(view, recorded.version(), recorded.position());
    }

    /** The view of one stream's events, in order from the first; null when there are none. */
    public Versioned<V> from(List<? extends Recorded<?>> stream) {
        Versioned<V> view = null;
        for (Recorded<?> recorded : stream) {
            view = after(view, recorded);
        }
        return view;
    }

    /**
     * The view of some of one stream's events, in whatever order they come; null when there are none.
     *
     * @throws RuntimeException where the fold can make nothing of an event there
     */
    public V inAnyOrder(List<? extends Recorded<?>> some) {
        V view = null;
        for (Recorded<?> recorded : some) {
            view = fold.after(view, events.cast(recorded.event()), recorded.envelope());
        }
        return view;
    }

    /** Each view is declared once, and looked up for every event. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return table.hashCode();
    }

    private static boolean isIndex(String sql) {
        return sql.startsWith("create index") || sql.startsWith("create unique index");
    }
}
