package grantledger.query.reading;

import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.answering.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of every view: a list with filters, search, order and pages, and one by its id.
 *
 * @param noun what one of them is called when there is none
 * @param searched where {@code q} is looked for
 * @param sortable the expression to sort by, per field
 * @param ownOrder of the list when none is asked for
 */
public record ViewQuestions<V, R>(
        View<V, ?> view, String noun, Search searched, Map<String, String> sortable, String ownOrder, Class<R> answer) {

    public RowQuery<Versioned<V>> within(Scope scope, JdbcClient database) {
        return RowQuery.views(database, view).within(scope);
    }

    /** @param rows those that pass the list's own filters */
    public Listing<R> list(
            RowQuery<Versioned<V>> rows, String q, Paging paging, Function<List<Versioned<V>>, List<R>> answers) {
        return rows.contains(q, searched).list(paging, sortable, ownOrder, answer, answers);
    }

    /** @param rows those within the reader's sight */
    public R one(RowQuery<Versioned<V>> rows, UUID id, Function<List<Versioned<V>>, List<R>> answers) {
        return rows.one(id)
                .map(view -> answers.apply(List.of(view)).getFirst())
                .orElseThrow(() -> Refused.unknown(noun, id));
    }
}
