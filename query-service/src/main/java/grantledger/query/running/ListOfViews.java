package grantledger.query.running;

import grantledger.events.Event;
import grantledger.projections.folding.Views;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.call.view.CallView;
import grantledger.query.call.view.DiaryNumberView;
import grantledger.query.grant.view.GrantView;
import grantledger.query.indicator.view.IndicatorView;
import grantledger.query.report.ReportSchema;
import java.util.List;

/** Every kind of view, each folded from a kind of stream. A new one is added here and nowhere else. */
final class ListOfViews {

    static final Views<Event> ALL = new Views<>(
            Event.CODEC,
            List.of(CallView.VIEW, DiaryNumberView.VIEW, ApplicationView.VIEW, GrantView.VIEW, IndicatorView.VIEW),
            ReportSchema.PUBLISHED);

    private ListOfViews() {}
}
