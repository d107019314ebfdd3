package grantledger.projections.moments;

import grantledger.projections.folding.Views;
import grantledger.projections.storing.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The views as they were at a position of the log, for the rest of one transaction. A stream that has not changed since is
 * read where it stands. One that has is folded again from the history, as far as the position, into tables that the views'
 * own definitions make, so that what these keep apart from a view's row is as it was, too. Both together stand under the
 * views' names in a schema of the transaction's own: every query is answered as it would have been then, whatever it asks.
 * The transaction is rolled back in the end, and nothing stays.
 */
public final class ViewsThen {

    private final Views<?> views;
    private final long mostEvents;

    /** @param mostEvents that are folded again for one transaction */
    public ViewsThen(Views<?> views, long mostEvents) {
        this.views = views;
        this.mostEvents = mostEvents;
    }

    /**
     * Puts the views as they were on the transaction's search path.
     *
     * @param connection in a transaction that may write, reads one snapshot, and will be rolled back
     * @param position that has been visible
     * @return the schema in which they stand
     * @throws TooMuchSince when more would have to be folded than may be
     * @throws ViewsReplaced when the views of the snapshot cannot be read to that position any more
     */
    public String show(Connection connection, long position) throws SQLException, TooMuchSince, ViewsReplaced {
        ServingSchema serving = ServingSchema.of(connection);
        serving.requireVisible(connection, position);
        MomentSchema moment = MomentSchema.of(serving.name(), position);
        List<ChangedView> changed = moment.isLatest(connection)
                ? List.of()
                : ChangedView.among(views.all(), moment, mostEvents, connection);
        refold(moment, changed, connection);
        moment.make(views.all(), changed, connection);
        serving.requireSameName(connection);
        return moment.name();
    }

    private void refold(MomentSchema moment, List<ChangedView> changed, Connection connection) throws SQLException {
        List<ChangedView> begun = changed.stream().filter(ChangedView::hadBegun).toList();
        if (begun.isEmpty()) {
            return;
        }
        Schemas.execute(connection, "create schema %1$s; set local search_path = %1$s".formatted(moment.refolded()));
        Refolding refolding = new Refolding(views.codec(), moment, connection);
        for (ChangedView one : begun) {
            Schemas.execute(connection, String.join(";\n", one.view().definition()));
            refolding.fill(one.view(), one.begun());
        }
    }
}
