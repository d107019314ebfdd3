package grantledger.projections.storing;

import grantledger.projections.folding.Form;
import grantledger.projections.folding.Statements;
import grantledger.projections.folding.View;
import grantledger.projections.folding.Views;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a generation: the engine's own and those of the views. {@code form} is that of all of them, and each
 * generation remembers the one it was made in.
 */
public record Tables(Views<?> views, String form) {

    public static Tables of(Views<?> views) {
        String engine = Stream.of("generation.sql", "generation_indexes.sql")
                .flatMap(file -> own(file).stream())
                .collect(Collectors.joining("\n"));
        return new Tables(views, Form.of(views, engine));
    }

    /** Makes the schema with its tables, which have no indexes yet but those that say which row is which. */
    public void make(Connection connection, String schema, long number, UUID token) throws SQLException {
        Schemas.execute(connection, "create schema " + schema);
        List<String> all = Stream.concat(
                        own("generation.sql").stream(),
                        views.all().stream().flatMap(view -> view.definition().stream()))
                .toList();
        for (String statement : all) {
            Schemas.execute(connection, statement);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into generation (number, token, form) values (?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setObject(2, token);
            insert.setString(3, form);
            insert.executeUpdate();
        }
    }

    /** The statements that make the indexes, in any order. */
    public List<String> indexes() {
        return Stream.concat(
                        own("generation_indexes.sql").stream(),
                        views.all().stream().flatMap(view -> view.indexes().stream()))
                .toList();
    }

    /** The statements that make constraints of some indexes. */
    public List<String> constraints() {
        return own("generation_constraints.sql");
    }

    /** The statements that gather the planner's statistics. */
    public List<String> statistics() {
        String tables = String.join(", ", views.all().stream().map(View::table).toList());
        return List.of("analyze history", "analyze " + tables);
    }

    /**
     * Makes what others read of the serving generation in SQL, in place of what they read before. Nobody who reads is waited
     * for.
     */
    public void publish(Connection connection) throws SQLException {
        if (views.published().isPresent()) {
            new PublishedSchema(views.published().get()).make(connection);
        }
    }

    /** Whether it has been made as it is to be. */
    boolean arePublished(Connection connection) throws SQLException {
        return views.published().isEmpty()
                || new PublishedSchema(views.published().get()).isMade(connection);
    }

    /** Whether the serving generation was made in this form. */
    public boolean serve(Connection connection) throws SQLException {
        return form.equals(servingForm(connection));
    }

    /** Null for a generation of the time before forms. */
    private static String servingForm(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select to_jsonb(g) ->> 'form' from " + Schemas.SERVING + ".generation g");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static List<String> own(String file) {
        return Statements.of(Tables.class, file);
    }
}
