package grantledger.query.grant.questions;

import grantledger.events.GrantEvent;
import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.history.History;
import grantledger.query.answering.Refused;
import grantledger.query.grant.money.Account;
import grantledger.query.grant.money.Figure;
import grantledger.query.grant.view.GrantView;
import grantledger.query.identity.Sight;
import grantledger.query.reading.DatabaseFailures;
import grantledger.query.reading.RowQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/grants/{id}/money}: every figure of a grant's money, and the events that it comes from. */
@RestController
class GrantMoney {

    record Answer(UUID grantId, List<Figure> figures, long version, long position) {}

    private final JdbcClient database;
    private final History history;

    GrantMoney(JdbcClient database, History history) {
        this.database = database;
        this.history = history;
    }

    @GetMapping("/api/grants/{id}/money")
    Answer money(@PathVariable UUID id, Sight sight) {
        Versioned<GrantView> grant = RowQuery.views(database, GrantView.VIEW)
                .within(sight.ofApplications())
                .one(id)
                .orElseThrow(() -> Refused.unknown("grant", id));
        Account account = new Account();
        for (Recorded<?> recorded : DatabaseFailures.translating(() -> history.events(id))) {
            if (recorded.version() <= grant.version() && recorded.event() instanceof GrantEvent event) {
                account.add(event, recorded.envelope());
            }
        }
        return new Answer(id, account.figures(), grant.version(), grant.position());
    }
}
